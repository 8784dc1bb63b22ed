// es.append and es.append_one are two ways to the same: random batches give the same log and the same answers in both.
import fc from 'fast-check';
import type { Pool } from 'pg';
import { createPool } from '#libs/database';
import { leafHash } from '#libs/proof';
import { commandOn, keyedCommandOn } from '../../../test/log/commands';
import { startTestPostgres } from '../../../test/postgres';
import { sendBatch } from './batch';
import { Claims } from './claims';
import { findKey, readLog } from '../read/read';
import type { AppendCommand } from '../types';

type Database = Awaited<ReturnType<typeof startTestPostgres>> & { pool: Pool };
let together: Database;
let oneByOne: Database;

async function open(): Promise<Database> {
  const database = await startTestPostgres();
  return { ...database, pool: createPool({ url: database.appUrl, max: 2 }) };
}
beforeAll(async () => {
  [together, oneByOne] = await Promise.all([open(), open()]);
});
afterAll(async () => {
  for (const { pool, stop } of [together, oneByOne]) {
    await pool.end();
    await stop();
  }
});

const BODIES = ['{}', '{"a":"\\n\\"\\\\ é\u{1F600}"}', '"{1,NULL}"', `["${'x'.repeat(3000)}"]`];
const KEYS = ['k', '"k"', '{k,\\}', 'é\n'];

/** Streams that it relies on: how far its version is off, and how many events it gets. */
const command = fc.record({
  streams: fc.uniqueArray(
    fc.record({
      stream: fc.constantFrom('a/1', 'a/2', 'a/"3"', 'a/{4,\\}', 'a/NULL'),
      off: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.constantFrom(-1, 1, 5)),
      events: fc.integer({ min: 0, max: 3 }),
    }),
    { selector: ({ stream }) => stream, minLength: 1, maxLength: 5 },
  ),
  key: fc.option(fc.constantFrom(...KEYS), { freq: 3, nil: undefined }),
  request: fc.constantFrom('this', 'that'),
  body: fc.constantFrom(...BODIES),
});
type Drawn = typeof command extends fc.Arbitrary<infer T> ? T : never;

function toCommand({ streams, key, request, body }: Drawn, versions: Map<string, number>): AppendCommand {
  const expected = Object.fromEntries(
    streams.map(({ stream, off }) => [stream, Math.max(0, (versions.get(stream) ?? 0) + off)]),
  );
  const made = key === undefined ? commandOn(expected) : keyedCommandOn(key, expected, request);
  const events = streams.flatMap(({ stream, events: count }) =>
    Array.from({ length: count }, (_, n) => ({ stream, type: `Done, "${n}"`, schemaVersion: n, body })),
  );
  // Those of one stream are not next to each other.
  return { ...made, events: events.toSorted((a, b) => a.schemaVersion - b.schemaVersion) };
}

/** What may go together, as the appender chooses it. */
function compatible(commands: AppendCommand[]): AppendCommand[] {
  const claims = new Claims();
  return commands.filter((one) => one.events.length > 0 && claims.take(one));
}

async function send({ pool }: Database, batch: AppendCommand[]): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    return (await sendBatch(client, batch)).map((result) => ({ ...result, recordedAt: '', leaves: [] }));
  } finally {
    client.release();
  }
}

async function recorded({ pool }: Database): Promise<unknown[]> {
  const events = await readLog(pool, { after: 0, limit: 100_000 });
  for (const event of events) expect(event.leaf.equals(leafHash(event))).toBe(true);
  return events.map((event) => ({ ...event, recordedAt: '', leaf: '' }));
}

it('give the same log, answers and keys for random batches', async () => {
  const versions = new Map<string, number>();
  const statuses = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 8 }), async (drawn) => {
      const batch = compatible(drawn.map((one) => toCommand(one, versions)));
      if (batch.length === 0) return;
      const results = await send(together, batch);
      const others: unknown[] = [];
      for (const one of batch) others.push(...(await send(oneByOne, [one])));
      expect(results).toEqual(others);
      for (const result of results as { status: string; versions?: Record<string, number> }[]) {
        statuses.add(result.status);
        for (const [stream, version] of Object.entries(result.versions ?? {})) versions.set(stream, version);
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
  expect([...statuses].toSorted()).toEqual(['appended', 'conflict', 'key-reused', 'repeat']);
  expect(await recorded(together)).toEqual(await recorded(oneByOne));
  for (const key of KEYS) {
    const [first, other] = [await findKey(together.pool, key), await findKey(oneByOne.pool, key)];
    expect({ ...first, recordedAt: '', leaves: [] }).toEqual({ ...other, recordedAt: '', leaves: [] });
  }
}, 60_000);
