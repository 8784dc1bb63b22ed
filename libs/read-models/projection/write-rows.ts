// Writes the rows of a batch: one statement per table, however many rows.
import type { QueryRunner } from 'typeorm';
import { stored, tableOf, type Table } from './model';
import type { Changes } from './projection';

export async function writeRows(runner: QueryRunner, schema: string, changes: Changes): Promise<void> {
  for (const [model, { ids, rows }] of changes) {
    const table = tableOf(runner.connection, model);
    await runner.query(statement(schema, table), [JSON.stringify(stored(table, ids, rows)), ids]);
  }
}

/** Removes the rows of these streams that are not given; leaves alone those already stored as given. */
function statement(schema: string, { name, columns, key }: Table): string {
  const quoted = (names: string[]) => names.map((each) => `"${each}"`).join(', ');
  const [all, own] = [quoted(columns.map(({ databaseName }) => databaseName)), quoted(key)];
  const values = columns.map(({ databaseName }) => databaseName).filter((each) => !key.includes(each));
  const set = values.map((each) => `"${each}" = excluded."${each}"`).join(', ');
  return `
    WITH given AS MATERIALIZED (SELECT ${all} FROM json_populate_recordset(NULL::${schema}.${name}, $1::json)),
    was AS MATERIALIZED (SELECT ${all} FROM ${schema}.${name} WHERE "${key[0]}" = ANY($2)),
    gone AS (DELETE FROM ${schema}.${name} WHERE "${key[0]}" = ANY($2) AND (${own}) NOT IN (SELECT ${own} FROM given))
    INSERT INTO ${schema}.${name} (${all}) SELECT ${all} FROM given EXCEPT SELECT ${all} FROM was
    ON CONFLICT (${own}) DO ${set === '' ? 'NOTHING' : `UPDATE SET ${set}`}`;
}
