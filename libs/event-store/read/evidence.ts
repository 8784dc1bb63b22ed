// The evidence bundle from the tables at one instant: the whole log, or chosen streams with inclusion proofs.
import { Pool, type ClientBase } from 'pg';
import { Tree, writeEventLine, writePlainLine } from '#libs/proof';
import { EVENT_COLUMNS, eventOf, type EventRow } from './evidence-rows';

interface Wanted {
  /** The streams whose events are wanted; the whole log by default. */
  streams?: string[];
  /**
   * The size of the log that the events are proven against. By default all that the log has; for chosen streams the
   * size of the newest checkpoint, because a proof has to lead to something that is signed.
   */
  size?: number;
}

/** Events per query: enough that round trips do not matter, and few enough that memory does not either. */
const BATCH = 2_000;
/** How many of the newest checkpoints go with chosen streams, each with what links it to the last. */
const LINKED = 64;

/**
 * The lines of an evidence bundle (docs/EVIDENCE.md), several whole lines at a time. From a pool they show one snapshot
 * of the log, however long the reader takes; a client is expected to be in a transaction that sees what is wanted. What
 * is in the tables is written as it is, even if it was tampered with: finding that is the verifier's part.
 */
export async function* evidenceLines(queryable: Pool | ClientBase, wanted: Wanted = {}): AsyncGenerator<string> {
  if (!(queryable instanceof Pool)) return yield* linesOf(queryable, wanted);
  const client = await queryable.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    yield* linesOf(client, wanted);
    await client.query('COMMIT');
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    // A reader that stops halfway leaves an open transaction, so the connection is not reused.
    client.release(failure ?? true);
  }
}

async function* linesOf(client: ClientBase, { streams, size: wanted }: Wanted): AsyncGenerator<string> {
  const keys = await keysOf(client);
  const size = wanted ?? (streams === undefined ? await headOf(client) : await newestOf(client));
  const origin = keys[0]?.vkey.split('+')[0] ?? '';
  const lines = [writePlainLine({ kind: 'bundle', format: 1, origin, of: streams ?? 'log', size })];
  for (const { vkey, since, succession } of keys)
    lines.push(writePlainLine({ kind: 'key', vkey, since, ...(succession === null ? {} : { succession }) }));
  yield textOf(lines);
  // When nobody asked for a size, events beyond it are written too: they should not be there.
  const events = streams === undefined ? wholeLog(client, wanted) : chosenStreams(client, streams, size);
  let count = 0;
  for await (const { text, events: some } of events) {
    yield text;
    count += some;
  }
  yield textOf([writePlainLine({ kind: 'end', events: count })]);
}

interface Part {
  text: string;
  events: number;
}

async function* wholeLog(client: ClientBase, size: number | undefined): AsyncGenerator<Part> {
  const limits = size === undefined ? '' : `AND e."position" <= ${size}`;
  const checkpoints = await checkpointsOf(client, size);
  let next = 0;
  const lines: string[] = [];
  const pushCheckpoints = (before: number): void => {
    for (; (checkpoints[next]?.size ?? Infinity) < before; next += 1) lines.push(checkpoints[next]?.line ?? '');
  };
  for await (const rows of batches(client, limits)) {
    for (const row of rows) {
      pushCheckpoints(Number(row.position));
      lines.push(writeEventLine(eventOf(row), row.body));
    }
    yield { text: textOf(lines.splice(0)), events: rows.length };
  }
  pushCheckpoints(Infinity);
  if (lines.length > 0) yield { text: textOf(lines), events: 0 };
}

/** The proofs need every leaf up to the size, so this keeps a few hundred bytes for each event of the log. */
async function* chosenStreams(client: ClientBase, streams: string[], size: number): AsyncGenerator<Part> {
  const tree = await treeOf(client, size);
  const linked = (await checkpointsOf(client, size)).slice(-LINKED);
  const lines = linked.map(({ size: from, note }) => {
    const proof = from >= 1 && from < tree.size && tree.size === size ? proofTexts(tree.consistency(from)) : undefined;
    return writePlainLine({ kind: 'checkpoint', note, ...(proof === undefined ? {} : { proof }) });
  });
  if (lines.length > 0) yield { text: textOf(lines), events: 0 };
  const limits = `AND e."position" <= ${size} AND e.stream = ANY($2)`;
  for await (const rows of batches(client, limits, [streams])) {
    const some = rows.map((row) => {
      const index = Number(row.position) - 1;
      const proof = index >= 0 && index < tree.size ? proofTexts(tree.inclusion(index)) : [];
      return writeEventLine({ ...eventOf(row), proof }, row.body);
    });
    yield { text: textOf(some), events: rows.length };
  }
}

/** Rows in order of position; rows that share one, as only a tampered table has, are never separated or lost. */
async function* batches(client: ClientBase, limits: string, values: unknown[] = []): AsyncGenerator<EventRow[]> {
  let after = '-9223372036854775808';
  for (;;) {
    const text = `SELECT ${EVENT_COLUMNS} FROM es.events e WHERE e."position" > $1 ${limits} ORDER BY e."position"
      FETCH FIRST ${BATCH} ROWS WITH TIES`;
    const { rows } = await client.query<EventRow>({ text, values: [after, ...values] });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < BATCH) return;
    after = last.position;
  }
}

async function treeOf(client: ClientBase, size: number): Promise<Tree> {
  const tree = new Tree();
  let after = 0;
  for (;;) {
    const { rows } = await client.query<{ leaf: Buffer }>(
      'SELECT leaf FROM es.events WHERE "position" > $1 AND "position" <= $2 ORDER BY "position" LIMIT $3',
      [after, Math.min(size, after + BATCH * 10), BATCH * 10],
    );
    for (const { leaf } of rows) tree.append(leaf);
    after += BATCH * 10;
    if (after >= size || rows.length === 0) return tree;
  }
}

async function keysOf(client: ClientBase): Promise<{ vkey: string; since: number; succession: string | null }[]> {
  const { rows } = await client.query<{ vkey: string; since: string; succession: string | null }>(
    'SELECT vkey, since, succession FROM es.log_keys ORDER BY n',
  );
  return rows.map((row) => ({ ...row, since: Number(row.since) }));
}

async function checkpointsOf(client: ClientBase, size: number | undefined) {
  const { rows } = await client.query<{ size: string; note: string }>(
    'SELECT size, note FROM es.checkpoints WHERE $1::bigint IS NULL OR size <= $1 ORDER BY size',
    [size],
  );
  return rows.map(({ size: at, note }) => {
    const line = writePlainLine({ kind: 'checkpoint', note });
    return { size: Number(at), note, line };
  });
}

async function headOf(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ position: string }>('SELECT "position" FROM es.head');
  return Number(rows[0]?.position ?? 0);
}

async function newestOf(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ size: string | null }>('SELECT max(size) AS size FROM es.checkpoints');
  return rows[0]?.size ? Number(rows[0].size) : headOf(client);
}

const proofTexts = (proof: Buffer[]): string[] => proof.map((each) => each.toString('base64'));
const textOf = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');
