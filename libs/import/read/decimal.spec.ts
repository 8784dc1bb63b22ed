// Amounts are exact, whatever is added to what, and rounded only once.
import fc from 'fast-check';
import { columnsOf, evaluate, parseAmount } from './amount';
import { add, divide, grouped, multiply, parseDecimal, percentOf, round, subtract, type Decimal } from './decimal';

const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const decimal = (digits: bigint, scale = 2): Decimal => ({ digits, scale });

describe('decimals', () => {
  it('adding and subtracting the same amount leaves nothing, at any scale', () => {
    fc.assert(
      fc.property(cents, cents, fc.nat(6), fc.nat(6), (a, b, x, y) => {
        const [left, right] = [decimal(a, x), decimal(b, y)];
        expect(round(subtract(add(left, right), right), 6)).toBe(round(left, 6));
      }),
    );
  });

  it('an amount written with two decimals reads back the same', () => {
    fc.assert(
      fc.property(cents, (digits) => {
        const text = round(decimal(digits), 2);
        expect(round(parseDecimal(text) ?? decimal(1n, 9), 2)).toBe(text);
      }),
    );
  });

  it.each([
    ['104874.9785', 2, '104874.98'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['7', 2, '7.00'],
    ['2.5', 0, '3'],
  ])('%s to %i places is %s', (text, places, rounded) => {
    expect(round(parseDecimal(text) ?? decimal(0n), places)).toBe(rounded);
  });

  it.each(['', ' ', '1e5', '0x10', '1.2.3', '1,5', 'NaN', 'Infinity', '--1', '€5', '１２', '1_000'])(
    '%j is not a number',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it('0.1 and 0.2 make 0.3, and so does three times 0.1', () => {
    const tenth = parseDecimal('0.1') ?? decimal(0n);
    expect(add(tenth, parseDecimal('0.2') ?? tenth)).toEqual(multiply(tenth, { digits: 3n, scale: 0 }));
  });

  it('a formula follows the usual precedence of operators and brackets', () => {
    const amount = parseAmount('{price} * {count} * (1 - {off}) + 2 - 1');
    const values: Record<string, string> = { price: '9.80', count: '10', off: '0.05' };
    expect(columnsOf(amount)).toEqual(['price', 'count', 'off']);
    const worth = evaluate(amount, (column) => parseDecimal(values[column] ?? '') ?? decimal(0n));
    expect(round(worth, 2)).toBe('94.10');
  });

  it('shares, averages and groups are readable', () => {
    expect(percentOf(decimal(1n), decimal(3n))).toBe(33n);
    expect(percentOf(decimal(1n), decimal(0n))).toBeUndefined();
    expect(round(divide(decimal(1000n), 3), 2)).toBe('3.33');
    expect(grouped('1234567.8912')).toBe('1,234,567.8912');
    expect(grouped('-123.45')).toBe('-123.45');
  });
});
