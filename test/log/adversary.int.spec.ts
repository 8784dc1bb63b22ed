// The append against an adversary: two processes, opposite orders, pauses inside transactions, many repeats at once.
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import { createPool } from '#libs/database';
import { type Appender, type AppendResult, follow, headPosition, readLog, type RecordedEvent } from '#libs/event-store';
import { startTestPostgres } from '../postgres';
import { commandOn, keyedCommandOn } from './commands';
import { startOtherProcess } from './other-process';

const WRITERS = 16;
const COMMANDS_EACH = 60;
const STREAMS = 12;

let database: Awaited<ReturnType<typeof startTestPostgres>>;
let pool: Pool;
let processes: Appender[];

beforeAll(async () => {
  database = await startTestPostgres();
  pool = createPool({ url: database.appUrl, max: 4 });
  processes = await Promise.all([startOtherProcess(database.appUrl), startOtherProcess(database.appUrl)]);
});
afterAll(async () => {
  await Promise.all(processes.map((one) => one.close()));
  await pool.end();
  await database.stop();
});

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function versionsOf(streams: string[]): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ stream: string; version: number }>(
    'SELECT stream, max(version) AS version FROM es.events WHERE stream = ANY($1) GROUP BY stream',
    [streams],
  );
  const found = Object.fromEntries(rows.map((row) => [row.stream, row.version]));
  return Object.fromEntries(streams.map((stream) => [stream, found[stream] ?? 0]));
}

/** Reads and writes two or three streams in its own order, and tries again whenever somebody else was faster. */
async function write(writer: number): Promise<Set<string>> {
  const recorded = new Set<string>();
  for (let n = 0; recorded.size < COMMANDS_EACH; n += 1) {
    const picked = [n * 5 + writer, n * 7 + writer * 3, n * 11].map((at) => `thing/${at % STREAMS}`);
    const streams = [...new Set(writer % 2 ? picked : picked.toReversed())];
    const command = commandOn(await versionsOf(streams));
    command.events = command.events.slice(0, 1 + (n % 3));
    const result = await processes[writer % 2]?.append(command);
    if (result?.status === 'appended') recorded.add(command.commandId);
  }
  return recorded;
}

/** Calls es.append directly and keeps the transaction open until somebody waits for it; then commits or rolls back. */
async function dawdle(until: AbortSignal): Promise<number> {
  const [client, watcher] = [await connect(database.appUrl), await connect(database.ownerUrl)];
  let waitedFor = 0;
  for (let n = 0; !until.aborted; n += 1) {
    const stream = `slow/${n}`;
    await client.query('BEGIN');
    // Half of them hold a busy stream as well as the head.
    const busy = n % 2 ? (await versionsOf(['thing/1']))['thing/1'] : undefined;
    await client.query(
      `SELECT es.append(ARRAY[gen_random_uuid()], '{dawdle}', '{rep:2}', ARRAY[now()], '{NULL}', '{NULL}', '{NULL}',
         $1, $2, $3, '{1}', '{Dawdled}', '{1}', '{}')`,
      busy === undefined
        ? [[1], [stream], [0]]
        : [
            [1, 1],
            [stream, 'thing/1'],
            [0, busy],
          ],
    );
    while (!until.aborted && !(await isWaitedFor(watcher, client))) await pause(2);
    if (!until.aborted) waitedFor += 1;
    await client.query(n % 3 === 2 ? 'ROLLBACK' : 'COMMIT');
    await pause(20); // gives the others a turn, so that they meet pauses and are not only held up
  }
  await Promise.all([client.end(), watcher.end()]);
  return waitedFor;
}

async function isWaitedFor(watcher: Client, client: Client): Promise<boolean> {
  const { rows } = await watcher.query<{ waited: boolean }>(
    'SELECT EXISTS (SELECT FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))) AS waited',
    [(client as Client & { processID: number }).processID],
  );
  return rows[0]?.waited ?? false;
}

function expectOneOrder(events: RecordedEvent[]): void {
  const versions = new Map<string, number>();
  let [position, recordedAt] = [0, ''];
  for (const event of events) {
    position += 1;
    const version = (versions.get(event.stream) ?? 0) + 1;
    versions.set(event.stream, version);
    expect([event.position, event.version]).toEqual([position, version]);
    expect(event.recordedAt >= recordedAt).toBe(true);
    ({ recordedAt } = event);
  }
}

async function deadlocks(): Promise<number> {
  const owner = await connect(database.ownerUrl);
  const { rows } = await owner.query<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  await owner.end();
  return Number(rows[0]?.deadlocks);
}

describe('sixteen writers in two processes, beside transactions that pause', () => {
  it('leave one order without a hole, and a reader that follows misses nothing', async () => {
    const [stop, stopPausing] = [new AbortController(), new AbortController()];
    const followed: RecordedEvent[] = [];
    const onBatch = async (events: RecordedEvent[]): Promise<void> => void followed.push(...events);
    const following = follow({ pool, after: 0, batchSize: 50, pollMs: 1, signal: stop.signal, onBatch });
    const dawdling = dawdle(stopPausing.signal);
    const recorded = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    stopPausing.abort();
    expect(await dawdling).toBeGreaterThan(3);

    const head = await headPosition(pool);
    while (followed.length < head) await pause(1);
    stop.abort();
    await following.done;
    const log = await readLog(pool, { after: 0, limit: head + 1 });
    expect(followed).toEqual(log);
    expectOneOrder(log);
    const inLog = new Set(log.filter((event) => event.command === 'do-something').map((event) => event.commandId));
    const acknowledged = recorded.flatMap((ids) => [...ids]);
    expect(acknowledged).toHaveLength(WRITERS * COMMANDS_EACH);
    expect(inLog).toEqual(new Set(acknowledged));
    expect(await deadlocks()).toBe(0);
  });
});

describe('500 commands, each sent 8 times at once to two processes', () => {
  it('give 500 events and equal answers', async () => {
    const before = await headPosition(pool);
    const sent = Array.from({ length: 8 }, (_, copy) =>
      Array.from({ length: 500 }, (__, n) => {
        const command = keyedCommandOn(`command-${n}`, { [`keyed/${n}`]: 0 });
        return processes[copy % 2]?.append(command) ?? Promise.reject(new Error('no process'));
      }),
    );
    const answers = await Promise.all(sent.map((copies) => Promise.all(copies)));
    for (let n = 0; n < 500; n += 1) expectEqualAnswers(answers.map((copies) => copies[n]));
    expect(await headPosition(pool)).toBe(before + 500);
    expectOneOrder(await readLog(pool, { after: 0, limit: before + 501 }));
    expect(await deadlocks()).toBe(0);
  });
});

function expectEqualAnswers(answers: (AppendResult | undefined)[]): void {
  const statuses = answers.map((answer) => answer?.status).toSorted();
  expect(statuses).toEqual(['appended', ...Array.from({ length: 7 }, () => 'repeated')]);
  const first = answers[0];
  for (const answer of answers) expect({ ...answer, status: '' }).toEqual({ ...first, status: '' });
}
