// The log's own account of itself: signing keys, checkpoints, leaves, its head.
import type { Queryable } from '../read/read';

export interface LogKey {
  /** From 1. */
  n: number;
  vkey: string;
  /** The first size of the log that it signs. */
  since: number;
  /** The note by which the key before handed over to it; null for the first. */
  succession: string | null;
}

export interface Mark {
  size: number;
  note: string;
}

interface StoredCheckpoint extends Mark {
  /** ISO 8601 in UTC with six decimals, by the database's clock. */
  madeAt: string;
}

/** In their order. */
export async function logKeys(queryable: Queryable): Promise<LogKey[]> {
  const { rows } = await queryable.query<LogKey>(
    'SELECT n, vkey, since::float8 AS since, succession FROM es.log_keys ORDER BY n',
  );
  return rows;
}

/** The checkpoints of more than `after` and at most `upTo` events, by size; all of them by default. */
export async function checkpoints(
  queryable: Queryable,
  { after = 0, upTo, limit }: { after?: number; upTo?: number; limit?: number } = {},
): Promise<StoredCheckpoint[]> {
  const { rows } = await queryable.query<StoredCheckpoint>(
    `SELECT c.size::float8 AS size, c.note, ${MADE_AT} FROM es.checkpoints c
     WHERE c.size > $1 AND c.size <= coalesce($2, 9223372036854775807) ORDER BY c.size LIMIT $3`,
    [after, upTo, limit],
  );
  return rows;
}

const MADE_AT = `to_char(c.made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "madeAt"`;

export async function newestCheckpoint(queryable: Queryable): Promise<StoredCheckpoint | undefined> {
  const { rows } = await queryable.query<StoredCheckpoint>(
    `SELECT c.size::float8 AS size, c.note, ${MADE_AT} FROM es.checkpoints c ORDER BY c.size DESC LIMIT 1`,
  );
  return rows[0];
}

export async function recordKey(queryable: Queryable, { n, vkey, since, succession }: LogKey): Promise<void> {
  await queryable.query('SELECT es.record_key($1, $2, $3, $4)', [n, vkey, since, succession]);
}

export async function recordCheckpoint(queryable: Queryable, { size, note }: Mark): Promise<void> {
  await queryable.query('SELECT es.record_checkpoint($1, $2)', [size, note]);
}

/** At most `limit` stored leaf hashes, after one position and up to another. */
export async function readLeaves(
  queryable: Queryable,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<{ position: number; leaf: Buffer }[]> {
  const { rows } = await queryable.query<{ position: number; leaf: Buffer }>({
    name: 'es.leaves',
    text: `SELECT "position"::float8 AS "position", leaf FROM es.events
      WHERE "position" > $1 AND "position" <= $2 ORDER BY es.events."position" LIMIT $3`,
    values: [after, upTo, limit],
  });
  return rows;
}
