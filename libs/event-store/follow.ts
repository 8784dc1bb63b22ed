// Follows the log in order, for whoever keeps something up to date with it.
import type { Pool } from 'pg';
import type { RecordedEvent } from './types';

export interface Following {
  /** Looks at once rather than at the next poll. */
  wake(): void;
  /** Settles when the signal aborts; rejects when a batch fails or a position is missing. */
  done: Promise<void>;
}

/** @param after the position that was dealt with last; `onBatch` gets what follows, never twice, never with a hole */
export function follow(_options: {
  pool: Pool;
  after: number;
  batchSize: number;
  pollMs: number;
  signal: AbortSignal;
  onBatch(events: RecordedEvent[]): Promise<void>;
}): Following {
  throw new Error('in work');
}
