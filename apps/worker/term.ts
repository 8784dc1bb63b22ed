// A term of leadership: one worker leads at a time, in each matter that has its own lock.
import type { Pool, PoolClient } from 'pg';

/** Holds the lock on its own connection: losing the connection ends the term. */
export class Term {
  lost = false;

  private constructor(private readonly connection: PoolClient) {
    connection.on('error', () => {
      this.lost = true;
    });
  }

  /**
   * @param lock the number of an advisory lock
   * @returns undefined while somebody else has it
   */
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

  /** Closes the connection too, which releases the lock. */
  end(): void {
    this.connection.release(true);
  }
}
