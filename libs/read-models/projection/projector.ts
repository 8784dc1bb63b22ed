// Keeps the read models up to date: follows the log, and moves rows and cursor in one transaction.
import type { Pool } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { PollBell, readLog, type Codec, type Log, type RecordedEvent } from '#libs/event-store';
import type { Model } from './model';
import { Projection } from './projection';
import { writeRows } from './write-rows';

export interface ProjectorOptions {
  /** Reads the log. */
  pool: Pool;
  /** Writes the rows. */
  source: DataSource;
  decode: Codec['decode'];
  models: readonly Model[];
  /** 100 by default. */
  pollMs?: number;
  /** 1,000 by default. */
  batchSize?: number;
  log?: Log;
}

export interface Projector {
  /** Looks at once instead of at the next poll. */
  wake(): void;
  /** Why the last attempt failed; undefined while all is well. */
  trouble(): unknown;
  stop(): Promise<void>;
}

/** The pause after a failure: nothing is skipped, so the same batch is tried again. */
const AFTER_TROUBLE_MS = 1_000;

/** Starts at once. Any number of processes may run one: whichever holds the cursor handles the batch. */
export function startProjector(options: ProjectorOptions): Projector {
  const { pollMs = 100, batchSize = 1_000, log } = options;
  const projection = new Projection(options.pool, options.decode, options.models);
  let trouble: unknown;
  const stopping = new AbortController();
  const bell = new PollBell(stopping.signal);
  const run = async () => {
    while (!stopping.signal.aborted) {
      bell.reset();
      let pause = pollMs;
      try {
        if ((await advance(options, projection, batchSize)) === batchSize) pause = 0;
        trouble = undefined;
      } catch (error) {
        trouble = error;
        pause = AFTER_TROUBLE_MS;
        log?.warn({ err: error }, 'the read models could not be moved on; trying again');
      }
      if (pause > 0) await bell.orAfter(pause);
    }
  };
  const done = run();
  return {
    wake: () => bell.ring(),
    trouble: () => trouble,
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

/** One batch; returns how many events it advanced by. */
async function advance({ pool, source }: ProjectorOptions, projection: Projection, batchSize: number): Promise<number> {
  if (!(await isBehind(source))) return 0;
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    const [cursor]: { position: string }[] = await runner.query(
      `SELECT "position" FROM read.cursors WHERE name = 'read-models' FOR UPDATE SKIP LOCKED`,
    );
    // Another process is doing it.
    const events = cursor ? await readLog(pool, { after: Number(cursor.position), limit: batchSize }) : [];
    if (cursor) await project(runner, 'read', projection, Number(cursor.position), events);
    await moveCursor(runner, events);
    await runner.commitTransaction();
    return events.length;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => {});
    throw error;
  } finally {
    await runner.release();
  }
}

/** Checked first, because it writes nothing: a lock on the cursor would be a small write at every poll. */
async function isBehind(source: DataSource): Promise<boolean> {
  const rows: { behind: boolean }[] = await source.query(
    `SELECT h."position" > c."position" AS behind FROM es.head h, read.cursors c WHERE c.name = 'read-models'`,
  );
  return rows[0]?.behind ?? false;
}

/** Writes what the events change. The log has no holes, so a hole is an alarm, not something to skip. */
export async function project(
  runner: QueryRunner,
  schema: string,
  projection: Projection,
  after: number,
  events: RecordedEvent[],
): Promise<void> {
  events.forEach(({ position }, index) => {
    const must = after + index + 1;
    if (position !== must) throw new Error(`The log has the position ${position} where ${must} must be`);
  });
  if (events.length > 0) await writeRows(runner, schema, await projection.changesOf(events));
}

async function moveCursor(runner: QueryRunner, events: RecordedEvent[]): Promise<void> {
  const last = events.at(-1);
  if (last) await runner.query(`UPDATE read.cursors SET "position" = $1 WHERE name = 'read-models'`, [last.position]);
}
