// Completes erasures that a crash left unfinished or that a backup undid; works without Temporal, too.
import type { Pool } from 'pg';
import { LOCKS } from '#libs/database';
import { reasonOf } from '../reason-of';
import { rest } from '../temporal';

const EVERY_MS = 5 * 60_000;
const AGAIN_MS = 10_000;

interface HealingDeps {
  pool: Pool;
  heal(): Promise<{ shredded: number; recordedAnew: number }>;
  log: { warn(details: object, message: string): void };
  everyMs?: number;
}

/** At once and every five minutes, by one worker at a time, until the signal. Never rejects. */
export async function keepErased(
  { pool, heal, log, everyMs = EVERY_MS }: HealingDeps,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    let pause = everyMs;
    try {
      const done = await alone(pool, heal);
      if (done && done.shredded + done.recordedAnew > 0) log.warn(done, 'erasures were completed that were not whole');
    } catch (error) {
      pause = Math.min(AGAIN_MS, everyMs);
      log.warn({ reason: reasonOf(error) }, 'could not see whether every erasure is whole; trying again soon');
    }
    await rest(pause, signal);
  }
}

/** Undefined while another worker does it. Closing the connection afterwards releases the lock. */
async function alone<T>(pool: Pool, work: () => Promise<T>): Promise<T | undefined> {
  const connection = await pool.connect();
  connection.on('error', () => undefined);
  try {
    const { rows } = await connection.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
      LOCKS.erasing,
    ]);
    return rows[0]?.mine ? await work() : undefined;
  } finally {
    connection.release(true);
  }
}
