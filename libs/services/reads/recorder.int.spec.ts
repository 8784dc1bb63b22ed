// What the traces of readings promise, on a real PostgreSQL: none is lost, repeats are counted, and no trace means no
// read.
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { createPool } from '#libs/database';
import type { ReadTrace } from '#libs/domain';
import { canonicalJson, createAppender, readStream, type Codec } from '#libs/event-store';
import { startTestPostgres } from '../../../test/postgres';
import { eventually } from '../../../test/stack';
import { createReadRecorder, type ReadRecorder } from './recorder';
import type { Reading } from './windows';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let pool: Pool;
const recorders: ReadRecorder[] = [];

beforeAll(async () => {
  postgres = await startTestPostgres();
  pool = createPool({ url: postgres.appUrl });
});
afterAll(async () => {
  for (const each of recorders) await each.close();
  await pool.end();
  await postgres.stop();
});

const codec: Codec = {
  encode: (events) =>
    Promise.resolve(events.map((event) => ({ ...event, schemaVersion: 1, body: canonicalJson(event.data) }))),
  decode: () => Promise.reject(new Error('not asked')),
};
const now = () => new Date().toISOString();

function recorder(more: Partial<Parameters<typeof createReadRecorder>[0]> = {}): ReadRecorder {
  const one = createReadRecorder({ pool, codec, now, newId, gatherMs: 5, ...more });
  recorders.push(one);
  return one;
}
const reading = (clientId: string, more: Partial<Reading> = {}): Reading => ({
  reader: 'rep:r',
  clientId,
  what: 'client',
  why: 'as-owner',
  ...more,
});
async function tracesOf(clientId: string): Promise<ReadTrace[][]> {
  const events = await readStream(pool, `reads/${clientId}`);
  return events.map(({ body }) => (JSON.parse(body) as { reads: ReadTrace[] }).reads);
}
const timesOf = async (clientId: string) =>
  (await tracesOf(clientId)).flat().reduce((sum, { times }) => sum + times, 0);

describe('a reading', () => {
  it('is in the log when it may be shown', async () => {
    const client = newId();
    await recorder().record(reading(client, { moment: '3', what: 'handover', handoverId: 'h' }));
    const [[trace]] = (await tracesOf(client)) as [[ReadTrace]];
    expect(trace).toEqual({
      reader: 'rep:r',
      what: 'handover',
      why: 'as-owner',
      handoverId: 'h',
      moment: '3',
      at: trace.at,
      lastAt: trace.at,
      times: 1,
    });
  });

  it('goes together with the others of the same moment: one event per client, in one transaction', async () => {
    const clients = Array.from({ length: 40 }, () => newId());
    const one = recorder();
    const readers = ['rep:a', 'rep:b', 'auditor'];
    await Promise.all(clients.flatMap((id) => readers.map((reader) => one.record(reading(id, { reader })))));
    const all = await Promise.all(clients.map((id) => tracesOf(id)));
    expect(all.map((events) => events.map((reads) => reads.map((each) => each.reader)))).toEqual(
      clients.map(() => [readers]),
    );
    const moments = await Promise.all(clients.map((id) => readStream(pool, `reads/${id}`)));
    expect(new Set(moments.flat().map(({ recordedAt }) => recordedAt)).size).toBe(1);
  });

  it('that repeats within the minute makes no event, and is written when the minute ends', async () => {
    const client = newId();
    let time = 0;
    const one = recorder({ repeatMs: 1_000, clock: () => time });
    for (let n = 0; n < 60; n += 1) await one.record(reading(client));
    expect((await tracesOf(client)).flat().map(({ times }) => times)).toEqual([1]);
    // A different purpose, moment or reader makes a different reading.
    await one.record(reading(client, { why: 'audit' }));
    await one.record(reading(client, { moment: '2' }));
    expect(await tracesOf(client)).toHaveLength(3);
    time = 2_000;
    const written = await eventually('the minute ended', 10_000, async () => (await tracesOf(client))[3]);
    expect(written).toMatchObject([{ times: 59, why: 'as-owner' }]);
    // And the next minute has begun: a page that keeps asking makes one event a minute.
    await one.record(reading(client));
    expect(await tracesOf(client)).toHaveLength(4);
  });

  it('after the minute includes what was counted and is not written yet', async () => {
    const client = newId();
    let time = 0;
    const one = recorder({ clock: () => time });
    await one.record(reading(client));
    await one.record(reading(client));
    time = 60_000;
    await one.record(reading(client));
    expect((await tracesOf(client)).flat().map(({ times }) => times)).toEqual([1, 2]);
  });

  it('that was only counted is written when the recorder closes, and later ones are refused', async () => {
    const client = newId();
    const one = recorder();
    for (let n = 0; n < 5; n += 1) await one.record(reading(client));
    await one.close();
    expect((await tracesOf(client)).flat().map(({ times }) => times)).toEqual([1, 4]);
    await expect(one.record(reading(client))).rejects.toMatchObject({ code: 'reads-not-recorded' });
  });
});

describe('two processes at once', () => {
  it('lose no reading of the same clients', async () => {
    const clients = Array.from({ length: 5 }, () => newId());
    const both = [recorder({ repeatMs: 20, gatherMs: 1 }), recorder({ repeatMs: 20, gatherMs: 1 })];
    const rounds = Array.from({ length: 100 }, (_, n) => n);
    const readers = async (one: ReadRecorder) => {
      for (const n of rounds)
        await Promise.all(clients.map((id) => one.record(reading(id, { reader: `rep:${n % 3}` }))));
    };
    await Promise.all(both.map(readers));
    for (const one of both) await one.close();
    expect(await Promise.all(clients.map(timesOf))).toEqual(clients.map(() => 200));
    const versions = await readStream(pool, `reads/${clients[0]}`);
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, n) => n + 1));
  }, 30_000);
});

describe('where the log cannot take the trace', () => {
  it('nothing is shown, what was counted before is kept, and the operator is told', async () => {
    const client = newId();
    const warned: string[] = [];
    let time = 0;
    let broken = false;
    const fragile: Codec = {
      ...codec,
      encode: (events) => (broken ? Promise.reject(new Error('no way')) : codec.encode(events)),
    };
    const log = { warn: (_: object, message: string) => void warned.push(message) };
    const one = recorder({ codec: fragile, log, clock: () => time });
    await one.record(reading(client));
    await one.record(reading(client));
    broken = true;
    // What is already in the log for this minute may be shown again.
    await one.record(reading(client));
    time = 60_000;
    await expect(one.record(reading(client))).rejects.toMatchObject({ code: 'reads-not-recorded' });
    await expect(one.record(reading(client))).rejects.toMatchObject({ code: 'reads-not-recorded' });
    expect(warned).toEqual(['readings could not be recorded', 'readings could not be recorded']);
    broken = false;
    await one.record(reading(client));
    expect((await tracesOf(client)).flat().map(({ times }) => times)).toEqual([1, 3]);
  });

  it('too many that wait are refused at once, and too many that are remembered are written early', async () => {
    const one = recorder({ most: 3, gatherMs: 50 });
    const clients = Array.from({ length: 4 }, () => newId());
    const answers = await Promise.allSettled(clients.map((id) => one.record(reading(id))));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    const [first = '', , , fourth = ''] = clients;
    await one.record(reading(first));
    await one.record(reading(fourth));
    await eventually('the oldest was written', 10_000, async () => (await timesOf(first)) === 2 || undefined);
  });

  it('an unavailable database is no reason to show anything', async () => {
    const away = createPool({ url: 'postgres://nobody@127.0.0.1:1/none' });
    const one = recorder({ pool: away });
    await expect(one.record(reading(newId()))).rejects.toMatchObject({ code: 'reads-not-recorded' });
    await one.close();
    await away.end();
  }, 30_000);
});

describe('a batch of readings', () => {
  it('keeps no command waiting, because it has its own way to the log', async () => {
    // Its only connection is taken, so the readings wait.
    const taken = createPool({ url: postgres.appUrl, max: 1 });
    const holder = await taken.connect();
    const one = recorder({ gatherMs: 1, pool: taken });
    const client = newId();
    let shown = false;
    const reads = one.record(reading(client)).then(() => (shown = true));
    const appender = createAppender({ pool });
    const stream = `client/${client}`;
    const event = { stream, type: 'Happened', schemaVersion: 1, body: '{}' };
    for (let version = 0; version < 10; version += 1)
      await appender.append({
        commandId: newId(),
        command: 'test',
        actor: 'hr',
        occurredAt: now(),
        expected: { [stream]: version },
        events: [event],
      });
    expect(shown).toBe(false);
    holder.release();
    await reads;
    await Promise.all([appender.close(), one.close()]);
    await taken.end();
  });
});
