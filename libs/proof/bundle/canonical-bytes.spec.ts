// Canonical JSON in bytes: accepts every canonical text and nothing else, compared with a reference writer.
import fc from 'fast-check';
import { isCanonicalJson } from './canonical-bytes';

const is = (text: string): boolean => {
  const bytes = Buffer.from(`?${text}?`);
  return isCanonicalJson(bytes, 1, bytes.length - 1);
};

/** A literal implementation of RFC 8785. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => Number(a > b) - Number(a < b));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`).join(',')}}`;
}

describe('canonical JSON', () => {
  const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }).filter((value) => {
    const text = JSON.stringify(value);
    return !/\\u0000|\\ud[89a-f]/.test(text) && !/(?<![\d.])\d{16,}|e\+/.test(text);
  });

  it('is accepted for any value', () => {
    fc.assert(
      fc.property(json, (value) => expect([write(value), is(write(value))]).toEqual([write(value), true])),
      {
        numRuns: 300,
      },
    );
  });

  it('is distinguished from any other text of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        for (const other of [JSON.stringify(value, null, 1), JSON.stringify(value), ` ${write(value)}`])
          expect([other, is(other)]).toEqual([other, other === write(value)]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'true',
    'false',
    'null',
    '""',
    '0',
    '-1',
    '10',
    '0.5',
    '-0.5',
    '1e-7',
    '123456789012345',
    '9007199254740991',
    '-9007199254740991',
    '[]',
    '[1,[],{}]',
    '{}',
    '{"":0,"a":1,"aa":2,"b":3}',
    '{"\\"":1,"a":2}',
    '{"\\n":1,"\\r":2,"a":3}',
    '{"a":{"b":1},"c":[{"d":1}]}',
    '"\\b\\t\\n\\f\\r\\"\\\\\\u0001\\u001f"',
    '"\u007f\u2028é\u{1F468}"',
    '{"\u{1F468}":1,"\uFB33":2}',
    `${'['.repeat(64)}${']'.repeat(64)}`,
  ])('%s is canonical', (text) => {
    expect(is(text)).toBe(true);
  });

  it.each([
    '',
    'tru',
    'truee',
    'True',
    'nul',
    'falsy',
    'undefined',
    'NaN',
    '"',
    '"a',
    '"\\"',
    '"\n"',
    '"\\/"',
    '"\\u0041"',
    '"\\u001F"',
    '"\\u000a"',
    '"\\u0000"',
    '"\\ud800"',
    '"\\x"',
    '"\\',
    '-',
    '-0',
    '01',
    '00',
    '-01',
    '+1',
    '.5',
    '1.',
    '1.0',
    '1e5',
    '1E-7',
    '0.0000001',
    '9007199254740992',
    '-9007199254740993',
    '1000000000000000000000',
    '1e+21',
    '1e400',
    '1-1',
    '[',
    '[1',
    '[1,',
    '[1,]',
    '[,1]',
    '[1 ]',
    '[1;2]',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    '{"a" :1}',
    '{"a"=1}',
    '{"a":1;"b":2}',
    '{a:1}',
    '{1:1}',
    '{"b":1,"a":2}',
    '{"a":1,"a":2}',
    '{"aa":1,"a":2}',
    '{"a":1,"":2}',
    '{"a":2,"\\"":1}',
    '{"\uFB33":1,"\u{1F468}":2}',
    '{"a":01}',
    '{}{}',
    '1 ',
    `${'['.repeat(65)}${']'.repeat(65)}`,
    `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`,
  ])('%s is not canonical', (text) => {
    expect(is(text)).toBe(false);
  });

  it('ends where told, whatever follows', () => {
    for (const text of ['{"a":1}', '[1]', '"abc"', 'true', '1234', '{"a":{}}'])
      for (let end = 0; end < text.length; end += 1)
        expect([text, end, isCanonicalJson(Buffer.from(text), 0, end)]).toEqual([
          text,
          end,
          text === '1234' && end > 0,
        ]);
  });
});
