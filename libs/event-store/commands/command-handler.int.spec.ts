// The path of a command: it decides on what was read, and a repeat is answered without deciding again.
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { createPool } from '#libs/database';
import { commandOn } from '../../../test/log/commands';
import { startTestPostgres } from '../../../test/postgres';
import { createAppender } from '../append/append';
import { canonicalJson } from '../canonical';
import { createCommandHandler, type CommandHandler, type Decide } from './command-handler';
import { createFoldedStates } from './folded-states';
import { headPosition, readStream } from '../read/read';
import type { Appender, Codec, Folder } from '../types';

let database: Awaited<ReturnType<typeof startTestPostgres>>;
let pool: Pool;
let appender: Appender;
let handler: CommandHandler;

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

beforeAll(async () => {
  database = await startTestPostgres();
  pool = createPool({ url: database.appUrl, max: 4 });
  appender = createAppender({ pool });
  const states = createFoldedStates({ pool, codec, folder });
  handler = createCommandHandler({ pool, appender, codec, states, hmacKey: Buffer.alloc(32, 7) });
});
afterAll(async () => {
  await appender.close();
  await pool.end();
  await database.stop();
});

const request = { name: 'add', actor: 'rep:1', occurredAt: '2026-05-04T08:00:00Z' };
const newSum = (): string => `sum/${randomUUID()}`;
const add =
  (stream: string, amount: number): Decide =>
  async (read) => {
    const before = await read<number>(stream);
    return { events: [{ stream, type: 'Added', data: { add: amount } }], answer: { sum: before + amount } };
  };
const interfere = async (stream: string): Promise<void> => {
  const { length } = await readStream(pool, stream);
  const command = commandOn({ [stream]: length });
  await appender.append({ ...command, events: command.events.map((event) => ({ ...event, body: '{"add":100}' })) });
};

describe('handling a command', () => {
  it('decides on the folded state and answers with a receipt', async () => {
    const stream = newSum();
    await handler.handle(request, add(stream, 2));
    expect(await handler.handle(request, add(stream, 3))).toMatchObject({
      status: 'done',
      repeated: false,
      answer: { sum: 5 },
      receipt: { versions: { [stream]: 2 } },
    });
  });

  it('decides again when another command was faster, and gives up after fifty retries', async () => {
    const stream = newSum();
    let times = 0;
    const outrunTwice: Decide = async (read) => {
      const decision = await add(stream, 1)(read);
      if ((times += 1) <= 2) await interfere(stream);
      return decision;
    };
    expect(await handler.handle(request, outrunTwice)).toMatchObject({ status: 'done', answer: { sum: 201 } });
    times = -1000;
    expect(await handler.handle(request, outrunTwice)).toEqual({ status: 'conflict' });
    expect(times).toBe(-949);
  });

  it('also conflicts when only a stream that it read has moved on', async () => {
    const [read, written] = [newSum(), newSum()];
    let times = 0;
    const outcome = await handler.handle(request, async (state) => {
      const seen = await state<number>(read);
      if ((times += 1) === 1) await interfere(read);
      await state(written);
      return { events: [{ stream: written, type: 'Added', data: { add: seen } }], answer: seen };
    });
    expect(outcome).toMatchObject({ status: 'done', answer: 100 });
  });

  it('refuses with the code of the decision, and records nothing', async () => {
    const head = await headPosition(pool);
    const outcome = await handler.handle(request, async () => ({ refused: 'too-late', about: { by: 3 } }));
    expect(outcome).toEqual({ status: 'refused', code: 'too-late', about: { by: 3 } });
    expect(await headPosition(pool)).toBe(head);
  });

  it('reports the current version when the caller expected another, and decides nothing', async () => {
    const stream = newSum();
    await handler.handle(request, add(stream, 1));
    const decide = jest.fn(add(stream, 1));
    const stale = { ...request, ifMatch: { stream, version: 0 } };
    expect(await handler.handle(stale, decide)).toEqual({ status: 'stale', actual: 1 });
    expect(decide).not.toHaveBeenCalled();
    expect(await handler.handle({ ...stale, ifMatch: { stream, version: 1 } }, decide)).toMatchObject({
      status: 'done',
    });
  });
});

describe('a repeated command', () => {
  it('gets the first answer and is recorded once, whatever the order of its members', async () => {
    const stream = newSum();
    const key = randomUUID();
    const first = await handler.handle({ ...request, key, request: { a: 1, b: [2] } }, add(stream, 2));
    const second = await handler.handle({ ...request, key, request: { b: [2], a: 1 } }, add(stream, 2));
    expect(second).toEqual({ ...first, repeated: true });
    expect(await readStream(pool, stream)).toHaveLength(1);
  });

  it('sent many times at once is recorded once, with one answer', async () => {
    const stream = newSum();
    const keyed = { ...request, key: randomUUID(), request: {} };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => handler.handle(keyed, add(stream, 2))));
    expect(await readStream(pool, stream)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => JSON.stringify({ ...outcome, repeated: false }))).size).toBe(1);
  });

  it('that is overtaken by its original is answered, not refused', async () => {
    const stream = newSum();
    const keyed = { ...request, key: randomUUID(), request: {} };
    const onlyOnce: Decide = async (read) => {
      const sum = await read<number>(stream);
      return sum > 0 ? { refused: 'already-added' } : add(stream, 2)(read);
    };
    const slow = await handler.handle(keyed, async (read) => {
      await handler.handle(keyed, onlyOnce);
      return onlyOnce(read);
    });
    expect(slow).toMatchObject({ status: 'done', repeated: true, answer: { sum: 2 } });
  });

  it('with another request, name or actor is refused', async () => {
    const stream = newSum();
    const keyed = { ...request, key: randomUUID(), request: { a: 1 } };
    await handler.handle(keyed, add(stream, 2));
    for (const other of [{ request: { a: 2 } }, { name: 'subtract' }, { actor: 'rep:2' }]) {
      expect(await handler.handle({ ...keyed, ...other }, add(stream, 2))).toEqual({ status: 'key-reused' });
    }
  });
});
