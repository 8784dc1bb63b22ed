// Reads the log: one stream, several, the whole in order, or a command's first answer by its key.
import type { ClientBase, Pool } from 'pg';
import type { AppendCommand, Appended, RecordedEvent } from '../types';

/** A pool or one connection, even inside a transaction. */
export type Queryable = Pick<ClientBase, 'query'>;

interface Row {
  position: string;
  stream: string;
  version: number;
  type: string;
  schema_version: number;
  body: string;
  actor: string;
  command: string;
  command_id: string;
  occurred_at: string;
  recorded_at: string;
  leaf: Buffer;
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const EVENTS = `SELECT e."position", e.stream, e.version, e.type, e.schema_version, e.body, e.actor, e.command, e.command_id,
  to_char(e.occurred_at AT TIME ZONE 'UTC', ${ISO}) AS occurred_at,
  to_char(e.recorded_at AT TIME ZONE 'UTC', ${ISO}) AS recorded_at, e.leaf FROM es.events e`;

/** The stream's events in order, up to a version or to the last one recorded at or before an instant. */
export async function readStream(
  pool: Pool,
  stream: string,
  { toVersion, at }: { toVersion?: number; at?: string } = {},
): Promise<RecordedEvent[]> {
  const text = `${EVENTS} WHERE e.stream = $1 AND e.version <= coalesce($2, 2147483647)
    AND e.recorded_at <= coalesce($3::timestamptz, 'infinity') ORDER BY e.version`;
  return read(pool, 'es.stream', text, [stream, toVersion, at]);
}

/** The newest events of a stream up to a version, newest first. */
export async function readStreamBack(
  pool: Pool,
  stream: string,
  { upTo, limit }: { upTo?: number; limit: number },
): Promise<RecordedEvent[]> {
  const text = `${EVENTS} WHERE e.stream = $1 AND e.version <= coalesce($2, 2147483647)
    ORDER BY e.version DESC LIMIT $3`;
  return read(pool, 'es.stream-back', text, [stream, upTo, limit]);
}

/**
 * Several streams at one instant, each after a version if it has one; a stream without such events gets an empty list.
 */
export async function readStreams(
  pool: Pool,
  streams: string[],
  after: number[] = [],
): Promise<Map<string, RecordedEvent[]>> {
  const text = `${EVENTS} JOIN unnest($1::text[], $2::int[]) AS w(stream, version)
    ON e.stream = w.stream AND e.version > coalesce(w.version, 0) ORDER BY e.stream, e.version`;
  const found = new Map<string, RecordedEvent[]>(streams.map((stream) => [stream, []]));
  for (const event of await read(pool, 'es.streams', text, [streams, after])) found.get(event.stream)?.push(event);
  return found;
}

/** At most `limit` events after a position, in order. */
export async function readLog(
  pool: Queryable,
  { after, limit, types }: { after: number; limit: number; types?: string[] },
): Promise<RecordedEvent[]> {
  const wanted = types === undefined ? '' : 'AND e.type = ANY($3)';
  const text = `${EVENTS} WHERE e."position" > $1 ${wanted} ORDER BY e."position" LIMIT $2`;
  const name = types === undefined ? 'es.log' : 'es.log-of-types';
  return read(pool, name, text, types === undefined ? [after, limit] : [after, limit, types]);
}

/** The last position, 0 in an empty log. */
/** The positions at which streams begin, by stream; one that does not exist is left out. */
export async function openingPositions(pool: Queryable, streams: string[]): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ stream: string; position: string }>({
    name: 'opened-at',
    text: 'SELECT stream, "position" FROM es.events WHERE stream = ANY($1) AND version = 1',
    values: [[...new Set(streams)]],
  });
  return new Map(rows.map(({ stream, position }) => [stream, Number(position)]));
}

export async function headPosition(pool: Queryable): Promise<number> {
  const { rows } = await pool.query<{ position: string }>('SELECT "position" FROM es.head');
  return Number(rows[0]?.position ?? 0);
}

/** The first answer to the command that had this key, and the HMAC of its request. */
export async function findKey(pool: Pool, key: string): Promise<(Appended & { request: Buffer }) | undefined> {
  const { rows } = await pool.query<{ request: Buffer; answer: string | null; first: string; last: string }>({
    name: 'es.key',
    text: 'SELECT request, answer, first_position AS first, last_position AS last FROM es.commands WHERE key = $1',
    values: [key],
  });
  const row = rows[0];
  if (row === undefined) return undefined;
  const text = `${EVENTS} WHERE e."position" BETWEEN $1 AND $2 ORDER BY e."position"`;
  const events = await read(pool, 'es.range', text, [row.first, row.last]);
  return { ...receiptOf(events), request: row.request, answer: row.answer ?? undefined };
}

/** What a command without a key left in the log, if anything; found through the streams that it writes. */
export async function findCommand(pool: Pool, command: AppendCommand): Promise<Appended | undefined> {
  const first = command.events[0];
  if (first === undefined) return undefined;
  const version = (command.expected[first.stream] ?? 0) + 1;
  const [start] = await read(pool, 'es.own', `${EVENTS} WHERE e.stream = $1 AND e.version = $2 AND e.command_id = $3`, [
    first.stream,
    version,
    command.commandId,
  ]);
  if (start === undefined) return undefined;
  const events = await readLog(pool, { after: start.position - 1, limit: command.events.length });
  return { ...receiptOf(events), status: 'appended', answer: command.answer };
}

function receiptOf(events: RecordedEvent[]): Appended {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) throw new Error('A recorded command has no events');
  return {
    status: 'repeated',
    commandId: first.commandId,
    firstPosition: first.position,
    lastPosition: last.position,
    recordedAt: first.recordedAt,
    versions: Object.fromEntries(events.map((event) => [event.stream, event.version])),
    leaves: events.map((event) => event.leaf.toString('base64')),
  };
}

/** The events for which a condition holds; each form of the condition is prepared under its own name. */
export const readWhere = (pool: Pool, name: string, condition: string, values: unknown[]): Promise<RecordedEvent[]> =>
  read(pool, name, `${EVENTS} WHERE ${condition}`, values);

async function read(pool: Queryable, name: string, text: string, values: unknown[]): Promise<RecordedEvent[]> {
  const { rows } = await pool.query<Row>({ name, text, values });
  return rows.map((row) => ({
    position: Number(row.position),
    stream: row.stream,
    version: row.version,
    type: row.type,
    schemaVersion: row.schema_version,
    body: row.body,
    actor: row.actor,
    command: row.command,
    commandId: row.command_id,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    leaf: row.leaf,
  }));
}
