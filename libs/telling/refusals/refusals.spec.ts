// Every refusal in every language, in its script, and with what to do.
import { LANGUAGES, REFUSALS } from '#libs/domain';
import { RAW, strangeIn } from '../sentences/testing';
import { codeOf, saying, type Case } from './cases';
import { edgeTexts } from './edge/en';
import { fieldTexts } from './fields/en';
import { wanting, type FieldCase } from './fields/cases';
import { tellField } from './fields/tell-field';
import { tellRefusal } from './tell-refusal';

/** Details for any case. */
const ABOUT = {
  furthest: '2029-11-22',
  day: '2026-11-22',
  gaps: ['special-needs', 'risks'],
  mistakes: [{ at: 'name', mistake: 'missing' }],
  version: 12,
  reason: 'It is so.',
  count: 2,
  formats: ['xes'],
  tracks: ['vip'],
  purposes: ['audit'],
  key: '__proto__',
  kilobytes: 256,
  megabytes: 50,
  head: 9,
  smaller: 10,
  size: 11,
  most: 200,
  least: 1,
  words: ['one', 'two'],
};
const cases = [...REFUSALS, ...(Object.keys(edgeTexts) as Case[])];
const fields = Object.keys(fieldTexts) as FieldCase[];

describe.each(LANGUAGES)('a refusal in %s', (language) => {
  const told = cases.map((which) => [which, tellRefusal({ case: which, about: ABOUT }, language)] as const);

  it('is whole sentences with nothing left out', () => {
    expect(told.filter(([, text]) => !/^\S.*[.。…}]$/s.test(text) || /undefined|\[object|NaN/.test(text))).toEqual([]);
  });

  it('keeps to its script, and names a section, a day or a step as people do', () => {
    const texts = [
      ...told.map(([, text]) => text),
      ...fields.map((each) => tellField({ wanted: each, about: ABOUT }, language)),
    ];
    expect(texts.flatMap((text) => strangeIn(text, language))).toEqual([]);
    expect(told.filter(([which, text]) => REFUSALS.some((code) => code === which) && RAW.test(text))).toEqual([]);
  });

  it('by a rule contains no other language', () => {
    const latin = told.filter(([which, text]) => REFUSALS.some((code) => code === which) && /[A-Za-z]{4}/.test(text));
    expect(latin.length).toBe(language === 'en' ? REFUSALS.length : 1);
  });
});

describe('a refusal', () => {
  it('has one code for a program, however many cases it has', () => {
    expect([codeOf('bad-header/key'), codeOf('bad-header/version'), codeOf('stale')]).toEqual([
      'bad-header',
      'bad-header',
      'stale',
    ]);
  });

  it('gives the details of its case', () => {
    const day = saying('last-day-not-a-business-day', { day: '2026-11-22' });
    expect(tellRefusal(day, 'en')).toContain('Nov 22, 2026');
    expect(tellRefusal(day, 'zh-Hant')).toBe(
      '最後工作日 2026年11月22日是週末或政策中的假日。請選擇實際上班的最後一天。',
    );
    expect(tellRefusal(saying('unknown-representative', { as: 'manager' }), 'zh-Hans')).toMatch(/主管/);
    expect(tellField(wanting('line', { most: 200 }), 'en')).toBe('must be one line of 1 to 200 characters');
  });
});
