// Inserts the lines of one file into its table, a thousand at a time.
import type { Client } from 'pg';
import { existsSync } from 'node:fs';
import { Complaint } from '../complaint';
import { readLines, type FileSum } from './lines';
import type { Kind } from './rows';

const AT_ONCE = 1_000;

/** @param check throws a few words about a row that does not fit the rows before it */
export async function insertLines<Row extends object>(
  client: Client,
  { path, name }: { path: string; name: string },
  kind: Kind<Row>,
  check: (row: Row) => void,
): Promise<FileSum> {
  if (!existsSync(path))
    throw new Complaint(`The backup is damaged: ${name} is missing. Nothing was restored.`, 'damaged');
  let rows: Row[] = [];
  const flush = async (): Promise<void> => {
    if (rows.length > 0)
      await client.query(
        kind.insert,
        kind.columns.map((column) => rows.map((row) => row[column])),
      );
    rows = [];
  };
  const sum = await readLines(path, name, async (line) => {
    const row = kind.row(line);
    check(row);
    rows.push(row);
    if (rows.length >= AT_ONCE) await flush();
  });
  await flush();
  return sum;
}
