// How many transactions PostgreSQL has committed so far, by its own statistics.
import { createPool } from '#libs/database';
import type { Aftermath } from './aftermath';
import type { Servers } from './environment';

/** A session reports its transactions at most once a second, and one that rests after ten. */
export const REPORTED_AFTER_MS = 11_000;

export interface Transactions {
  /** Those that wrote something, in all databases; exact at once. */
  writing(): Promise<number>;
  /** Those in these databases, reads included; late by up to REPORTED_AFTER_MS. */
  all(databases: string[]): Promise<number>;
}

export function countTransactions({ databaseUrl }: Servers, owe: Aftermath['owe']): Transactions {
  const pool = createPool({ url: databaseUrl('postgres'), max: 3 });
  owe(() => pool.end());
  const number = async (text: string, values: unknown[] = []) => {
    const { rows } = await pool.query<{ number: string }>(text, values);
    return Number(rows[0]?.number ?? 0);
  };
  return {
    // A transaction gets a number when it first writes.
    writing: () => number('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS number'),
    all: (databases) =>
      number('SELECT coalesce(sum(xact_commit), 0) AS number FROM pg_stat_database WHERE datname = ANY($1)', [
        databases,
      ]),
  };
}
