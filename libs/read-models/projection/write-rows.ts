// Writes the rows of a batch: one statement a table, however many rows.
import type { DataSource, QueryRunner } from 'typeorm';
import { MODELS, type Changes } from './projection';

export async function writeRows(runner: QueryRunner, schema: string, changes: Changes): Promise<void> {
  for (const [kind, rows] of changes) {
    const { table, columns } = shapeOf(runner.connection, kind);
    const names = columns.map(({ databaseName }) => databaseName);
    const set = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
    await runner.query(
      `INSERT INTO ${schema}.${table} (${names.join(', ')})
       SELECT ${names.join(', ')} FROM json_populate_recordset(NULL::${schema}.${table}, $1::json)
       ON CONFLICT (id) DO UPDATE SET ${set.join(', ')}`,
      [JSON.stringify(rows.map((row) => toColumns(row, columns)))],
    );
  }
}

/** The tables in the order in which queries name them. */
export const tablesOf = (source: DataSource): string[] =>
  Object.values(MODELS).map(({ entity }) => source.getMetadata(entity).tableName);

type Columns = { propertyName: string; databaseName: string }[];

/** The table of a read model, and which of its columns keeps which property. */
export function shapeOf(source: DataSource, kind: string): { table: string; columns: Columns } {
  const model = MODELS[kind];
  if (!model) throw new Error(`There is no read model of ${kind}.`);
  const { tableName: table, columns } = source.getMetadata(model.entity);
  return { table, columns };
}

/** A row by the names of its columns. */
export const toColumns = (row: object, columns: Columns) =>
  Object.fromEntries(
    columns.map(({ propertyName, databaseName }) => [databaseName, (row as Record<string, unknown>)[propertyName]]),
  );
