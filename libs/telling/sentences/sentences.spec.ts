// Every version of every event has a sentence in every language, and nothing in it is shown as the log stores it.
import samples from '../../domain/event-samples.json';
import { EVENT_TYPES, LANGUAGES, sealsOf, upcast, type Language } from '#libs/domain';
import { actorNameOf, sentenceOf, wordsOf } from './sentence-of';
import { RAW, strangeIn } from './testing';

const PEOPLE: Record<string, string> = { r1: '王小明', r2: '李大華', r3: 'Ada King', m: '陳主任', c: '恩斯特' };
const nameOf = (id: string) => PEOPLE[id] ?? id;

const told = (language: Language) =>
  samples.map(({ type, schemaVersion, data }) => ({
    type,
    sentence: sentenceOf({ type, data: upcast(type, schemaVersion, data) }, language, nameOf),
  }));

const everyWord = (language: Language): string[] =>
  Object.values(wordsOf(language)).flatMap((words: unknown): string[] =>
    typeof words === 'string' ? [words] : typeof words === 'function' ? [] : Object.values(words as object),
  );

/** What may stay in Latin letters: verbatim quotes, names, handover ids, and known terms. */
const withoutWhatMayStay = (sentence: string) =>
  sentence.replaceAll(/[「“][^」”]*[」”]/g, '').replaceAll(/Ada King|UTC|VIP|Baton|\bh2?\b/g, '');

describe.each(LANGUAGES)('the record in %s', (language) => {
  it('has a sentence for every event, with a proper ending', () => {
    expect(new Set(told(language).map(({ type }) => type))).toEqual(new Set(EVENT_TYPES));
    const unfinished = told(language).filter(({ sentence }) => !/^\S.*[^\s。.][.。]$/.test(sentence));
    expect(unfinished).toEqual([]);
    expect(
      told(language).filter(({ sentence }) => /undefined|\[object|NaN|[{}]/.test(sentence) || sentence.includes('\0')),
    ).toEqual([]);
  });

  it('shows no instant, day or amount as the log writes it', () => {
    const raw = /\d{4}-\d\d-\d\d|T\d\d:\d\d|\d{4}\.\d\d/;
    expect(told(language).filter(({ sentence }) => raw.test(sentence))).toEqual([]);
  });

  it('names people, not their ids', () => {
    expect(told(language).filter(({ sentence }) => /\b(r[123]|m|c)\b/.test(sentence))).toEqual([]);
    expect(told(language).filter(({ sentence }) => /王小明|李大華|陳主任/.test(sentence)).length).toBeGreaterThan(12);
  });

  it('shows no code identifiers', () => {
    expect(told(language).filter(({ sentence }) => RAW.test(sentence))).toEqual([]);
    expect(everyWord(language).filter((word) => RAW.test(word))).toEqual([]);
  });

  it('has no empty word', () => {
    expect(everyWord(language)).not.toContain('');
  });
});

describe.each(['zh-Hant', 'zh-Hans'] as const)('the record in %s', (language) => {
  it('leaves nothing in English except names, ids, quotes and known terms', () => {
    const english = /[A-Za-z]/;
    const texts = [...told(language).map(({ sentence }) => sentence), ...everyWord(language)];
    expect(texts.map(withoutWhatMayStay).filter((text) => english.test(text))).toEqual([]);
  });

  it('keeps to its script', () => {
    expect(strangeIn('離戶檔', 'zh-Hans')).toEqual(['離', '戶', '檔']);
    expect(strangeIn('档户们', 'zh-Hant')).toEqual(['档', '户', '们']);
    const own = told(language).map(({ sentence }) =>
      Object.values(PEOPLE).reduce((text, name) => text.replaceAll(name, ''), sentence),
    );
    expect([...own, ...everyWord(language)].flatMap((text) => strangeIn(text, language))).toEqual([]);
  });
});

describe('a sentence', () => {
  it.each(samples.map((sample) => [`${sample.type} ${sample.schemaVersion}`, sample] as const))(
    'of %s is one plain sentence without personal data',
    (_, { type, schemaVersion, data }) => {
      const sentence = sentenceOf({ type, data: upcast(type, schemaVersion, data) });
      expect(sentence).toMatch(/^(?:[A-Z]|\w\d? )[^{}]*\.$/);
      const personal = Object.keys(sealsOf(type)?.fields ?? {})
        .map((field) => (data as Record<string, unknown>)[field])
        .filter((value) => typeof value === 'string' && value.length > 3);
      expect(personal.filter((value) => sentence.includes(String(value)))).toEqual([]);
    },
  );

  const visit = {
    type: 'JointVisitHeld',
    data: { clientId: 'c', heldAt: '2026-03-10T14:00:00.000Z', mode: 'in-person', present: [] },
  };
  const signed = (by: string) => ({ type: 'DossierSigned', data: { by } });

  it('shows dates as people write them', () => {
    expect(sentenceOf(visit)).toBe('The joint visit was held on Mar 10, 2026, 14:00 UTC (in person).');
    expect(sentenceOf(visit, 'zh-Hant')).toBe('共同拜訪已於 2026年3月10日 14:00 UTC 進行（當面）。');
    expect(sentenceOf(visit, 'zh-Hans')).toBe('共同拜访已于 2026年3月10日 14:00 UTC 进行（当面）。');
  });

  it('groups the digits of amounts', () => {
    const spent = { type: 'ClientSpendRecorded', data: { lifetimeSpend: '1104874.98', source: 's' } };
    expect(sentenceOf(spent)).toBe('A lifetime spend of 1,104,874.98 was recorded.');
  });

  it('keeps a space beside a Latin name, none beside a Chinese one, and a name as it is', () => {
    expect(sentenceOf(signed('rep:r3'), 'zh-Hant', nameOf)).toBe('Ada King 已簽認客戶檔案。');
    expect(sentenceOf(signed('rep:r1'), 'zh-Hant', nameOf)).toBe('王小明已簽認客戶檔案。');
    expect(sentenceOf(signed('rep:r1'), 'zh-Hans', () => '王 小明')).toBe('王 小明已签认客户档案。');
  });

  it('shows who acted: by name, by role, at the command line, or erased', () => {
    expect(actorNameOf('rep:r3', 'en', nameOf)).toBe('Ada King');
    expect(actorNameOf('rep:unknown', 'en', nameOf)).toBe('unknown');
    expect(LANGUAGES.map((language) => actorNameOf('hr', language))).toEqual([
      'Human resources (unnamed)',
      '人力資源（未具名）',
      '人力资源（未具名）',
    ]);
    expect(actorNameOf('cli:root', 'zh-Hant')).toBe('root（命令列）');
    expect(LANGUAGES.map((language) => actorNameOf('manager:r1', language, () => '(erased)'))).toEqual([
      '(erased)',
      '（已刪除）',
      '（已删除）',
    ]);
  });

  it('of an unknown type is not invented', () => {
    expect(() => sentenceOf({ type: 'NeverHeard', data: {} }, 'zh-Hans')).toThrow(/NeverHeard/);
  });
});
