// Rotates the vault key: every person's key is rewrapped, and what it sealed stays as it is.
import type { Pool } from 'pg';
import { unwrap, wrap, wrapKeyOf } from './wrapped-key';

export interface Rotation {
  /** Keys that the new vault key wraps now and did not before. */
  rewrapped: number;
  /** Keys that neither of the two vault keys wraps. */
  foreign: number;
}

interface RotateOptions {
  pool: Pool;
  /** VAULT_KEY: what wraps from now on. */
  wrapKey: Buffer;
  /** VAULT_KEY_BEFORE. */
  before: Buffer;
  /** 500 by default. */
  batchSize?: number;
}

interface KeyRow {
  subject: string;
  wrapped: Buffer;
  key_id: string;
}

/**
 * One transaction per batch, so it may be killed at any moment and run again: what is already rewrapped is not touched
 * again. While it runs, processes that know both keys can open every row. Throws when a row does not open with the key
 * it names.
 */
export async function rotateVaultKey({ pool, wrapKey, before, batchSize = 500 }: RotateOptions): Promise<Rotation> {
  const [next, old] = [wrapKeyOf(wrapKey), wrapKeyOf(before)];
  if (next.id === old.id) throw new Error('The new vault key is the old one. Make another: openssl rand -base64 32.');
  const rewrap = ({ subject, key_id: keyId, wrapped }: KeyRow) =>
    wrap(next, subject, unwrap(old, subject, keyId, wrapped));
  let rewrapped = 0;
  for (let done = batchSize; done === batchSize;) {
    done = await rewrapBatch(pool, old.id, next.id, batchSize, rewrap);
    rewrapped += done;
  }
  // The old wrapping must not linger in dead versions of the rows, or the old vault key would still open them.
  if (rewrapped > 0) await pool.query('VACUUM (FULL) vault.keys');
  const { rows } = await pool.query<{ foreign: number }>(
    `SELECT count(*)::int AS "foreign" FROM vault.keys WHERE wrapped <> '' AND key_id <> $1`,
    [next.id],
  );
  return { rewrapped, foreign: rows[0]?.foreign ?? 0 };
}

async function rewrapBatch(
  pool: Pool,
  from: string,
  to: string,
  limit: number,
  rewrap: (row: KeyRow) => Buffer,
): Promise<number> {
  const connection = await pool.connect();
  // A connection that dies also fails the query; without a listener it would end the process.
  connection.on('error', () => undefined);
  try {
    await connection.query('BEGIN');
    // Locked, so that a key being destroyed at this moment is not brought back.
    const { rows } = await connection.query<KeyRow>(
      'SELECT subject, wrapped, key_id FROM vault.keys WHERE key_id = $1 ORDER BY subject LIMIT $2 FOR UPDATE',
      [from, limit],
    );
    await connection.query(
      `UPDATE vault.keys k SET wrapped = n.wrapped, key_id = $3
       FROM unnest($1::uuid[], $2::bytea[]) AS n (subject, wrapped) WHERE k.subject = n.subject`,
      [rows.map(({ subject }) => subject), rows.map(rewrap), to],
    );
    await connection.query('COMMIT');
    connection.release();
    return rows.length;
  } catch (error) {
    connection.release(true); // The transaction goes with it.
    throw error;
  }
}
