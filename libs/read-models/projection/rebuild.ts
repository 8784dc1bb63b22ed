// Rebuilds the read models from the first event on, beside the live ones, and then replaces those at once.
import type { Pool } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { LOCKS } from '#libs/database';
import { headPosition, readLog, type Codec } from '#libs/event-store';
import { tableNames, type Model } from './model';
import { Projection } from './projection';
import { project } from './projector';

const SHADOW = 'read_shadow';
const BATCH = 2_000;

export interface Rebuilding {
  pool: Pool;
  source: DataSource;
  decode: Codec['decode'];
  /** In the order in which queries name their tables, so that the swap and a query cannot deadlock. */
  models: readonly Model[];
}

/** Returns the position up to which the new rows go. Lists are answered from the old ones until the swap. */
export async function rebuildModels({ pool, source, decode, models }: Rebuilding): Promise<{ position: number }> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    const [lock]: { free: boolean }[] = await runner.query('SELECT pg_try_advisory_lock($1) AS free', [
      LOCKS.rebuilding,
    ]);
    if (!lock?.free) throw new Error('The read models are being rebuilt already; wait for that to end.');
    try {
      return {
        position: await rebuildInto(runner, pool, new Projection(pool, decode, models), tableNames(source, models)),
      };
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [LOCKS.rebuilding]);
    }
  } finally {
    await runner.release();
  }
}

async function rebuildInto(runner: QueryRunner, pool: Pool, projection: Projection, tables: string[]): Promise<number> {
  for (const table of tables) {
    await runner.query(`DROP TABLE IF EXISTS ${SHADOW}.${table}`);
    await runner.query(`CREATE TABLE ${SHADOW}.${table} (LIKE read.${table} INCLUDING ALL)`);
  }
  const reached = await fill(runner, pool, projection, 0, await headPosition(pool));
  // Each row was written many times: without this a list would read ten times as many pages and be planned blindly.
  for (const table of tables) await runner.query(`VACUUM (FULL, ANALYZE) ${SHADOW}.${table}`);
  await runner.startTransaction();
  try {
    // While we hold the cursor no projector moves, so little is left and the swap misses nothing.
    await runner.query(`SELECT FROM read.cursors WHERE name = 'read-models' FOR UPDATE`);
    const position = await fill(runner, pool, projection, reached, await headPosition(pool));
    for (const table of tables) {
      await runner.query(`DROP TABLE read.${table}`);
      await runner.query(`ALTER TABLE ${SHADOW}.${table} SET SCHEMA read`);
    }
    await runner.query(`UPDATE read.cursors SET "position" = $1 WHERE name = 'read-models'`, [position]);
    await runner.commitTransaction();
    return position;
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

async function fill(
  runner: QueryRunner,
  pool: Pool,
  projection: Projection,
  after: number,
  upTo: number,
): Promise<number> {
  const read = (position: number) => {
    const events = readLog(pool, { after: position, limit: Math.min(BATCH, upTo - position) });
    // Awaited one batch later; if that batch is never reached, its failure does not matter.
    events.catch(() => {});
    return events;
  };
  let position = after;
  // The next batch is read while this one is folded and written.
  let coming = read(position);
  while (position < upTo) {
    const events = await coming;
    const reached = events.at(-1)?.position ?? upTo;
    if (reached < upTo) coming = read(reached);
    await project(runner, SHADOW, projection, position, events);
    position = reached;
  }
  return position;
}
