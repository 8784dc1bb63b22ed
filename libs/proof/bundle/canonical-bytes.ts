// Checks in place, without building a value, whether bytes are canonical JSON (RFC 8785) within the record's limits.

const [QUOTE, BACKSLASH, COMMA, COLON, MINUS] = [0x22, 0x5c, 0x2c, 0x3a, 0x2d];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
const MAX_DEPTH = 64;
/** Integers of at most 15 digits are written the same by every implementation. */
const PLAIN_DIGITS = 15;
const NOT_CANONICAL = -1;
/** The first UTF-8 lead byte from which the order of bytes may differ from that of UTF-16. */
const UNSURE_ORDER = 0xee;

/** Whether the bytes from..to-1 are UTF-8 and hold one JSON value in canonical form. */
export function isCanonicalJson(bytes: Buffer, from: number, to: number): boolean {
  return value(bytes, from, to, 0) === to;
}

/** Each of these returns where its value ends, or NOT_CANONICAL. */
function value(bytes: Buffer, at: number, to: number, depth: number): number {
  const first = at < to ? bytes[at] : undefined;
  switch (first) {
    case QUOTE:
      return string(bytes, at, to);
    case OPEN:
      return depth < MAX_DEPTH ? object(bytes, at, to, depth + 1) : NOT_CANONICAL;
    case OPEN_LIST:
      return depth < MAX_DEPTH ? list(bytes, at, to, depth + 1) : NOT_CANONICAL;
    case 0x74:
      return word(bytes, at, to, 'true');
    case 0x66:
      return word(bytes, at, to, 'false');
    case 0x6e:
      return word(bytes, at, to, 'null');
    default:
      return number(bytes, at, to);
  }
}

function object(bytes: Buffer, at: number, to: number, depth: number): number {
  let place = at + 1;
  if (place < to && bytes[place] === CLOSE) return place + 1;
  let [keyFrom, keyTo] = [-1, -1];
  for (;;) {
    if (bytes[place] !== QUOTE) return NOT_CANONICAL;
    const end = string(bytes, place, to);
    if (end === NOT_CANONICAL || end >= to || bytes[end] !== COLON) return NOT_CANONICAL;
    if (keyFrom >= 0 && !isBefore(bytes, keyFrom, keyTo, place, end)) return NOT_CANONICAL;
    [keyFrom, keyTo] = [place, end];
    place = value(bytes, end + 1, to, depth);
    if (place === NOT_CANONICAL || place >= to) return NOT_CANONICAL;
    if (bytes[place] === CLOSE) return place + 1;
    if (bytes[place] !== COMMA) return NOT_CANONICAL;
    place += 1;
  }
}

function list(bytes: Buffer, at: number, to: number, depth: number): number {
  let place = at + 1;
  if (place < to && bytes[place] === CLOSE_LIST) return place + 1;
  for (;;) {
    place = value(bytes, place, to, depth);
    if (place === NOT_CANONICAL || place >= to) return NOT_CANONICAL;
    if (bytes[place] === CLOSE_LIST) return place + 1;
    if (bytes[place] !== COMMA) return NOT_CANONICAL;
    place += 1;
  }
}

function string(bytes: Buffer, at: number, to: number): number {
  for (let place = at + 1; place < to; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte === QUOTE) return place + 1;
    if (byte < 0x20) return NOT_CANONICAL;
    if (byte === BACKSLASH) return escaped(bytes, at, to);
  }
  return NOT_CANONICAL;
}

/** Contains neither NUL nor an unpaired surrogate; no text of the log does. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** A string with an escape: rare enough to be parsed and written again. */
function escaped(bytes: Buffer, at: number, to: number): number {
  let end = at + 1;
  while (end < to && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
  if (end >= to) return NOT_CANONICAL;
  const made = madeOf(bytes, at, end + 1);
  return typeof made === 'string' && isStorable(made) ? end + 1 : NOT_CANONICAL;
}

function number(bytes: Buffer, at: number, to: number): number {
  let place = at < to && bytes[at] === MINUS ? at + 1 : at;
  const digits = place;
  while (place < to && isDigit(bytes[place])) place += 1;
  const count = place - digits;
  if (count === 0) return NOT_CANONICAL;
  const isZero = bytes[digits] === 0x30;
  const isPlain = count <= PLAIN_DIGITS && (isZero ? count === 1 && digits === at : true);
  if (isPlain && !isNumeric(bytes[place])) return place;
  while (place < to && isNumeric(bytes[place])) place += 1;
  const made = madeOf(bytes, at, place);
  const isKept = typeof made === 'number' && (!Number.isInteger(made) || Number.isSafeInteger(made));
  return isKept ? place : NOT_CANONICAL;
}

const isDigit = (byte = 0): boolean => byte >= 0x30 && byte <= 0x39;
const isNumeric = (byte = 0): boolean =>
  isDigit(byte) || byte === 0x2e || byte === 0x65 || byte === 0x45 || byte === 0x2b || byte === MINUS;

function word(bytes: Buffer, at: number, to: number, text: string): number {
  if (at + text.length > to) return NOT_CANONICAL;
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return NOT_CANONICAL;
  }
  return at + text.length;
}

/** The value of the bytes if they are its canonical JSON text; undefined otherwise. */
function madeOf(bytes: Buffer, from: number, to: number): unknown {
  const text = bytes.toString('utf8', from, to);
  try {
    const made: unknown = JSON.parse(text);
    return JSON.stringify(made) === text ? made : undefined;
  } catch {
    return undefined;
  }
}

/** Whether one key sorts before the other by UTF-16 code units. Both are given with their quotes. */
function isBefore(bytes: Buffer, from: number, to: number, nextFrom: number, nextTo: number): boolean {
  const [length, nextLength] = [to - from - 2, nextTo - nextFrom - 2];
  for (let index = 1; index <= Math.min(length, nextLength); index += 1) {
    const [byte, next] = [bytes[from + index] ?? 0, bytes[nextFrom + index] ?? 0];
    if (byte === BACKSLASH || next === BACKSLASH || byte >= UNSURE_ORDER || next >= UNSURE_ORDER) {
      return keyOf(bytes, from, to) < keyOf(bytes, nextFrom, nextTo);
    }
    if (byte !== next) return byte < next;
  }
  return length < nextLength;
}

const keyOf = (bytes: Buffer, from: number, to: number): string => String(JSON.parse(bytes.toString('utf8', from, to)));
