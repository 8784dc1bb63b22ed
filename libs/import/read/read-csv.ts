// One CSV file (RFC 4180) to rows with line numbers. A broken row is reported and left out; reading continues after it.
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText, UNREADABLE } from './decode-text';
import { fault, fileFault, type Fault, type FileFault } from '../fault';
import { why, type Why } from '../reasons';

export interface Row {
  line: number;
  /** Column -> value without surrounding blanks; an empty cell is an empty text. */
  cells: Map<string, string>;
}

interface CsvFile {
  header: string[];
  rows: Row[];
  /** How many rows there are, including those with a fault. */
  read: number;
  faults: (Fault | FileFault)[];
}

interface Format {
  encoding: string;
  delimiter: string;
}

/** With more broken rows than this the file is not CSV, and each one restarts the parser. */
const MOST_BROKEN_ROWS = 100;
const NEWLINE = 0x0a;

export function readCsv(file: string, bytes: Buffer, format: Format): CsvFile {
  if (bytes.length === 0) return unreadable(fileFault(file, why('file-empty')));
  // One kind of line ending, also inside cells: saving a file on another system does not change its content.
  const text = decodeText(bytes, format.encoding).replaceAll(/\r\n?/g, '\n');
  const { records, faults } = split(file, Buffer.from(text, 'utf8'), format.delimiter);
  const [first, ...rest] = records;
  const broken = faults[0];
  if (broken && broken.line <= (first?.line ?? 1)) return unreadable(fileFault(file, broken));
  if (!first) return unreadable(fileFault(file, why('header-missing')));
  const header = first.cells.map((name) => name.trim());
  const unfitHeader = headerFault(file, header, format);
  if (unfitHeader) return unreadable(unfitHeader);
  const named = faults.map((one) => ({ ...one, column: header[Number(one.column)] ?? '' }));
  const rows: Row[] = [];
  for (const { line, cells } of rest) {
    const wrong = rowFault(file, line, header, cells);
    if (wrong) named.push(wrong);
    else rows.push({ line, cells: new Map(header.map((name, index) => [name, (cells[index] ?? '').trim()])) });
  }
  return { header, rows, read: rest.length + faults.length, faults: named };
}

const unreadable = (one: FileFault): CsvFile => ({ header: [], rows: [], read: 0, faults: [one] });

interface Cells {
  line: number;
  cells: string[];
}

/** The column of these faults is still its number. */
function split(file: string, text: Buffer, delimiter: string): { records: Cells[]; faults: Fault[] } {
  const records: Cells[] = [];
  const faults: Fault[] = [];
  const place = { offset: 0, line: 1 };
  const moveTo = (offset: number): void => {
    for (; place.offset < offset; place.offset += 1) if (text[place.offset] === NEWLINE) place.line += 1;
  };
  for (;;) {
    const start = place.offset;
    const error = parseFrom(text.subarray(start), delimiter, (cells, end) => {
      skipBlankLines(text, place, moveTo);
      records.push({ line: place.line, cells });
      moveTo(start + end);
    });
    if (!error) return { records, faults };
    skipBlankLines(text, place, moveTo);
    faults.push(fault(file, place.line, String(error.column ?? ''), whyOf(error)));
    const next = text.indexOf(NEWLINE, place.offset);
    if (next < 0 || faults.length >= MOST_BROKEN_ROWS) return { records, faults };
    moveTo(next + 1);
  }
}

function parseFrom(
  text: Buffer,
  delimiter: string,
  onRecord: (cells: string[], end: number) => void,
): CsvError | undefined {
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
      on_record: (cells: string[], { bytes }) => {
        onRecord(cells, bytes);
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function skipBlankLines(text: Buffer, place: { offset: number }, moveTo: (offset: number) => void): void {
  while (text[place.offset] === NEWLINE) moveTo(place.offset + 1);
}

function whyOf(error: CsvError): Why {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return why('quote-open');
    case 'INVALID_OPENING_QUOTE':
      return why('quote-inside');
    default:
      return why('no-csv', { error: error.code });
  }
}

function headerFault(file: string, header: string[], { encoding, delimiter }: Format): FileFault | undefined {
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (header.some((name) => unfit(name))) return fileFault(file, why('header-unreadable', { encoding }));
  if (twice !== undefined)
    return fileFault(
      file,
      twice === '' ? why('columns-unnamed', { delimiter: JSON.stringify(delimiter) }) : why('column-twice'),
      twice,
    );
  return undefined;
}

function rowFault(file: string, line: number, header: string[], cells: string[]): Fault | undefined {
  if (cells.length !== header.length) {
    const column = header[Math.min(cells.length, header.length - 1)] ?? '';
    const code = cells.length > header.length ? 'cells-too-many' : 'cells-too-few';
    return fault(file, line, column, why(code, { cells: cells.length, wanted: header.length }));
  }
  for (const [index, cell] of cells.entries()) {
    const bad = unfit(cell);
    if (bad) return fault(file, line, header[index] ?? '', bad);
  }
  if (cells.every((cell, at) => cell.trim() === header[at]))
    return fault(file, line, header[0] ?? '', why('header-again'));
  return undefined;
}

/** Why a cell cannot be accepted, if so. */
function unfit(cell: string): Why | undefined {
  if (cell.includes(UNREADABLE)) return why('no-text');
  if (cell.includes('\0')) return why('nul-character');
  return undefined;
}
