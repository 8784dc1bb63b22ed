// What is remembered is never taken for the truth: each of two processes learns of the other's events in time.
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { createPool } from '#libs/database';
import { startTestPostgres } from '../../../test/postgres';
import { createAppender } from '../append/append';
import { canonicalJson } from '../canonical';
import { createCommandHandler, type CommandHandler, type Decide } from './command-handler';
import { createFoldedStates, type FoldedStates } from './folded-states';
import { readStream } from '../read/read';
import type { Appender, Codec, Folder } from '../types';

interface Process {
  pool: Pool;
  appender: Appender;
  states: FoldedStates;
  handler: CommandHandler;
  queries: jest.SpyInstance;
}

// Every stream is a sum; nothing is sealed.
const codec: Codec = {
  decode: async (events) => events.map((event) => ({ ...event, data: JSON.parse(event.body) as unknown })),
  encode: async (events) =>
    events.map(({ data, ...event }) => ({ ...event, schemaVersion: 1, body: canonicalJson(data) })),
};
const folder: Folder = {
  initial: () => 0,
  evolve: (_, sum, event) => Number(sum) + (event.data as { add: number }).add,
};

let database: Awaited<ReturnType<typeof startTestPostgres>>;
const running: Process[] = [];

beforeAll(async () => {
  database = await startTestPostgres();
});
afterAll(async () => {
  for (const { appender, pool } of running) await appender.close().then(() => pool.end());
  await database.stop();
});

// With its own connections and memory, like another process.
function startProcess(options: { most?: number; maxAgeMs?: number; now?: () => number } = {}): Process {
  const pool = createPool({ url: database.appUrl, max: 4 });
  const appender = createAppender({ pool });
  const states = createFoldedStates({ pool, codec, folder, ...options });
  const handler = createCommandHandler({ pool, appender, codec, states, hmacKey: Buffer.alloc(32, 7) });
  const process = { pool, appender, states, handler, queries: jest.spyOn(pool, 'query') };
  running.push(process);
  return process;
}

const request = { name: 'add', actor: 'rep:1', occurredAt: '2026-05-04T08:00:00Z' };
const newSum = (): string => `sum/${randomUUID()}`;
const add =
  (stream: string, amount: number): Decide =>
  async (read) => {
    const before = await read<number>(stream);
    return { events: [{ stream, type: 'Added', data: { add: amount, forgotten: undefined } }], answer: before };
  };
/** Refuses, does nothing or fails below ten. */
const onlyFromTen =
  (stream: string, otherwise: () => Awaited<ReturnType<Decide>>): Decide =>
  async (read) =>
    (await read<number>(stream)) >= 10 ? add(stream, 1)(read) : otherwise();

describe('a command that is decided on what is remembered', () => {
  it('reads nothing when the process has appended the last event itself', async () => {
    const stream = newSum();
    const one = startProcess();
    await one.handler.handle(request, add(stream, 2));
    one.queries.mockClear();
    expect(await one.handler.handle(request, add(stream, 3))).toMatchObject({ status: 'done', answer: 2 });
    expect(one.queries).not.toHaveBeenCalled();
    expect(one.states.remembered(stream)).toMatchObject({ state: 5, version: 2 });
  });

  it('is decided again when another process wrote in between', async () => {
    const stream = newSum();
    const [one, other] = [startProcess(), startProcess()];
    await one.handler.handle(request, add(stream, 1));
    await other.handler.handle(request, add(stream, 2));
    expect(await one.handler.handle(request, add(stream, 4))).toMatchObject({ status: 'done', answer: 3 });
    expect(await readStream(one.pool, stream)).toHaveLength(3);
  });

  it.each([
    ['refused', () => ({ refused: 'too-little' })],
    ['done with', () => ({ events: [] })],
    [
      'failed',
      () => {
        throw new Error('too little');
      },
    ],
  ])('is not %s because of an old state', async (_, otherwise) => {
    const stream = newSum();
    const [one, other] = [startProcess(), startProcess()];
    await one.handler.handle(request, add(stream, 1));
    await other.handler.handle(request, add(stream, 9));
    expect(await one.handler.handle(request, onlyFromTen(stream, otherwise))).toMatchObject({
      status: 'done',
      answer: 10,
    });
  });

  it('is not told that its own version is stale because of an old state', async () => {
    const stream = newSum();
    const [one, other] = [startProcess(), startProcess()];
    await one.handler.handle(request, add(stream, 1));
    await other.handler.handle(request, add(stream, 1));
    const ifMatch = { stream, version: 2 };
    expect(await one.handler.handle({ ...request, ifMatch }, add(stream, 1))).toMatchObject({ status: 'done' });
  });

  it('loses nothing in a storm of conflicts between four processes', async () => {
    const stream = newSum();
    const processes = Array.from({ length: 4 }, () => startProcess());
    const outcomes = await Promise.all(
      processes.flatMap(({ handler }) => Array.from({ length: 25 }, () => handler.handle(request, add(stream, 1)))),
    );
    const done = outcomes.filter(({ status }) => status === 'done').length;
    expect(outcomes.every(({ status }) => status === 'done' || status === 'conflict')).toBe(true);
    expect(done).toBeGreaterThan(0);
    for (const { states } of processes)
      expect(await states.current(stream)).toMatchObject({ state: done, version: done });
  });
});

describe('a requested state', () => {
  it('is the one in the log, and only what is new is read', async () => {
    const stream = newSum();
    const [one, other] = [startProcess(), startProcess()];
    await one.handler.handle(request, add(stream, 1));
    expect((await other.states.current(stream)).state).toBe(1);
    await one.handler.handle(request, add(stream, 2));
    const decode = jest.spyOn(codec, 'decode');
    expect((await other.states.current(stream)).state).toBe(3);
    expect(decode.mock.calls.map(([events]) => events.length)).toEqual([1]);
    decode.mockRestore();
  });

  it('is read together with the others requested at the same time', async () => {
    const streams = Array.from({ length: 20 }, newSum);
    const one = startProcess();
    await Promise.all(streams.map((stream, n) => one.handler.handle(request, add(stream, n))));
    const other = startProcess();
    const found = await Promise.all([...streams, ...streams].map((stream) => other.states.current(stream)));
    expect(found.map(({ state }) => state)).toEqual([...streams.keys(), ...streams.keys()]);
    expect(other.queries).toHaveBeenCalledTimes(1);
  });

  it('that cannot be read fails only those who asked for it', async () => {
    const [good, bad] = [newSum(), newSum()];
    const one = startProcess();
    await one.handler.handle(request, add(good, 1));
    await one.handler
      .handle(request, async (read) => {
        await read(bad);
        return { events: [{ stream: bad, type: 'Added', data: null }] };
      })
      .catch(() => undefined);
    const other = startProcess();
    const [first, second] = await Promise.allSettled([other.states.current(bad), other.states.current(good)]);
    expect(first.status).toBe('rejected');
    expect(second).toMatchObject({ status: 'fulfilled', value: { state: 1 } });
  });

  it('is forgotten when it is old, or when others were used since', async () => {
    let time = 0;
    const [first, second, third] = [newSum(), newSum(), newSum()];
    const one = startProcess({ most: 2, maxAgeMs: 1_000, now: () => time });
    for (const stream of [first, second]) await one.handler.handle(request, add(stream, 1));
    time = 900;
    await one.handler.handle(request, add(first, 1));
    await one.handler.handle(request, add(third, 1));
    expect([first, second, third].map((stream) => one.states.remembered(stream)?.state)).toEqual([2, undefined, 1]);
    time = 1_000;
    expect([first, third].map((stream) => one.states.remembered(stream)?.state)).toEqual([undefined, 1]);
    expect((await one.states.current(first)).state).toBe(2);
  });
});
