// Takes commands into the log: gathers those that arrive while the last batch commits, and sends them as one.
import type { Pool } from 'pg';
import type { Appender, Log } from './types';

/** @param maxBatch the most commands in one transaction, 200 unless told */
export function createAppender(_options: { pool: Pool; maxBatch?: number; log?: Log }): Appender {
  throw new Error('in work');
}
