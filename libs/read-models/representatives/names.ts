// The names that replace ids when the record is shown to somebody.
import type { DataSource } from 'typeorm';

const NAMES = `SELECT id, name FROM read.persons WHERE id = ANY($1)
  UNION ALL SELECT id, name FROM read.representatives WHERE id = ANY($1)`;

/** Id -> name, for those of these ids that are people. Somebody who is both gets their name as the representative. */
export async function personNames(source: DataSource, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { id: string; name: string }[] = await source.query(NAMES, [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
