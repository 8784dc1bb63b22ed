// What a read model is: a table, and the rows that a stream of one kind has in it: several, one or none. A table may
// belong to several models, each for its own kind of stream.
import type { DataSource } from 'typeorm';
import type { States, StreamType } from '#libs/domain';

export interface Model {
  /** The kind of stream that the rows are made of. */
  of: StreamType;
  /** The key begins with the stream's id; the rest distinguishes the rows of one stream, and names nobody. */
  entity: new () => object;
  rows(id: string, version: number, state: unknown): object[];
  /** If true, the dead versions of its rows are cleared away after an erasure. */
  holdsClientData: boolean;
}

/** Checks that rows and entity have the same shape, and that they are made from the state of that kind of stream. */
export const model = <Kind extends StreamType, Row extends object>(its: {
  of: Kind;
  entity: new () => Row;
  rows: (id: string, version: number, state: States[Kind]) => Row[];
  holdsClientData: boolean;
}): Model => ({ ...its, rows: (id, version, state) => its.rows(id, version, state as States[Kind]) });

export const kindOf = (stream: string) => stream.slice(0, stream.indexOf('/'));
export const idOf = (stream: string) => stream.slice(stream.indexOf('/') + 1);

export interface Table {
  name: string;
  columns: { propertyName: string; databaseName: string }[];
  /** The key's columns: that of the stream's id, then the others. */
  key: [string, ...string[]];
}

export function tableOf(source: DataSource, { entity }: Model): Table {
  const { tableName: name, columns, primaryColumns } = source.getMetadata(entity);
  const [first, ...others] = primaryColumns.map(({ databaseName }) => databaseName);
  if (first === undefined) throw new Error(`The read model ${name} has no key.`);
  return { name, columns, key: [first, ...others] };
}

/** A row by column name. */
export type StoredRow = Record<string, unknown>;

/** The rows of these streams as stored. A row under another stream's id would be removed by that stream. */
export function stored({ name, columns, key }: Table, ids: readonly string[], rows: readonly object[]): StoredRow[] {
  const own = new Set(ids);
  return rows.map((row) => {
    const values = columns.map(({ propertyName, databaseName }) => [
      databaseName,
      (row as StoredRow)[propertyName] ?? null,
    ]);
    const record = Object.fromEntries(values) as StoredRow;
    if (!own.has(String(record[key[0]]))) throw new Error(`A row of ${name} does not begin with its stream's id.`);
    return record;
  });
}

/** The names of the tables, in the order of the models; several models may fill one table. */
export const tableNames = (source: DataSource, models: readonly Model[]): string[] => [
  ...new Set(models.map((each) => tableOf(source, each).name)),
];
