// The command line on real databases: what it says, its exit code, and a backup that comes back byte for byte.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startTestPostgres } from '../../test/postgres';
import { runCommandLine } from './program';
import type { Environment } from './settings';

const sample = path.join(__dirname, '../../samples/northwind');
const keys = { VAULT_KEY: randomBytes(32).toString('base64'), REQUEST_KEY: randomBytes(32).toString('base64') };
type Database = Awaited<ReturnType<typeof startTestPostgres>>;

let folder: string;
let source: Database;
const databases: Database[] = [];
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'baton-cli-'));
  source = await freshDatabase();
}, 60_000);
afterAll(async () => {
  await Promise.all(databases.map((database) => database.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function freshDatabase(): Promise<Database> {
  const database = await startTestPostgres();
  databases.push(database);
  return database;
}
const environmentOf = ({ appUrl, ownerUrl, vaultUrl }: Database): Environment => ({
  BATON_HOME: path.join(folder, 'home'),
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  VAULT_DATABASE_URL: vaultUrl,
  ...keys,
});
async function baton(args: string[], environment = environmentOf(source)) {
  const said = { out: '', err: '' };
  const code = await runCommandLine(args, {
    out: (text) => (said.out += `${text}\n`),
    err: (text) => (said.err += `${text}\n`),
    environment,
  });
  return { code, ...said };
}
async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows as Row[])
    .finally(() => client.end());
}
const everything = (url: string) =>
  Promise.all(
    [
      'SELECT e.*, occurred_at::text AS o, recorded_at::text AS r FROM es.events e ORDER BY "position"',
      'SELECT * FROM es.commands ORDER BY key',
      'SELECT h."position", h.recorded_at::text FROM es.head h',
    ].map((sql) => ask(url, sql)),
  );
const isEmpty = async ({ ownerUrl, vaultUrl }: Database) =>
  (await ask(ownerUrl, 'SELECT 1 FROM es.events UNION ALL SELECT 1 FROM es.commands')).length === 0 &&
  (await ask(vaultUrl, 'SELECT 1 FROM vault.keys')).length === 0;

describe('baton import', () => {
  it('a dry run counts, and writes nothing', async () => {
    const { code, out } = await baton(['import', '--mapping', 'northwind', '--dry-run', sample]);
    expect(out).toMatch(/would be imported:\n {2}representatives: 9 read, 9 added.*\n {2}clients: 91 read, 91 added/);
    expect(code).toBe(0);
    expect(await isEmpty(source)).toBe(true);
  });

  it('takes the sample in, with nobody else keeping the lists, and again without a change', async () => {
    const first = await baton(['import', '--mapping', path.join(sample, 'mapping.json'), sample, '--json']);
    expect(JSON.parse(first.out)).toMatchObject({ clients: { added: 91 }, representatives: { added: 9 } });
    const second = await baton(['import', '--mapping', 'northwind', sample]);
    expect(second.out).toMatch(/clients: 91 read, 0 added, 0 changed, 91 unchanged/);
    const [actor] = await ask<{ actor: string }>(source.ownerUrl, 'SELECT DISTINCT actor FROM es.events');
    expect(actor?.actor).toBe(`cli:${os.userInfo().username}`);
  });

  it('a bad row is told with its place, and the exit code is 1', async () => {
    const bad = path.join(folder, 'bad');
    rmSync(bad, { recursive: true, force: true });
    writeInto(bad, 'x.csv', 'a\n1\n');
    const { code, err } = await baton(['import', '--mapping', 'northwind', bad]);
    expect(code).toBe(1);
    expect(err).toMatch(/nothing was imported/);
    expect(err).toMatch(/x\.csv:1: The mapping knows no file of this name/);
    const json = await baton(['import', '--mapping', 'northwind', bad, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: 'import-rejected', rejected: expect.any(Array) } });
  });

  it.each<[string, string[], RegExp]>([
    ['a folder that is not there', ['import', '--mapping', 'northwind', 'nowhere'], /There is no folder nowhere/],
    ['a mapping that is not there', ['import', '--mapping', 'nobody', sample], /There is no mapping of this name/],
    ['a mapping file that is not there', ['import', '--mapping', './no.json', sample], /There is no mapping file/],
    ['no mapping at all', ['import', sample], /required option '--mapping/],
    ['an unknown command', ['improt'], /unknown command 'improt'/],
    ['a history of nobody', ['history', '0198c1a0-0000-7000-8000-000000000001'], /There is no such handover/],
    ['a history of nonsense', ['history', 'x'], /is no handover's id/],
    ['a replay without Temporal', ['replay'], /TEMPORAL_ADDRESS must be set/],
  ])('%s gets a sentence', async (_, args, sentence) => {
    const { code, err, out } = await baton(args);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n {4}at /);
    expect([code, out]).toEqual([1, '']);
  });

  it('without a database it says how to get one', async () => {
    const { err } = await baton(['rebuild'], { BATON_HOME: path.join(folder, 'home') });
    expect(err).toMatch(/Start it with npm start, or name its database in DATABASE_URL/);
  });

  it('acts on the local mode of BATON_HOME', async () => {
    const home = path.join(folder, 'local');
    const { appUrl, ownerUrl, vaultUrl } = source;
    const database = { owner: ownerUrl, application: appUrl, vault: vaultUrl };
    writeInto(home, 'local.json', JSON.stringify({ database, temporal: { address: '127.0.0.1:1' } }));
    writeInto(home, 'secrets.json', JSON.stringify({ vaultKey: keys.VAULT_KEY, requestKey: keys.REQUEST_KEY }));
    const { out } = await baton(['import', '--mapping', 'northwind', sample], { BATON_HOME: home });
    expect(out).toMatch(/91 unchanged/);
    const { err } = await baton(['replay'], { BATON_HOME: home });
    expect(err).toMatch(/Temporal does not answer at 127\.0\.0\.1:1/);
  }, 30_000);
});

describe('baton backup and restore', () => {
  let backup: string;
  beforeAll(async () => {
    backup = path.join(folder, 'backup');
    expect(await baton(['backup', backup])).toMatchObject({ code: 0, err: '' });
  });
  const file = (name: string) => path.join(backup, name);
  /** A backup with some bytes of one file changed. */
  async function restoreDamaged(name: string, damage: (text: Buffer) => Buffer, target: Database) {
    const whole = readFileSync(file(name));
    writeFileSync(file(name), damage(whole));
    try {
      return await baton(['restore', backup], environmentOf(target));
    } finally {
      writeFileSync(file(name), whole);
    }
  }

  it('gives back the same log byte for byte, the same keys, and lists made from it', async () => {
    const target = await freshDatabase();
    const { code, out } = await baton(['restore', backup, '--json'], environmentOf(target));
    expect(code).toBe(0);
    const [{ count }] = (await ask<{ count: number }>(
      source.ownerUrl,
      'SELECT count(*)::int AS count FROM es.events',
    )) as [{ count: number }];
    expect(JSON.parse(out)).toEqual({ position: count, keys: 100 });
    expect(await everything(target.ownerUrl)).toEqual(await everything(source.ownerUrl));
    const names = 'SELECT external_id, name, owner_id FROM read.clients ORDER BY id';
    const restored = await ask(target.ownerUrl, names);
    expect(restored).toHaveLength(91);
    expect(restored).toEqual(await ask(source.ownerUrl, names));
    // And it goes on from there.
    const again = await baton(['import', '--mapping', 'northwind', sample], environmentOf(target));
    expect(again.out).toMatch(/91 unchanged/);
  });

  it('the log and the keys are in folders of their own, readable by their owner only', async () => {
    expect([existsSync(file('log/events.jsonl')), existsSync(file('vault/keys.jsonl'))]).toEqual([true, true]);
    const [key] = await ask<{ wrapped: Buffer }>(source.vaultUrl, 'SELECT wrapped FROM vault.keys LIMIT 1');
    expect(readFileSync(file('log/events.jsonl'), 'utf8')).not.toContain(key?.wrapped.toString('base64') ?? '?');
  });

  it('is never written over, and goes only into an empty database', async () => {
    const over = await baton(['backup', backup]);
    expect([over.code, over.err]).toEqual([1, expect.stringMatching(/is not empty\. A backup is never written over/)]);
    const before = await everything(source.ownerUrl);
    const into = await baton(['restore', backup]);
    expect([into.code, into.err]).toEqual([1, expect.stringMatching(/The log is not empty: it has \d+ events/)]);
    expect(await everything(source.ownerUrl)).toEqual(before);
  });

  describe('a damaged backup', () => {
    let target: Database;
    beforeAll(async () => {
      target = await freshDatabase();
    });
    const line = (text: Buffer, number: number) =>
      text
        .toString()
        .split('\n')
        .slice(0, number - 1)
        .join('\n').length + 1;
    const flip = (at: number) => (text: Buffer) => {
      const bytes = Buffer.from(text);
      bytes[at] = bytes.readUInt8(at) ^ 1;
      return bytes;
    };
    const without = (number: number) => (text: Buffer) =>
      Buffer.from(
        text
          .toString()
          .split('\n')
          .filter((_, index) => index !== number - 1)
          .join('\n'),
      );

    it.each<[string, string, (text: Buffer) => Buffer, RegExp]>([
      [
        'a flipped byte in a body',
        'log/events.jsonl',
        (text) => flip(text.indexOf('sealed', line(text, 7)) + 14)(text),
        /log\/events\.jsonl line 7: its leaf hash/,
      ],
      [
        'a flipped byte in a leaf',
        'log/events.jsonl',
        (text) => flip(line(text, 8) - 8)(text),
        /log\/events\.jsonl line 7: /,
      ],
      [
        'a flipped newline',
        'log/events.jsonl',
        (text) => flip(line(text, 8) - 1)(text),
        /log\/events\.jsonl line 7: it is no JSON/,
      ],
      ['an event left out', 'log/events.jsonl', without(5), /line 5: it has the position 6 where 5 must be/],
      [
        'the last event left out',
        'log/events.jsonl',
        (text) => text.subarray(0, text.lastIndexOf('\n', text.length - 2) + 1),
        /log\/(commands|events)\.jsonl/,
      ],
      [
        'bytes that are no text',
        'log/events.jsonl',
        (text) => Buffer.concat([Buffer.from([0xff]), text]),
        /line 1: it is no text/,
      ],
      [
        'a command with another request',
        'log/commands.jsonl',
        (text) => flip(text.indexOf('"request":"', line(text, 3)) + 15)(text),
        /log\/commands\.jsonl line 3: its sum/,
      ],
      ['a command left out', 'log/commands.jsonl', without(4), /log\/commands\.jsonl has \d+ lines and another sum/],
      [
        'a changed manifest',
        'log/manifest.json',
        (text) => flip(text.indexOf('"position":') + 11)(text),
        /log\/manifest\.json line 1: its sum/,
      ],
      [
        'a flipped byte in a key',
        'vault/keys.jsonl',
        (text) => flip(text.indexOf('"wrapped":"', line(text, 2)) + 20)(text),
        /vault\/keys\.jsonl line 2: its sum/,
      ],
    ])('%s is refused with its place, and nothing is kept', async (_, name, damage, sentence) => {
      const { code, err } = await restoreDamaged(name, damage, target);
      expect(err).toMatch(sentence);
      expect(code).toBe(1);
      expect(await isEmpty(target)).toBe(true);
    });

    it('a folder that is none is refused', async () => {
      const { code, err } = await baton(['restore', path.join(folder, 'nothing')], environmentOf(target));
      expect([code, err]).toEqual([1, expect.stringMatching(/has no manifest\.json/)]);
    });
  });
});

function writeInto(dir: string, name: string, text: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, name), text);
}
