// RFC 8785 as far as a log needs it: one text for a value, and nothing that cannot be kept.
import * as fc from 'fast-check';
import { canonicalJson } from './canonical';

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
    ['an integer beyond 2^53', 2 ** 53],
    ['infinity', Infinity],
    ['not a number', NaN],
    ['a date', new Date(0)],
    ['a function', { a: () => 1 }],
    ['a list with a gap', [undefined]],
    ['endless nesting', JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'unstorable' }));
  });

  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});
