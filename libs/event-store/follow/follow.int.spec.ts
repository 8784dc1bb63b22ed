// What a follower of the log can rely on.
import { Client, type Pool } from 'pg';
import { createPool } from '#libs/database';
import { commandOn } from '../../../test/log/commands';
import { startTestPostgres } from '../../../test/postgres';
import { createAppender } from '../append/append';
import { follow } from './follow';
import { headPosition, readLog, readStream, readStreams } from '../read/read';
import type { Appender, RecordedEvent } from '../types';

let database: Awaited<ReturnType<typeof startTestPostgres>>;
let pool: Pool;
let appender: Appender;
let version = 0;

beforeAll(async () => {
  database = await startTestPostgres();
  pool = createPool({ url: database.appUrl, max: 4 });
  appender = createAppender({ pool });
});
afterAll(async () => {
  await appender.close();
  await pool.end();
  await database.stop();
});

async function appendOne(): Promise<void> {
  await appender.append(commandOn({ 'thing/1': version }));
  version += 1;
}

/** Follows until `count` events have come; `pollMs` far exceeds the test, so only a bell can be fast. */
function collect(after: number, count: number, batchSize = 100) {
  const stop = new AbortController();
  const batches: RecordedEvent[][] = [];
  const onBatch = async (events: RecordedEvent[]): Promise<void> => {
    batches.push(events);
    if (batches.flat().length >= count) stop.abort();
  };
  return { batches, ...follow({ pool, after, batchSize, pollMs: 3_600_000, signal: stop.signal, onBatch }) };
}

describe('following the log', () => {
  it('delivers everything in order, a batch at a time', async () => {
    for (let n = 0; n < 5; n += 1) await appendOne();
    const { batches, done } = collect(1, 4, 3);
    await done;
    expect(batches.map((batch) => batch.map((event) => event.position))).toEqual([[2, 3, 4], [5]]);
  });

  it('delivers new events at once after a bell', async () => {
    const following = collect(await headPosition(pool), 1);
    await appendOne();
    following.wake();
    await following.done;
    expect(following.batches.flat()).toHaveLength(1);
  });

  it('ends with the error of whoever handles a batch', async () => {
    const onBatch = (): Promise<void> => Promise.reject(new Error('no room'));
    const { done } = follow({ pool, after: 0, batchSize: 9, pollMs: 1, signal: new AbortController().signal, onBatch });
    await expect(done).rejects.toThrow('no room');
  });
});

describe('reading', () => {
  it('returns a stream as it was at a version and at an instant', async () => {
    await appender.append(commandOn({ 'thing/past': 0 }));
    const [first] = await readStream(pool, 'thing/past');
    await appender.append(commandOn({ 'thing/past': 1 }));
    const all = await readStream(pool, 'thing/past');
    expect(all.map((event) => event.version)).toEqual([1, 2]);
    expect(await readStream(pool, 'thing/past', { toVersion: 1 })).toEqual([first]);
    expect(await readStream(pool, 'thing/past', { at: first?.recordedAt })).toEqual([first]);
    expect(await readStream(pool, 'thing/past', { at: '2020-01-01T00:00:00Z' })).toEqual([]);
  });

  it('returns an empty list for a stream that does not exist, beside one that does', async () => {
    const found = await readStreams(pool, ['thing/past', 'thing/none']);
    expect([...found].map(([stream, events]) => [stream, events.length])).toEqual([
      ['thing/past', 2],
      ['thing/none', 0],
    ]);
  });

  it('returns only the types that were asked for', async () => {
    expect(await readLog(pool, { after: 0, limit: 9, types: ['SomethingElse'] })).toEqual([]);
    expect(await readLog(pool, { after: 0, limit: 9, types: ['SomethingDone', 'SomethingElse'] })).toHaveLength(8);
  });
});

describe('a hole in the log', () => {
  it('is an alarm to a follower, not something to skip', async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`INSERT INTO es.events SELECT position + 1000, 'thing/x', 1, type, 1, body, actor, command, command_id,
      occurred_at, recorded_at, leaf FROM es.events WHERE position = 1`);
    await owner.end();
    await expect(collect(0, 1).done).rejects.toThrow(/1001 where \d+ must be/);
  });
});
