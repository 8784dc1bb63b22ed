// The value of an order line: "{unit_price} * {quantity} * (1 - {discount})", computed in decimals.
import { quoted } from '../fault';
import { Misread } from '../mistakes';
import { add, multiply, parseDecimal, subtract, type Decimal } from './decimal';

export type Amount =
  { number: Decimal } | { column: string } | { operator: keyof typeof OPERATORS; left: Amount; right: Amount };

const OPERATORS = { '+': add, '-': subtract, '*': multiply };
const TOKEN = /\s*(?:\{([^{}]+)\}|(\d+(?:\.\d+)?)|([-+*()]))\s*/y;

type Token = { column: string } | { number: string } | { sign: string };

/** Throws a {@link Misread}. */
export function parseAmount(text: string): Amount {
  const tokens = tokensOf(text);
  const amount = sumOf(tokens);
  if (tokens.length > 0) throw new Misread({ mistake: 'amount-goes-on', text: quoted(text) });
  return amount;
}

export const columnsOf = (amount: Amount): string[] =>
  'column' in amount
    ? [amount.column]
    : 'number' in amount
      ? []
      : [...columnsOf(amount.left), ...columnsOf(amount.right)];

export function evaluate(amount: Amount, numberOf: (column: string) => Decimal): Decimal {
  if ('number' in amount) return amount.number;
  if ('column' in amount) return numberOf(amount.column);
  return OPERATORS[amount.operator](evaluate(amount.left, numberOf), evaluate(amount.right, numberOf));
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, column, number, sign] = TOKEN.exec(text) ?? [];
    if (column !== undefined) tokens.push({ column: column.trim() });
    else if (number !== undefined) tokens.push({ number });
    else if (sign !== undefined) tokens.push({ sign });
    else throw new Misread({ mistake: 'amount-not-understood', text: quoted(text.slice(at)) });
  }
  return tokens;
}

function sumOf(tokens: Token[]): Amount {
  let left = productOf(tokens);
  for (let next = signOf(tokens); next === '+' || next === '-'; next = signOf(tokens)) {
    tokens.shift();
    left = { operator: next, left, right: productOf(tokens) };
  }
  return left;
}

function productOf(tokens: Token[]): Amount {
  let left = operand(tokens);
  while (signOf(tokens) === '*') {
    tokens.shift();
    left = { operator: '*', left, right: operand(tokens) };
  }
  return left;
}

function operand(tokens: Token[]): Amount {
  const token = tokens.shift();
  if (token && 'column' in token) return token;
  if (token && 'number' in token) return { number: parseDecimal(token.number) ?? { digits: 0n, scale: 0 } };
  if (token?.sign !== '(') throw new Misread({ mistake: 'amount-breaks-off' });
  const inner = sumOf(tokens);
  const closing = tokens.shift();
  if (!closing || !('sign' in closing) || closing.sign !== ')') throw new Misread({ mistake: 'bracket-open' });
  return inner;
}

function signOf(tokens: Token[]): string | undefined {
  const token = tokens[0];
  return token && 'sign' in token ? token.sign : undefined;
}
