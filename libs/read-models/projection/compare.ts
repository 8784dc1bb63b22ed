// Folds every stream of the log with today's rules and compares the rows that this gives with the read models.
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { canonicalJson, listStreams, readByStream, type Codec } from '#libs/event-store';
import { cursorPosition } from './caught-up';
import { idOf, kindOf, stored, tableOf, type Model, type StoredRow, type Table } from './model';
import { fold, type Folded } from './projection';

const STREAMS = 500;
const EVENTS = 2_000;
/** How many differences are listed; all are counted. */
const LISTED = 1_000;

export interface Difference {
  table: string;
  /** The row's key: the id of its stream and, where a stream has several rows, what distinguishes them. */
  id: string;
  /** `missing`: the log demands a row that is not there; `extra`: nothing in the log accounts for the row. */
  what: 'missing' | 'extra' | 'differing';
  /** Which columns differ. Their contents are not reported: they may be somebody's name. */
  columns?: string[];
}

export interface Comparison {
  streams: number;
  events: number;
  /** The position up to which the read models were compared. */
  position: number;
  differences: Difference[];
  /** How many there are, if more than can be listed. */
  differing: number;
}

export interface Comparing {
  pool: Pool;
  source: DataSource;
  decode: Codec['decode'];
  models: readonly Model[];
  /** How much is in memory at once; 500 and 2,000 by default. */
  streamsAtOnce?: number;
  eventsAtOnce?: number;
}

/** By table and key. */
type Rows = Map<string, { table: Table; key: string; row: StoredRow }>;

/**
 * A few hundred streams at a time: their rows are read at one instant, together with the cursor up to which those rows
 * are current, so what is written meanwhile does not matter. Throws when the log has an event that cannot be folded.
 */
export async function compareModels(comparing: Comparing): Promise<Comparison> {
  const { pool, source, decode, models, streamsAtOnce = STREAMS, eventsAtOnce = EVENTS } = comparing;
  const report: Comparison = { streams: 0, events: 0, position: 0, differences: [], differing: 0 };
  const found = (difference: Difference) => {
    report.differing += 1;
    if (report.differences.length < LISTED) report.differences.push(difference);
  };
  const tables = models.map((model) => ({ model, table: tableOf(source, model) }));
  let after = '';
  for (;;) {
    const streams = await listStreams(pool, { after, limit: streamsAtOnce });
    const [first, last] = [streams[0], streams.at(-1)];
    if (first === undefined || last === undefined) break;
    const live = await liveRows(source, models, streams);
    report.position = live.position;
    const must: Rows = new Map();
    const range = { streams: [first, last] as [string, string], toPosition: live.position, pageSize: eventsAtOnce };
    for await (const { stream, version, state, events } of foldedStreams({ pool, decode }, range)) {
      report.streams += 1;
      report.events += events;
      const id = idOf(stream);
      for (const { model, table } of tables)
        if (model.of === kindOf(stream)) put(must, table, stored(table, [id], model.rows(id, version, state)));
    }
    for (const difference of differencesOf(must, live.rows)) found(difference);
    after = last;
  }
  for (const difference of await strayRows(source, models)) found(difference);
  return report;
}

interface FoldedStream extends Folded {
  stream: string;
  events: number;
}

/** Each stream's state after its last event in the range; a stream may be longer than a page. */
async function* foldedStreams(
  { pool, decode }: Pick<Comparing, 'pool' | 'decode'>,
  range: Parameters<typeof readByStream>[1],
): AsyncGenerator<FoldedStream> {
  let current: FoldedStream | undefined;
  for await (const page of readByStream(pool, range)) {
    for (const event of await decode(page)) {
      if (current && current.stream !== event.stream) {
        yield current;
        current = undefined;
      }
      const folded = fold(event.stream, current, [event]);
      current = { ...folded, stream: event.stream, events: (current?.events ?? 0) + 1 };
    }
  }
  if (current) yield current;
}

/** The rows of these streams, and the position up to which they are current, at one instant. */
async function liveRows(
  source: DataSource,
  models: readonly Model[],
  streams: string[],
): Promise<{ position: number; rows: Rows }> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction('REPEATABLE READ');
    const position = await cursorPosition(runner);
    const rows: Rows = new Map();
    for (const model of models) {
      const ids = streams.filter((stream) => kindOf(stream) === model.of).map(idOf);
      const table = tableOf(source, model);
      const query = `SELECT * FROM read.${table.name} WHERE "${table.key[0]}" = ANY($1)`;
      if (ids.length > 0) put(rows, table, await runner.query(query, [ids]));
    }
    await runner.commitTransaction();
    return { position, rows };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => {});
    await runner.release();
  }
}

function put(rows: Rows, table: Table, found: StoredRow[]): void {
  for (const row of found) {
    const key = keyOf(table, row);
    rows.set(`${table.name} ${key}`, { table, key, row });
  }
}

const keyOf = ({ key }: Table, row: StoredRow): string => key.map((column) => String(row[column])).join('/');

function differencesOf(must: Rows, live: Rows): Difference[] {
  return [...new Map([...must, ...live])].flatMap(([name, { table, key: id }]): Difference[] => {
    const [wanted, row] = [must.get(name)?.row, live.get(name)?.row];
    if (!wanted || !row) return [{ table: table.name, id, what: wanted ? 'missing' : 'extra' }];
    const columns = differingColumns(wanted, row);
    return columns.length > 0 ? [{ table: table.name, id, what: 'differing', columns }] : [];
  });
}

const differingColumns = (must: StoredRow, row: StoredRow): string[] =>
  [...new Set([...Object.keys(must), ...Object.keys(row)])].filter(
    // PostgreSQL orders the members of a jsonb in its own way.
    (column) => canonicalJson(must[column] ?? null) !== canonicalJson(row[column] ?? null),
  );

/** Rows for which the log has no stream at all. */
async function strayRows(source: DataSource, models: readonly Model[]): Promise<Difference[]> {
  const strays: Difference[] = [];
  const tables = new Map<string, { table: Table; kinds: string[] }>();
  for (const model of models) {
    const table = tableOf(source, model);
    tables.set(table.name, { table, kinds: [...(tables.get(table.name)?.kinds ?? []), model.of] });
  }
  for (const { table, kinds } of tables.values()) {
    const key = table.key.map((column) => `t."${column}"`).join(', ');
    const rows: StoredRow[] = await source.query(
      `SELECT ${key} FROM read.${table.name} t WHERE NOT EXISTS (
         SELECT FROM unnest($1::text[]) AS k(kind)
         JOIN es.events e ON e.stream = k.kind || '/' || t."${table.key[0]}" AND e.version = 1)
       ORDER BY ${key} LIMIT $2`,
      [kinds, LISTED],
    );
    for (const row of rows) strays.push({ table: table.name, id: keyOf(table, row), what: 'extra' });
  }
  return strays;
}
