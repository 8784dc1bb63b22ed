// How fast the log takes commands, compared with plain single-row inserts on the same server, in alternating rounds.
import { randomBytes, randomUUID } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { createPool } from '#libs/database';
import { type Appender, createAppender } from '#libs/event-store';

interface AppendFigure {
  writers: number;
  /** Commands acknowledged per second, the median of the rounds. Each is one event with a key, or one row. */
  append: number;
  plain: number;
  /** The median of the rounds' own ratios: the two are close in time, so a slow moment of the machine affects both. */
  ratio: number;
}

type Write = (stream: string, version: number, body: string) => Promise<void>;

const EVENTS_A_STREAM = 20;
const PLAIN = `
  DROP TABLE IF EXISTS public.plain_events;
  CREATE TABLE public.plain_events (
    "position" bigserial PRIMARY KEY, stream text COLLATE "C" NOT NULL, version int NOT NULL, type text NOT NULL,
    schema_version int NOT NULL, body text NOT NULL, actor text NOT NULL, command text NOT NULL, command_id uuid NOT NULL,
    occurred_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(), leaf bytea NOT NULL,
    UNIQUE (stream, version));
  GRANT INSERT, SELECT ON public.plain_events TO baton_app;
  GRANT USAGE ON SEQUENCE public.plain_events_position_seq TO baton_app;`;

/** Both databases use the server's own settings: durable if it is. Prints a table and returns its figures. */
export async function benchAppend({
  ownerUrl,
  appUrl,
  writers = [1, 10, 64],
  rounds = 5,
  secondsEach = 2,
  print = console.log,
}: {
  ownerUrl: string;
  appUrl: string;
  writers?: number[];
  rounds?: number;
  secondsEach?: number;
  print?: (line: string) => void;
}): Promise<AppendFigure[]> {
  await prepare(ownerUrl, print);
  const pool = createPool({ url: appUrl, max: 4 });
  const plainPool = createPool({ url: appUrl, max: 64 });
  const appender = createAppender({ pool });
  const figures: AppendFigure[] = [];
  print('writers   append/s    plain/s   append to plain');
  try {
    for (const count of writers) {
      const figure = await compare(count, rounds, secondsEach * 1000, throughLog(appender), plainly(plainPool));
      figures.push(figure);
      print(
        [
          String(count).padStart(7),
          figure.append.toFixed(0).padStart(10),
          figure.plain.toFixed(0).padStart(10),
          figure.ratio.toFixed(2).padStart(17),
        ].join(' '),
      );
    }
  } finally {
    await appender.close();
    await Promise.all([pool.end(), plainPool.end()]);
  }
  return figures;
}

async function prepare(ownerUrl: string, print: (line: string) => void): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(PLAIN);
  const { rows } = await owner.query<{ fsync: string; commit: string; version: string }>(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
       current_setting('server_version') AS version`,
  );
  await owner.end();
  print(`PostgreSQL ${rows[0]?.version}, fsync ${rows[0]?.fsync}, synchronous_commit ${rows[0]?.commit}`);
}

/** The full function: a key, its request, an expected version, a leaf, a receipt. */
function throughLog(appender: Appender): Write {
  return async (stream, version, body) => {
    const result = await appender.append({
      commandId: randomUUID(),
      command: 'record-visit',
      actor: 'rep:0198c1a0-0000-7000-8000-000000000001',
      occurredAt: '2026-03-01T09:30:00.250Z',
      key: randomUUID(),
      request: randomBytes(32),
      expected: { [stream]: version },
      events: [{ stream, type: 'JointVisitHeld', schemaVersion: 1, body }],
      answer: '{"ok":true}',
    });
    if (result.status !== 'appended') throw new Error(`The append answered ${result.status}`);
  };
}

/** One row, one transaction, one of 64 connections; the leaf is given, so the database need not compute it. */
function plainly(pool: Pool): Write {
  const leaf = randomBytes(32);
  return async (stream, version, body) => {
    await pool.query({
      name: 'plain',
      text: `INSERT INTO public.plain_events (stream, version, type, schema_version, body, actor, command, command_id,
        occurred_at, leaf) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING "position"`,
      values: [
        stream,
        version + 1,
        'JointVisitHeld',
        1,
        body,
        'rep:0198c1a0-0000-7000-8000-000000000001',
        'record-visit',
        randomUUID(),
        '2026-03-01T09:30:00.250Z',
        leaf,
      ],
    });
  };
}

async function compare(writers: number, rounds: number, ms: number, log: Write, plain: Write): Promise<AppendFigure> {
  const measured: { append: number; plain: number }[] = [];
  // The first round is a warm-up and is not counted. Who goes first alternates.
  for (let round = 0; round <= rounds; round += 1) {
    const first = await rate(round % 2 ? log : plain, writers, ms);
    const second = await rate(round % 2 ? plain : log, writers, ms);
    if (round > 0) measured.push(round % 2 ? { append: first, plain: second } : { append: second, plain: first });
  }
  return {
    writers,
    append: median(measured.map((one) => one.append)),
    plain: median(measured.map((one) => one.plain)),
    ratio: median(measured.map((one) => one.append / one.plain)),
  };
}

/** Writes per second by `writers` writers, each with streams of its own and one write in flight at a time. */
async function rate(write: Write, writers: number, ms: number): Promise<number> {
  const start = performance.now();
  let written = 0;
  const writer = async (): Promise<void> => {
    while (performance.now() - start < ms) {
      const stream = `handover/${randomUUID()}`;
      for (let version = 0; version < EVENTS_A_STREAM && performance.now() - start < ms; version += 1) {
        await write(stream, version, bodyOf(version));
        written += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return (written * 1000) / (performance.now() - start);
}

function bodyOf(version: number): string {
  return JSON.stringify({
    at: '2026-03-01T09:30:00.250Z',
    notes: `sealed:${'x'.repeat(120)}`,
    outcome: 'went-well',
    participants: ['rep:1', 'rep:2'],
    visit: version,
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
