// The first rows of a CSV file, read in the browser so that one sees at once whether it is the right file.
const BYTES = 64 * 1024;

interface FirstRows {
  header: string[];
  rows: string[][];
}

export async function firstRows(file: File, encoding: string, delimiter: string, count: number): Promise<FirstRows> {
  const bytes = await file.slice(0, BYTES).arrayBuffer();
  const [header = [], ...rows] = parsed(decoded(bytes, encoding), delimiter, count + 1);
  return { header, rows };
}

/** The api knows more encodings than a browser; what this one does not know is shown as UTF-8. */
function decoded(bytes: ArrayBuffer, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** RFC 4180: a field in quotes may hold the delimiter, line ends, and quotes that are written twice. */
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
