// Follows the log in order, to keep something else up to date with it.
import { PollBell } from './poll-bell';
import type { Pool } from 'pg';
import { isConnectionLost } from '../lost';
import { readLog } from '../read/read';
import type { Log, RecordedEvent } from '../types';

interface Following {
  /** Looks at once rather than at the next poll. */
  wake(): void;
  /** Settles when the signal aborts; rejects when a batch fails or a position is missing. */
  done: Promise<void>;
}

interface FollowOptions {
  pool: Pool;
  /** The last position that was handled; 0 to begin with the first event. */
  after: number;
  batchSize: number;
  pollMs: number;
  signal: AbortSignal;
  /** Receives the next events, in order and never with a hole; the next batch waits for it. */
  onBatch(events: RecordedEvent[]): Promise<void>;
  log?: Log;
}

export function follow(options: FollowOptions): Following {
  const bell = new PollBell(options.signal);
  return { wake: () => bell.ring(), done: run(options, bell) };
}

async function run(
  { pool, after, batchSize, pollMs, signal, onBatch, log }: FollowOptions,
  bell: PollBell,
): Promise<void> {
  let position = after;
  while (!signal.aborted) {
    bell.reset();
    const events = await readOrNothing(pool, position, batchSize, log);
    for (const event of events) {
      position += 1;
      // The log has no holes, so a hole is an alarm, not something to skip.
      if (event.position !== position) throw new Error(`The log has ${event.position} where ${position} must be`);
    }
    if (signal.aborted) return;
    if (events.length > 0) await onBatch(events);
    if (events.length < batchSize) await bell.orAfter(pollMs);
  }
}

/** A database that is away for a while is polled again, as if it had nothing new. */
async function readOrNothing(pool: Pool, after: number, limit: number, log?: Log): Promise<RecordedEvent[]> {
  try {
    return await readLog(pool, { after, limit });
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    log?.warn({ err: error, after }, 'the log cannot be read; trying again');
    return [];
  }
}
