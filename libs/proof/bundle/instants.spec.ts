// Instants as PostgreSQL counts them, compared with BigInt arithmetic.
import fc from 'fast-check';
import { InstantWriter } from './instants';

const writer = new InstantWriter();
function written(text: string, one = writer): bigint | undefined {
  const into = Buffer.alloc(10, 0xee);
  const isInstant = one.write(Buffer.from(`"${text}"`), 1, into, 1);
  expect([into[0], into[9]]).toEqual([0xee, 0xee]);
  return isInstant ? into.readBigInt64BE(1) : undefined;
}

describe('an instant', () => {
  it.each([
    ['2000-01-01T00:00:00.000000Z', 0n],
    ['2000-01-01T00:00:00.000001Z', 1n],
    ['1999-12-31T23:59:59.999999Z', -1n],
    ['2026-03-01T09:30:00.251042Z', 825_672_600_251_042n],
    ['0000-01-01T00:00:00.000000Z', -63_113_904_000_000_000n],
    ['9999-12-31T23:59:59.999999Z', 252_455_615_999_999_999n],
  ])('%s is the right number of microseconds from 2000', (text, micros) => {
    expect(written(text)).toBe(micros);
  });

  it('is counted correctly both near and far, and from one day to the next', () => {
    const from = Date.UTC(0) - 62_000_000_000_000;
    fc.assert(
      fc.property(fc.integer({ min: from, max: Date.UTC(9999, 11, 31) }), fc.nat(999), (ms, micros) => {
        const iso = new Date(ms).toISOString();
        fc.pre(iso.length === 24);
        const text = iso.replace('Z', `${String(micros).padStart(3, '0')}Z`);
        expect(written(text)).toBe(BigInt(ms - Date.UTC(2000)) * 1000n + BigInt(micros));
      }),
    );
  });

  it.each([
    '2026-02-30T00:00:00.000000Z',
    '2026-13-01T00:00:00.000000Z',
    '2026-00-01T00:00:00.000000Z',
    '2026-03-01T24:00:00.000000Z',
    '2026-03-01T00:60:00.000000Z',
    '2026-03-01T00:00:60.000000Z',
    '2026-03-01 00:00:00.000000Z',
    '2026-03-01T00:00:00,000000Z',
    '2026-03-01T00:00:00.000000z',
    '2026-03-01T00:00:00.00000aZ',
    '2026-03-01T00:00:00.-00001Z',
    '2026-03-01T0:000:00.000000Z',
    '2026/03-01T00:00:00.000000Z',
    '2026-03/01T00:00:00.000000Z',
    '2026-03-01T00.00:00.000000Z',
    '2026-03-01T00:00.00.000000Z',
    ':026-03-01T00:00:00.000000Z',
    '2026-03-01T:0:00:00.000000Z',
    '2026-03-01T00:0/:00.000000Z',
    '2026-03-01',
    '',
  ])('cannot be %s', (text) => {
    expect(written(text)).toBeUndefined();
    expect(written('2026-03-01T00:00:00.000000Z')).toBe(825_638_400_000_000n);
    expect(written(text)).toBeUndefined();
    expect(written(text, new InstantWriter())).toBeUndefined();
  });
});
