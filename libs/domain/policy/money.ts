// Money is decimal text, compared and added without binary fractions.
const DECIMAL = /^-?\d{1,15}(\.\d{1,4})?$/;

export const isMoney = (text: unknown): text is string => typeof text === 'string' && DECIMAL.test(text);

/** The amount in ten-thousandths, as an integer. Throws on text that is not money. */
export function units(text: string): bigint {
  if (!isMoney(text)) throw new Error(`"${text}" is not an amount: write digits with at most four decimals.`);
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * 10000n + BigInt(fraction.padEnd(4, '0'));
  return text.startsWith('-') ? -value : value;
}
