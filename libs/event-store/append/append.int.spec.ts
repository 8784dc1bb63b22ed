// What the log promises for one command and for the others in its batch, on a real PostgreSQL.
import { Client, type Pool } from 'pg';
import { createPool } from '#libs/database';
import { leafHash } from '#libs/proof';
import { commandOn, keyedCommandOn } from '../../../test/log/commands';
import { startTestPostgres } from '../../../test/postgres';
import { createAppender } from './append';
import { headPosition, readLog, readStream } from '../read/read';
import type { Appender } from '../types';

let database: Awaited<ReturnType<typeof startTestPostgres>>;
let pool: Pool;
let appender: Appender;
let made = 0;
const newStream = (): string => `thing/${(made += 1)}`;

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

async function asOwner<T extends object>(sql: string): Promise<T[]> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query<T>(sql)).rows;
  } finally {
    await owner.end();
  }
}

describe('a command', () => {
  it('is recorded whole, at consecutive positions, with a receipt that can be checked', async () => {
    const [one, other] = [newStream(), newStream()];
    const command = commandOn({ [one]: 0, [other]: 0 });
    command.events.push({ stream: one, type: 'MoreDone', schemaVersion: 2, body: '{"name":"Ålfki \u{1F600}"}' });
    const result = await appender.append(command);
    if (result.status !== 'appended') throw new Error(result.status);
    const events = await readLog(pool, { after: result.firstPosition - 1, limit: 3 });
    expect(result).toMatchObject({ commandId: command.commandId, versions: { [one]: 2, [other]: 1 } });
    expect(result.lastPosition).toBe(result.firstPosition + 2);
    expect(events.map(({ stream, version, body }) => [stream, version, body])).toEqual([
      [one, 1, '{}'],
      [other, 1, '{}'],
      [one, 2, '{"name":"Ålfki \u{1F600}"}'],
    ]);
    expect(result.leaves).toEqual(events.map((event) => leafHash(event).toString('base64')));
    expect(events.every((event) => event.recordedAt === result.recordedAt)).toBe(true);
  });

  it('that relies on an outdated version is refused, and its neighbours in the batch are not', async () => {
    const [stale, fine] = [newStream(), newStream()];
    await appender.append(commandOn({ [stale]: 0 }));
    const before = await headPosition(pool);
    const results = await Promise.all([
      appender.append(commandOn({ [fine]: 0 })),
      appender.append(commandOn({ [stale]: 0 })),
      appender.append(commandOn({ [newStream()]: 0 })),
    ]);
    expect(results.map((result) => result.status)).toEqual(['appended', 'conflict', 'appended']);
    expect(results[1]).toEqual({ status: 'conflict', stream: stale, expected: 0, actual: 1 });
    expect(await headPosition(pool)).toBe(before + 2);
  });

  it('is also refused when a stream that it only read has moved on', async () => {
    const [read, written] = [newStream(), newStream()];
    await appender.append(commandOn({ [read]: 0 }));
    const command = commandOn({ [written]: 0 });
    command.expected[read] = 0;
    expect(await appender.append(command)).toMatchObject({ status: 'conflict', stream: read, actual: 1 });
    command.expected[read] = 1;
    expect(await appender.append(command)).toMatchObject({ status: 'appended', versions: { [written]: 1 } });
  });

  it('beside another on the same stream wins or loses, never both', async () => {
    const stream = newStream();
    const results = await Promise.all([0, 0, 0, 0].map((version) => appender.append(commandOn({ [stream]: version }))));
    expect(results.map((result) => result.status).toSorted()).toEqual(['appended', 'conflict', 'conflict', 'conflict']);
    expect(await readStream(pool, stream)).toHaveLength(1);
  });

  it('that poisons its batch is the only one to fail', async () => {
    const [before, poison, after] = await Promise.allSettled([
      appender.append(commandOn({ [newStream()]: 0 })),
      appender.append(
        commandOn({ [newStream()]: 0 }, { occurredAt: '0000-01-01T00:00:00Z' /* no such year in PostgreSQL */ }),
      ),
      appender.append(commandOn({ [newStream()]: 0 })),
    ]);
    expect(poison.status).toBe('rejected');
    expect([before, after]).toMatchObject([{ value: { status: 'appended' } }, { value: { status: 'appended' } }]);
  });

  it('is never recorded before the one in front of it, even when the clock is set back', async () => {
    await asOwner(`UPDATE es.head SET recorded_at = '2200-01-01T00:00:00Z'`);
    expect(await appender.append(commandOn({ [newStream()]: 0 }))).toMatchObject({
      recordedAt: '2200-01-01T00:00:00.000000Z',
    });
  });
});

describe('a command key', () => {
  it('gets the first answer for a repeat of the same request', async () => {
    const stream = newStream();
    const first = await appender.append(keyedCommandOn('again', { [stream]: 0 }));
    const second = await appender.append(keyedCommandOn('again', { [stream]: 0 }));
    expect(first).toMatchObject({ status: 'appended', answer: '{"ok":true}' });
    expect(second).toEqual({ ...first, status: 'repeated' });
    expect(await readStream(pool, stream)).toHaveLength(1);
  });

  it('is refused for another request', async () => {
    await appender.append(keyedCommandOn('once', { [newStream()]: 0 }));
    const other = keyedCommandOn('once', { [newStream()]: 0 }, 'another request');
    expect(await appender.append(other)).toEqual({ status: 'key-reused' });
  });

  it('is not used up by a command that was refused', async () => {
    const stream = newStream();
    expect(await appender.append(keyedCommandOn('later', { [stream]: 7 }))).toMatchObject({ status: 'conflict' });
    expect(await appender.append(keyedCommandOn('later', { [stream]: 0 }))).toMatchObject({ status: 'appended' });
  });
});

describe('a hostile command', () => {
  it.each([
    ['NUL in a body', { body: '{"a":"\0"}' }],
    ['an escaped NUL in a body', { body: '{"a":"\\u0000"}' }],
    ['half a surrogate pair in a body', { body: '{"a":"\ud800"}' }],
    ['an escaped half of a surrogate pair', { body: '{"a":"\\ud800"}' }],
    ['NUL in a type', { type: 'a\0b' }],
    ['an integer of 2^53 in a body', { body: '{"a":9007199254740992}' }],
    ['65 lists within each other', { body: `${'['.repeat(65)}${']'.repeat(65)}` }],
    ['members out of order', { body: '{"b":1,"a":1}' }],
    ['no JSON for a body', { body: 'nothing' }],
    ['a body that no line of evidence can hold', { body: `"${'x'.repeat(8 * 1024 * 1024)}"` }],
  ])('with %s is refused before the database, and the log is unchanged', async (_, event) => {
    const before = await headPosition(pool);
    const command = commandOn({ [newStream()]: 0 });
    command.events = command.events.map((one) => ({ ...one, ...event }));
    await expect(appender.append(command)).rejects.toMatchObject({ code: 'unstorable' });
    expect(await headPosition(pool)).toBe(before);
  });

  it('that names a stream like an object member is refused', async () => {
    const command = commandOn(Object.fromEntries([['__proto__', 0]]));
    await expect(appender.append(command)).rejects.toThrow(/<kind>\/<id>/);
  });

  it('may contain text that looks like an escape', async () => {
    const body = '{"a":"\\\\u0000"}';
    const command = commandOn({ [newStream()]: 0 });
    command.events = command.events.map((one) => ({ ...one, body }));
    expect(await appender.append(command)).toMatchObject({ status: 'appended' });
  });
});
