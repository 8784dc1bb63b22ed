// Why an import leaves something out: every reason in every language, in its script, with all that it names.
import { LANGUAGES } from '#libs/domain';
import { why, type Reasons } from '#libs/import';
import { strangeIn } from '../sentences/testing';
import { reasonTexts } from './en';
import { tellImportReason } from './tell-import-reason';

/** Each value is told as its own name. */
const values = new Proxy<Record<string, string>>({}, { get: (_, name) => `<${String(name)}>` });
const codes = Object.keys(reasonTexts) as (keyof Reasons)[];
const namedIn = (text: string) => (text.match(/<\w+>/g) ?? []).toSorted();

describe.each(LANGUAGES)('the reasons in %s', (language) => {
  const told = codes.map((code) => ({ code, text: tellImportReason({ code, values }, language) }));

  it('are whole sentences, in its script', () => {
    expect(told.filter(({ text }) => !/^\S.*[.。？?]$/s.test(text))).toEqual([]);
    expect(told.flatMap(({ text }) => strangeIn(text, language))).toEqual([]);
  });

  it('name what they name in English', () => {
    const other = told.filter(
      ({ code, text }) => namedIn(text).join() !== namedIn(tellImportReason({ code, values }, 'en')).join(),
    );
    expect(other).toEqual([]);
  });
});

it('a reason is told with its values', () => {
  const twice = why('id-twice', { value: '"ALFKI"', line: 2 });
  expect(twice).toEqual({ code: 'id-twice', values: { value: '"ALFKI"', line: '2' } });
  expect(LANGUAGES.map((language) => tellImportReason(twice, language))).toEqual([
    '"ALFKI" stands on line 2 already. Ids are given once; remove or correct one of the two.',
    '"ALFKI" 已出現在第 2 行。編號不能重複；請刪除或更正其中一個。',
    '"ALFKI" 已出现在第 2 行。编号不能重复；请删除或更正其中一个。',
  ]);
});
