// RFC 8785 as far as a log needs it: one text per value, and nothing that cannot be stored.
import * as fc from 'fast-check';
import { isCanonicalJson } from '#libs/proof';
import { canonicalJson } from './canonical';

const isWritten = (value: unknown): boolean => {
  try {
    canonicalJson(value);
    return true;
  } catch {
    return false;
  }
};

/** The text with its members in order, at any depth and with any numbers. */
function sortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${sortedText(each)}`).join(',')}}`;
}

describe('canonical JSON', () => {
  it('is what RFC 8785 gives for its own example', () => {
    const value = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
        "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`.replace('1E30,', ''),
    ) as unknown;
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('orders members by UTF-16 code units', () => {
    expect(canonicalJson({ '\u{1F600}': 1, '\ufb33': 2, a: 3, Z: 4, '10': 5, '9': 6 })).toBe(
      '{"10":5,"9":6,"Z":4,"a":3,"\u{1F600}":1,"\ufb33":2}',
    );
  });

  it('reads back as the same value, and is the same for every order of members', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.jsonValue({ noUnicodeString: true })),
        (value) => {
          const unsafe = JSON.stringify(value).match(/\d{16,}|e\+/);
          fc.pre(unsafe === null);
          const text = canonicalJson(value);
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
          expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(text);
        },
      ),
    );
  });

  it.each([
    ['NUL', 'a\0b'],
    ['a NUL in a name', { 'a\0': 1 }],
    ['half a surrogate pair', ['\udc00']],
    ['an integer of 2^53', 2 ** 53],
    ['an integer of -2^53', -(2 ** 53)],
    ['a number beyond it', 1.5e300],
    ['65 lists within each other', JSON.parse('['.repeat(65) + ']'.repeat(65))],
    ['65 objects within each other', JSON.parse('{"a":'.repeat(65) + '1' + '}'.repeat(65))],
    ['infinity', Infinity],
    ['not a number', NaN],
    ['a date', new Date(0)],
    ['a function', { a: () => 1 }],
    ['a list with a gap', [undefined]],
    ['endless nesting', JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'unstorable' }));
  });

  it.each<[string, unknown]>([
    ['the largest integers', [2 ** 53 - 1, 1 - 2 ** 53]],
    ['64 lists within each other', JSON.parse('['.repeat(64) + '1' + ']'.repeat(64))],
    ['64 objects within each other', JSON.parse('{"a":'.repeat(64) + '1' + '}'.repeat(64))],
  ])('keeps %s, as the verifier does', (_, value) => {
    const bytes = Buffer.from(canonicalJson(value));
    expect(isCanonicalJson(bytes, 0, bytes.length)).toBe(true);
  });

  it('accepts what the verifier accepts, and nothing else', () => {
    const values = fc.jsonValue({ maxDepth: 3 });
    const deep = fc.tuple(fc.integer({ min: 60, max: 68 }), values).map(([depth, value]) => {
      let nested: unknown = value;
      for (let n = 0; n < depth; n += 1) nested = n % 2 ? [nested] : { a: nested };
      return nested;
    });
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.bigInt({ min: 2n ** 52n, max: 2n ** 54n }).map(Number),
    );
    fc.assert(
      fc.property(fc.oneof(values, deep, numbers), (value) => {
        const bytes = Buffer.from(sortedText(value));
        expect(isWritten(value)).toBe(isCanonicalJson(bytes, 0, bytes.length));
      }),
    );
  });

  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});
