// The mistakes of a policy and of a mapping: each in every language, in its script, with all that it names.
import { LANGUAGES, type Language } from '#libs/domain';
import { strangeIn } from '../sentences/testing';
import { saying } from './cases';
import { mappingMistakes as mappingInEnglish } from './mapping-mistakes/en';
import { mappingMistakes as mappingInSimplified } from './mapping-mistakes/zh-hans';
import { mappingMistakes as mappingInTraditional } from './mapping-mistakes/zh-hant';
import { policyMistakes as policyInEnglish } from './policy-mistakes/en';
import { policyMistakes as policyInSimplified } from './policy-mistakes/zh-hans';
import { policyMistakes as policyInTraditional } from './policy-mistakes/zh-hant';
import { tellRefusal } from './tell-refusal';

type Told = Record<string, (mistake: never) => string>;
const TEXTS: Record<Language, [policy: Told, mapping: Told]> = {
  en: [policyInEnglish, mappingInEnglish],
  'zh-Hant': [policyInTraditional, mappingInTraditional],
  'zh-Hans': [policyInSimplified, mappingInSimplified],
};

const LISTS = ['tiers', 'tracks', 'anchors', 'sections', 'steps', 'words', 'fields', 'filters', 'tables', 'facts'];
/** Each value is told as its own name. */
const mistake = new Proxy<Record<string, unknown>>(
  {},
  { get: (_, name: string) => (name === 'role' ? 'clients' : LISTS.includes(name) ? [`<${name}>`] : `<${name}>`) },
) as never;
const toldIn = (language: Language) =>
  TEXTS[language].flatMap((texts) => Object.entries(texts).map(([code, text]) => ({ code, text: text(mistake) })));
const namedIn = (text: string) => [...new Set(text.match(/<\w+>/g))].toSorted();

describe.each(LANGUAGES)('the mistakes of a document in %s', (language) => {
  it('are whole sentences, in its script', () => {
    const told = toldIn(language);
    expect(told.filter(({ text }) => !/^\S.*[.。]$/s.test(text) || text.includes('undefined'))).toEqual([]);
    expect(told.flatMap(({ text }) => strangeIn(text, language))).toEqual([]);
  });

  it('name what they name in English', () => {
    const namedInEnglish = toldIn('en').map(({ code, text }) => [code, namedIn(text)]);
    expect(toldIn(language).map(({ code, text }) => [code, namedIn(text)])).toEqual(namedInEnglish);
  });
});

describe('a document with mistakes', () => {
  it('is refused with all of them, in the language of the reader', () => {
    const refused = saying('policy-invalid', {
      mistakes: [
        { at: 'name', mistake: 'missing' },
        { at: 'tracks.vip.interview.due', mistake: 'not-a-schedule' },
      ],
    });
    expect(LANGUAGES.map((language) => tellRefusal(refused, language))).toEqual([
      'The policy has mistakes. name is missing. tracks.vip.interview.due is not a schedule (P30D, PT2S, -15B).',
      '政策有錯誤。缺少 name。tracks.vip.interview.due 不是有效的時間間隔（例如 P30D、PT2S、-15B）。',
      '政策有错误。缺少 name。tracks.vip.interview.due 不是有效的时间间隔（例如 P30D、PT2S、-15B）。',
    ]);
  });

  it('is quoted as it is written, spaces and all', () => {
    const mistakes = [{ at: 'dates', mistake: 'not-a-date-pattern', text: '"年 月 日"' }] as const;
    const told = tellRefusal(saying('mapping-invalid', { file: 'own.json', mistakes }), 'zh-Hant');
    expect(told).toBe('own.json 有錯誤。dates："年 月 日" 須包含 YYYY、MM、DD 各一次，例如 YYYY-MM-DD。');
  });
});
