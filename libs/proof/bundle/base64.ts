// Checks whether base64 text is that of a given hash, without converting either.

/** The canonical base64 text of 32 bytes: the last letter has two spare bits, which must be zero. */
export const HASH = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

const LETTERS = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', 'latin1');
const EQUALS = 0x3d;

/** @param latin1 the 32 bytes of a hash; its 44 letters are expected at `at` */
export function isBase64Of(letters: Buffer, at: number, latin1: string): boolean {
  let to = at;
  for (let from = 0; from < 30; from += 3, to += 4) {
    const bits = (latin1.charCodeAt(from) << 16) | (latin1.charCodeAt(from + 1) << 8) | latin1.charCodeAt(from + 2);
    if (letters[to] !== LETTERS[bits >> 18] || letters[to + 1] !== LETTERS[(bits >> 12) & 63]) return false;
    if (letters[to + 2] !== LETTERS[(bits >> 6) & 63] || letters[to + 3] !== LETTERS[bits & 63]) return false;
  }
  const last = (latin1.charCodeAt(30) << 8) | latin1.charCodeAt(31);
  return (
    letters[to] === LETTERS[last >> 10] &&
    letters[to + 1] === LETTERS[(last >> 4) & 63] &&
    letters[to + 2] === LETTERS[(last << 2) & 63] &&
    letters[to + 3] === EQUALS
  );
}
