// The leaf hash is computed by two programs: es.leaf in the database and leafHash here.
import * as fc from 'fast-check';
import { Client } from 'pg';
import { startTestPostgres } from '../../../test/postgres';
import { leafHash, type LeafInput } from './leaf';

const text = fc
  .string({ unit: 'binary', maxLength: 300 })
  .map((value) => value.replaceAll('\0', ''))
  .filter((value) => !/\p{Surrogate}/u.test(value));
const instant = fc
  .tuple(
    fc.date({ min: new Date('1900-01-01'), max: new Date('2300-01-01'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([date, micros]) => date.toISOString().replace('Z', `${String(micros).padStart(3, '0')}Z`));
const leaves: fc.Arbitrary<LeafInput> = fc.record({
  position: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  stream: text,
  version: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  type: text,
  schemaVersion: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  body: fc.oneof(text, fc.constantFrom('', '{}', '\u{1F468}\u200D\u{1F469}', 'é'.repeat(100_000))),
  actor: text,
  command: text,
  commandId: fc.uuid(),
  occurredAt: instant,
  recordedAt: instant,
});

const SQL = `SELECT es.leaf(l.position, l.stream, l.version, l.type, l.schema_version, l.body, l.actor, l.command,
    l.command_id, l.occurred_at, l.recorded_at) AS leaf
  FROM unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::uuid[],
    $10::timestamptz[], $11::timestamptz[]) WITH ORDINALITY AS l(position, stream, version, type, schema_version, body,
    actor, command, command_id, occurred_at, recorded_at, n) ORDER BY l.n`;
const COLUMNS = [
  'position',
  'stream',
  'version',
  'type',
  'schemaVersion',
  'body',
  'actor',
  'command',
  'commandId',
  'occurredAt',
  'recordedAt',
] as const;

describe('the leaf hash', () => {
  let database: Awaited<ReturnType<typeof startTestPostgres>>;
  let owner: Client;
  beforeAll(async () => {
    database = await startTestPostgres();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.stop();
  });

  async function inSql(rows: LeafInput[]): Promise<string[]> {
    const columns = COLUMNS.map((column) => rows.map((row) => row[column]));
    const { rows: found } = await owner.query<{ leaf: Buffer }>(SQL, columns);
    return found.map(({ leaf }) => leaf.toString('hex'));
  }

  it('is the same in SQL and in TypeScript, whatever the columns hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(leaves, { minLength: 1, maxLength: 40 }), async (rows) => {
        expect(await inSql(rows)).toEqual(rows.map((row) => leafHash(row).toString('hex')));
      }),
      { numRuns: 60 },
    );
  });

  it('changes with every column, and with the boundary between two texts', async () => {
    const one: LeafInput = {
      position: 1,
      stream: 'a/b',
      version: 1,
      type: 'Opened',
      schemaVersion: 1,
      body: '{}',
      actor: 'rep:1',
      command: 'open',
      commandId: '01890000-0000-7000-8000-000000000001',
      occurredAt: '2026-01-01T00:00:00Z',
      recordedAt: '2026-01-01T00:00:00.000001Z',
    };
    const others: LeafInput[] = [
      { ...one, position: 2 },
      { ...one, stream: 'a/c' },
      { ...one, version: 2 },
      { ...one, type: 'Closed' },
      { ...one, schemaVersion: 2 },
      { ...one, body: '{ }' },
      { ...one, actor: 'rep:2' },
      { ...one, command: 'close' },
      { ...one, commandId: '01890000-0000-7000-8000-000000000002' },
      { ...one, occurredAt: '2026-01-01T00:00:00.000001Z' },
      { ...one, recordedAt: '2026-01-01T00:00:00.000002Z' },
      { ...one, stream: 'a/bO', type: 'pened' },
    ];
    expect(new Set(await inSql([one, ...others])).size).toBe(others.length + 1);
  });
});
