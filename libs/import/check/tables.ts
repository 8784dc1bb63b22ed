// The files of an export as tables: parsed, with rows found by key and links checked.
import type { Fault } from '../fault';
import { fault, fileFault, quoted, type FileFault, type ColumnFault } from '../fault';
import { why } from '../reasons';
import type { Mapping, TableMapping } from '../map/mapping';
import { readCsv, type Row } from '../read/read-csv';

export interface SourceFile {
  name: string;
  bytes: Buffer;
}

export interface Table {
  name: string;
  file: string;
  key: string[];
  links: Record<string, string>;
  rows: Row[];
  /** How many rows the file has, including rejected ones. */
  read: number;
  byKey: Map<string, Row>;
  /** The keys of rejected rows, with their lines. */
  lost: Map<string, number>;
  readable: boolean;
}

export type Tables = Map<string, Table>;

/** Checks one row by itself; a row with faults is left out, together with any rows that depend on it. */
export type RowCheck = (row: Row) => ColumnFault[];

interface LoadedTables {
  tables: Tables;
  faults: (Fault | FileFault)[];
}

/** @param needed the columns of each table that the mapping mentions */
export function loadTables(mapping: Mapping, files: SourceFile[], needed: Map<string, Set<string>>): LoadedTables {
  const faults: (Fault | FileFault)[] = strangers(mapping, files);
  const tables: Tables = new Map();
  for (const [name, written] of Object.entries(mapping.tables)) {
    const found = files.find((file) => file.name === written.file);
    const csv = found && readCsv(written.file, found.bytes, formatOf(mapping, written));
    if (!csv) faults.push(fileFault(written.file, why('file-missing')));
    const missing = csv?.header.length ? [...(needed.get(name) ?? [])].filter((one) => !csv.header.includes(one)) : [];
    faults.push(...(csv?.faults ?? []), ...missing.map((column) => missingColumn(written.file, column)));
    const readable = csv !== undefined && csv.header.length > 0 && missing.length === 0;
    const { file, key = [], links = {} } = written;
    const rows = readable ? csv.rows : [];
    const table = { name, file, key, links, rows, read: csv?.read ?? 0, byKey: new Map(), lost: new Map(), readable };
    tables.set(name, table);
    faults.push(...indexRows(table));
  }
  return { tables, faults };
}

const formatOf = (mapping: Mapping, table: TableMapping) => ({
  encoding: table.encoding ?? mapping.encoding ?? 'utf-8',
  delimiter: table.delimiter ?? mapping.delimiter ?? ',',
});

const missingColumn = (file: string, column: string) => fileFault(file, why('column-missing'), column);

function strangers(mapping: Mapping, files: SourceFile[]): FileFault[] {
  const wanted = Object.values(mapping.tables).map(({ file }) => file);
  const known = [...wanted, ...(mapping.ignore ?? [])];
  return files.flatMap(({ name }, index) => {
    if (!known.includes(name)) return [fileFault(name, why('file-unknown', { wanted: wanted.join(', ') }))];
    const first = files.findIndex((file) => file.name === name);
    return first === index ? [] : [fileFault(name, why('file-twice'))];
  });
}

export const keyOf = (table: Table, row: Row): string =>
  table.key.map((column) => row.cells.get(column)).join('\u001f');

/** Removes rows from a table; rejectDangling finds the rows that depend on them. */
function reject(table: Table, rows: Set<Row>): void {
  if (rows.size === 0) return;
  table.rows = table.rows.filter((row) => !rows.has(row));
  for (const row of rows) {
    const key = keyOf(table, row);
    if (table.byKey.get(key) !== row) continue;
    table.byKey.delete(key);
    table.lost.set(key, row.line);
  }
}

function indexRows(table: Table): Fault[] {
  const faults: Fault[] = [];
  const bad = new Set<Row>();
  if (table.key.length === 0) return faults;
  for (const row of table.rows) {
    const empty = table.key.find((column) => !row.cells.get(column));
    const key = keyOf(table, row);
    const first = table.byKey.get(key);
    const told = quoted(key.replaceAll('\u001f', ' '));
    if (empty !== undefined) faults.push(fault(table.file, row.line, empty, why('id-empty')));
    else if (first)
      faults.push(
        fault(table.file, row.line, table.key.join(', '), why('id-twice', { value: told, line: first.line })),
      );
    else {
      table.byKey.set(key, row);
      continue;
    }
    bad.add(row);
  }
  reject(table, bad);
  return faults;
}

/** Leaves out the rows in which a check finds faults. */
export function checkRows(table: Table, check: RowCheck): Fault[] {
  const faults: Fault[] = [];
  const bad = new Set<Row>();
  for (const row of table.rows) {
    const found = check(row).map(({ column, ...because }) => fault(table.file, row.line, column, because));
    if (found.length > 0) bad.add(row);
    faults.push(...found);
  }
  reject(table, bad);
  return faults;
}

/** Leaves out rows whose links lead nowhere, and the rows that depend on those, until everything left is consistent. */
export function rejectDangling(tables: Tables): Fault[] {
  const faults: Fault[] = [];
  for (let before = -1; faults.length !== before;) {
    before = faults.length;
    for (const table of tables.values()) faults.push(...checkRows(table, (row) => danglingLinks(tables, table, row)));
  }
  return faults;
}

function danglingLinks(tables: Tables, table: Table, row: Row): ColumnFault[] {
  return Object.entries(table.links).flatMap(([column, to]) => {
    const key = row.cells.get(column) ?? '';
    const target = tables.get(to);
    // A table that could not be read at all has its own fault; a thousand more would hide it.
    if (key === '' || !target?.readable || target.byKey.has(key)) return [];
    const lost = target.lost.get(key);
    const values = { value: quoted(key), file: target.file };
    return [
      {
        column,
        ...(lost === undefined ? why('link-unknown', values) : why('link-rejected', { ...values, line: lost })),
      },
    ];
  });
}
