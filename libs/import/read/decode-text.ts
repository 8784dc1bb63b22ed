// Bytes of a file to text. A byte-order mark overrides the mapping; bytes that cannot be decoded become U+FFFD.
import iconv from 'iconv-lite';

/** What iconv-lite returns for bytes that are invalid in the encoding. */
export const UNREADABLE = '\uFFFD';

const MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export const isEncoding = (name: string): boolean => iconv.encodingExists(name);

export function decodeText(bytes: Buffer, encoding: string): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const text = iconv.decode(bytes, marked?.[0] ?? encoding);
  // Half a character at the end of UTF-16 would be dropped silently.
  const cut = /^utf-?16/i.test(marked?.[0] ?? encoding) && bytes.length % 2 === 1;
  return cut ? text + UNREADABLE : text;
}
