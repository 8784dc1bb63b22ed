// The first rows of a CSV file, read in the browser so that the user sees at once whether it is the right file.
import type { Format } from './by-eye';

const BYTES = 64 * 1024;

interface FirstRows {
  header: string[];
  rows: string[][];
}

/** Identifies a file and its state of change. */
export const fileKey = ({ name, lastModified, size }: File): string => `${name} ${lastModified} ${size}`;

export async function firstRows(file: File, encoding: string, delimiter: string, count: number): Promise<FirstRows> {
  const bytes = await file.slice(0, BYTES).arrayBuffer();
  const [header = [], ...rows] = parsed(decoded(bytes, encoding), delimiter, count + 1);
  return { header: header.map((name) => name.trim()), rows };
}

/** The encodings in which spreadsheets save CSV, by language, if not UTF-8. */
const USUAL: Record<string, string> = { 'zh-Hant': 'big5', 'zh-Hans': 'gb18030' };
const DELIMITERS = [',', ';', '\t', '|'];

/** The probable format of the files: from their first bytes and the user's language. */
export async function sniff(files: readonly File[], language: string): Promise<Format> {
  const heads = await Promise.all(files.map((file) => file.slice(0, BYTES).arrayBuffer()));
  const isWide = heads.some((bytes) => new Uint8Array(bytes)[0] === 0xff && new Uint8Array(bytes)[1] === 0xfe);
  const encoding = isWide ? 'utf-16le' : heads.every(isUtf8) ? 'utf-8' : (USUAL[language] ?? 'windows-1252');
  const [line = ''] = decoded(heads[0] ?? new ArrayBuffer(), encoding).split(/\r?\n/);
  const count = (sign: string) => line.split(sign).length;
  return { encoding, delimiter: DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',' };
}

function isUtf8(bytes: ArrayBuffer): boolean {
  try {
    // A character cut off at the end is not an error.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The api knows more encodings than a browser; those unknown to the browser are shown as UTF-8. */
function decoded(bytes: ArrayBuffer, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** RFC 4180: a quoted field may contain the delimiter, line ends, and doubled quotes. */
export function parsed(text: string, delimiter: string, count: number): string[][] {
  const rows: string[][] = [];
  let [row, field, quoted] = [[] as string[], '', false];
  const endRow = () => {
    row.push(field);
    if (row.length > 1 || field !== '') rows.push(row);
    [row, field] = [[], ''];
  };
  for (let at = 0; at < text.length && rows.length < count; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === delimiter) {
      row.push(field);
      field = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') field += sign;
  }
  if (rows.length < count) endRow();
  return rows;
}
