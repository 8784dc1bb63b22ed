// What PostgreSQL keeps of a changed row until its page is rewritten: an erased client's name would linger there.
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { tableNames, type Model } from './model';

/**
 * Rewrites the tables that hold client data, unless that was done since the erasure at this position. A plain VACUUM
 * would only mark a dead row's space as free and leave its bytes in the page (seen with pg_read_binary_file). Lists
 * wait for the moment that this takes. The lists must have seen the erasure.
 */
export async function clearDeadRows(source: DataSource, models: readonly Model[], position: number): Promise<void> {
  const done: unknown[] = await source.query(
    `SELECT FROM read.cursors WHERE name = 'dead-rows-cleared' AND "position" >= $1`,
    [position],
  );
  if (done.length > 0) return;
  await olderTransactionsEnded(source);
  const tables = tableNames(
    source,
    models.filter(({ holdsClientData }) => holdsClientData),
  );
  for (const table of tables) await source.query(`VACUUM (FULL) read.${table}`);
  await source.query(
    `INSERT INTO read.cursors (name, "position") VALUES ('dead-rows-cleared', $1)
     ON CONFLICT (name) DO UPDATE SET "position" = greatest(cursors."position", excluded."position")`,
    [position],
  );
}

/** How long a transaction may last; after that, what it can still see stays in the pages until the next erasure. */
const PATIENCE_MS = 30_000;
const ASK_AGAIN_MS = 20;

/** A dead row stays while a transaction runs that began before it died, such as a projector's. */
async function olderTransactionsEnded(source: DataSource): Promise<void> {
  const [mine]: { xid: string }[] = await source.query('SELECT pg_current_xact_id()::text AS xid');
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const [rows]: { ended: boolean }[] = await source.query(
      'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8 AS ended',
      [mine?.xid],
    );
    if (rows?.ended) return;
    await pause(ASK_AGAIN_MS);
  }
}
