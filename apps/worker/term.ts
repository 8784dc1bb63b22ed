// Of all workers one leads at a time, in each matter that has a lock of its own.
import type { Pool, PoolClient } from 'pg';

/** Holds the lock on a connection of its own: whoever loses the connection leads no more. */
export class Term {
  lost = false;

  private constructor(private readonly connection: PoolClient) {
    connection.on('error', () => {
      this.lost = true;
    });
  }

  /** @param lock the number of an advisory lock; undefined while somebody else has it */
  static async begin(pool: Pool, lock: number): Promise<Term | undefined> {
    const connection = await pool.connect();
    const term = new Term(connection);
    const { rows } = await connection
      .query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [lock])
      .catch((error: Error) => {
        connection.release(error);
        throw error;
      });
    if (rows[0]?.mine) return term;
    term.end();
    return undefined;
  }

  /** The connection goes too, and the lock with it. */
  end(): void {
    this.connection.release(true);
  }
}
