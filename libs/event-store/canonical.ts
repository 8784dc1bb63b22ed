// Canonical JSON (RFC 8785): exactly one text per value, so that it can be hashed, signed and compared.
// Its limits are those of docs/EVIDENCE.md, which libs/proof holds every body to.

/** Thrown for what must never reach the log; the edge answers it as a bad request. */
export class Unstorable extends Error {
  readonly code = 'unstorable';
}

/** How deep lists and objects may be nested. */
const MAX_DEPTH = 64;
/** From here on, not every whole number can be told from its neighbour. */
const MOST = 2 ** 53;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The canonical text of a JSON value. Refuses what the record does not store: numbers from 2^53 on, NUL and lone
 * surrogates in strings, lists and objects nested more than 64 deep, and anything that JSON does not have. Object
 * members that are undefined are left out.
 * Source: RFC 8785, which prescribes JavaScript's own number and string forms, and keys in UTF-16 order.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

/** Refuses a string that PostgreSQL would refuse or alter. */
export function assertText(text: string, what: string): void {
  if (text.includes('\0')) throw new Unstorable(`${what} contains the character NUL`);
  if (LONE_SURROGATE.test(text)) throw new Unstorable(`${what} contains half a surrogate pair`);
}

function write(value: unknown, depth: number): string {
  if (depth >= MAX_DEPTH && typeof value === 'object' && value !== null)
    throw new Unstorable(`A value has more than ${MAX_DEPTH} lists and objects within each other`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') {
    assertText(value, 'A string');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, depth);
  throw new Unstorable(`JSON has no ${typeof value === 'object' ? value?.constructor.name : typeof value}`);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Unstorable(`JSON has no ${value}`);
  if (Math.abs(value) >= MOST)
    throw new Unstorable(`The number ${value} is not kept: it must be smaller than 2^53, and a text where it is an id`);
  return JSON.stringify(value);
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  const members: string[] = [];
  for (const key of Object.keys(value).toSorted()) {
    if (value[key] === undefined) continue;
    members.push(`${write(key, depth)}:${write(value[key], depth + 1)}`);
  }
  return `{${members.join(',')}}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A parsed value may come from another realm (Jest, the workflow sandbox), so compare the name, not the identity.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
