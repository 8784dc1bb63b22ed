// Folds every stream of the log with today's rules and compares what must be in the read models with what is.
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { canonicalJson, listStreams, readByStream, type Codec } from '#libs/event-store';
import { cursorPosition } from './caught-up';
import { fold, idOf, kindOf, modelOf, MODELS, type Folded } from './projection';
import { shapeOf, toColumns } from './write-rows';

const STREAMS = 500;
const EVENTS = 2_000;
/** So many differences are listed; all are counted. */
const LISTED = 1_000;

export interface Difference {
  table: string;
  id: string;
  /** `missing`: the log demands a row that is not there; `extra`: a row that nothing in the log stands for. */
  what: 'missing' | 'extra' | 'differing';
  /** Which columns differ. What is in them is not told: it may be somebody's name. */
  columns?: string[];
}

export interface Comparison {
  streams: number;
  events: number;
  /** The position up to which the read models were compared. */
  position: number;
  differences: Difference[];
  /** How many there are, where more than can be listed. */
  differing: number;
}

interface Comparing {
  pool: Pool;
  source: DataSource;
  decode: Codec['decode'];
  /** How much is in memory at once; 500 and 2,000 unless told. */
  streamsAtOnce?: number;
  eventsAtOnce?: number;
}

type Row = Record<string, unknown> & { id: string };
/** By stream. */
type Rows = Map<string, Row>;

/**
 * Some hundred streams at a time: their rows are read at one instant, together with the cursor up to which those rows
 * are true, so it does not matter what is written meanwhile. Throws where the log has an event that cannot be folded.
 */
export async function compareWithLog(comparing: Comparing): Promise<Comparison> {
  const { pool, source, decode, streamsAtOnce = STREAMS, eventsAtOnce = EVENTS } = comparing;
  const report: Comparison = { streams: 0, events: 0, position: 0, differences: [], differing: 0 };
  const found = (difference: Difference) => {
    report.differing += 1;
    if (report.differences.length < LISTED) report.differences.push(difference);
  };
  let after = '';
  for (;;) {
    const streams = await listStreams(pool, { after, limit: streamsAtOnce });
    const [first, last] = [streams[0], streams.at(-1)];
    if (first === undefined || last === undefined) break;
    const live = await rowsOf(source, streams);
    report.position = live.position;
    const expected: Rows = new Map();
    const range = { streams: [first, last] as [string, string], toPosition: live.position, pageSize: eventsAtOnce };
    for await (const { stream, version, state, events } of foldedStreams({ pool, decode }, range)) {
      report.streams += 1;
      report.events += events;
      const row = modelOf(stream)?.row(idOf(stream), version, state);
      if (row) expected.set(stream, toColumns(row, shapeOf(source, kindOf(stream)).columns) as Row);
    }
    for (const stream of streams.filter(modelOf)) {
      const what = differenceOf(expected.get(stream), live.rows.get(stream));
      if (what) found({ table: shapeOf(source, kindOf(stream)).table, id: idOf(stream), ...what });
    }
    after = last;
  }
  for (const difference of await strayRows(source)) found(difference);
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

/** The rows of these streams, and the position up to which they are true, at one instant. */
async function rowsOf(source: DataSource, streams: string[]): Promise<{ position: number; rows: Rows }> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction('REPEATABLE READ');
    const position = await cursorPosition(runner);
    const rows: Rows = new Map();
    for (const kind of new Set(streams.filter(modelOf).map(kindOf))) {
      const ids = streams.filter((stream) => kindOf(stream) === kind).map(idOf);
      const found: Row[] = await runner.query(`SELECT * FROM read.${shapeOf(source, kind).table} WHERE id = ANY($1)`, [
        ids,
      ]);
      for (const row of found) rows.set(`${kind}/${row.id}`, row);
    }
    await runner.commitTransaction();
    return { position, rows };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => {});
    await runner.release();
  }
}

function differenceOf(must: Row | undefined, row: Row | undefined): Pick<Difference, 'what' | 'columns'> | undefined {
  if (!must || !row) return must ? { what: 'missing' } : row && { what: 'extra' };
  const columns = differingColumns(must, row);
  return columns.length > 0 ? { what: 'differing', columns } : undefined;
}

const differingColumns = (must: Row, row: Row): string[] =>
  [...new Set([...Object.keys(must), ...Object.keys(row)])].filter(
    // PostgreSQL orders the members of a jsonb in its own way.
    (column) => canonicalJson(must[column] ?? null) !== canonicalJson(row[column] ?? null),
  );

/** Rows for which the log has no stream at all. */
async function strayRows(source: DataSource): Promise<Difference[]> {
  const strays: Difference[] = [];
  for (const kind of Object.keys(MODELS)) {
    const { table } = shapeOf(source, kind);
    const rows: { id: string }[] = await source.query(
      `SELECT t.id FROM read.${table} t
       WHERE NOT EXISTS (SELECT FROM es.events e WHERE e.stream = $1 || '/' || t.id AND e.version = 1) ORDER BY t.id LIMIT $2`,
      [kind, LISTED],
    );
    strays.push(...rows.map(({ id }) => ({ table, id, what: 'extra' as const })));
  }
  return strays;
}
