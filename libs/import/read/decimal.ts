// Decimal numbers as integers with a scale: added and multiplied exactly, rounded only on request.
export interface Decimal {
  digits: bigint;
  /** How many of the digits are after the point. */
  scale: number;
}

export interface NumberFormat {
  /** The decimal point as the files write it. */
  decimal: string;
  /** The thousands separator, if any. */
  thousands?: string;
}

export const ZERO: Decimal = { digits: 0n, scale: 0 };

const PLAIN = /^([+-]?)(\d{1,30})(?:\.(\d{1,12}))?$/;

/** The number, or undefined for text that is not one. Exponents, currency signs and infinities are not accepted. */
export function parseDecimal(
  text: string,
  { decimal, thousands }: NumberFormat = { decimal: '.' },
): Decimal | undefined {
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0) return undefined;
  const ungrouped = thousands !== undefined && isGrouped(whole, thousands) ? whole.replaceAll(thousands, '') : whole;
  const [, sign, before, after = ''] =
    PLAIN.exec(fraction === undefined ? ungrouped : `${ungrouped}.${fraction}`) ?? [];
  if (before === undefined) return undefined;
  return { digits: BigInt(`${sign === '-' ? '-' : ''}${before}${after}`), scale: after.length };
}

function isGrouped(whole: string, thousands: string): boolean {
  const [first = '', ...groups] = whole.replace(/^[+-]/, '').split(thousands);
  return first.length >= 1 && first.length <= 3 && groups.every((group) => group.length === 3);
}

export const add = (a: Decimal, b: Decimal): Decimal => aligned(a, b, (x, y) => x + y);
export const subtract = (a: Decimal, b: Decimal): Decimal => aligned(a, b, (x, y) => x - y);
export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});
export const sum = (numbers: Decimal[]): Decimal => numbers.reduce(add, ZERO);
export const compare = (a: Decimal, b: Decimal): number => Number(sign(subtract(a, b).digits));

/** With exactly this many decimals, halves away from zero. */
export function round(number: Decimal, places: number): string {
  const { digits, scale } = number;
  const size = digits < 0n ? -digits : digits;
  const rounded =
    scale > places ? (size + 5n * power(scale - places - 1)) / power(scale - places) : size * power(places - scale);
  const text = rounded.toString().padStart(places + 1, '0');
  const cut = text.length - places;
  return `${digits < 0n && rounded > 0n ? '-' : ''}${text.slice(0, cut)}${places > 0 ? `.${text.slice(cut)}` : ''}`;
}

/** A part in whole per cent, halves up; undefined if there is no whole. */
export function percentOf(part: Decimal, whole: Decimal): bigint | undefined {
  const [top, bottom] = [part.digits * power(whole.scale), whole.digits * power(part.scale)];
  return bottom <= 0n || top < 0n ? undefined : (200n * top + bottom) / (2n * bottom);
}

/** A share of a number, exact enough for two decimals. */
export const divide = (number: Decimal, by: number): Decimal => ({
  digits: (number.digits * power(6)) / BigInt(by),
  scale: number.scale + 6,
});

/** Groups of three before the point: 104874.98 -> 104,874.98. */
export const grouped = (text: string): string => text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');

function aligned(a: Decimal, b: Decimal, combine: (x: bigint, y: bigint) => bigint): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: combine(a.digits * power(scale - a.scale), b.digits * power(scale - b.scale)), scale };
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);
const sign = (number: bigint): bigint => (number > 0n ? 1n : number < 0n ? -1n : 0n);
