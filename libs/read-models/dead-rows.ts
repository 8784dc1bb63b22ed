// What PostgreSQL keeps of a changed row until its page is written anew: an erased client's name would linger there.
import type { DataSource } from 'typeorm';

/** The tables that hold personal data of clients. */
const TABLES = ['read.clients'];

/**
 * Writes the tables anew, if that was not done since the erasure at this position. A plain VACUUM would only mark the
 * place of a dead row as free and leave its bytes in the page (seen with pg_read_binary_file). Lists wait for the moment
 * that it takes. The lists must have seen the erasure.
 */
export async function clearDeadRows(source: DataSource, position: number): Promise<void> {
  const done: unknown[] = await source.query(
    `SELECT FROM read.cursors WHERE name = 'dead-rows-cleared' AND "position" >= $1`,
    [position],
  );
  if (done.length > 0) return;
  for (const table of TABLES) await source.query(`VACUUM (FULL) ${table}`);
  await source.query(
    `INSERT INTO read.cursors (name, "position") VALUES ('dead-rows-cleared', $1)
     ON CONFLICT (name) DO UPDATE SET "position" = greatest(cursors."position", excluded."position")`,
    [position],
  );
}
