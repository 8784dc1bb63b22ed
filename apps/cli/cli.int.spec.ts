// The command line on real databases: its output and its exit code.
import os from 'node:os';
import path from 'node:path';
import { withBaton } from './with-baton';
import { ask, isEmpty, KEYS, SAMPLE, startDesk } from './testing';

const NOBODY = '0198c1a0-0000-7000-8000-000000000001';

let desk: Awaited<ReturnType<typeof startDesk>>;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

describe('baton import', () => {
  it('a dry run counts, and writes nothing', async () => {
    const { code, out } = await desk.baton(['import', '--mapping', 'northwind', '--dry-run', SAMPLE]);
    expect(out).toMatch(/would be imported:\n {2}representatives: 9 read, 9 added.*\n {2}clients: 91 read, 91 added/);
    expect(code).toBe(0);
    expect(await isEmpty(desk.source)).toBe(true);
  });

  it('imports the sample although nobody else keeps the lists, and a second time without a change', async () => {
    const first = await desk.baton(['import', '--mapping', path.join(SAMPLE, 'mapping.json'), SAMPLE, '--json']);
    expect(JSON.parse(first.out)).toMatchObject({ clients: { added: 91 }, representatives: { added: 9 } });
    const second = await desk.baton(['import', '--mapping', 'northwind', SAMPLE]);
    expect(second.out).toMatch(/clients: 91 read, 0 added, 0 changed, 91 unchanged/);
    const [actor] = await ask<{ actor: string }>(desk.source.ownerUrl, 'SELECT DISTINCT actor FROM es.events');
    expect(actor?.actor).toBe(`cli:${os.userInfo().username}`);
  });

  it('a bad row is reported with its place, and the exit code is 1', async () => {
    const bad = desk.writeInto('bad', 'x.csv', 'a\n1\n');
    const { code, err } = await desk.baton(['import', '--mapping', 'northwind', bad]);
    expect(code).toBe(1);
    expect(err).toMatch(/nothing was imported/);
    expect(err).toMatch(/x\.csv:1: The mapping knows no file of this name/);
    const chinese = await desk.baton(['import', '--mapping', 'northwind', bad, '--lang', 'zh-Hant']);
    expect(chinese.err).toMatch(/x\.csv:1: 欄位對應中沒有這個名稱的檔案/);
    const json = await desk.baton(['import', '--mapping', 'northwind', bad, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: 'import-rejected', rejected: expect.any(Array) } });
  });

  it.each<[string, string[], RegExp]>([
    ['a folder that is not there', ['import', '--mapping', 'northwind', 'nowhere'], /There is no folder nowhere/],
    ['a mapping that is not there', ['import', '--mapping', 'nobody', SAMPLE], /There is no mapping of this name/],
    ['a mapping file that is not there', ['import', '--mapping', './no.json', SAMPLE], /There is no mapping file/],
    ['no mapping at all', ['import', SAMPLE], /required option '--mapping/],
    ['an unknown command', ['improt'], /unknown command 'improt'/],
    ['a history of nobody', ['history', NOBODY], /There is no such handover/],
    ['a history of nonsense', ['history', 'x'], /is no handover's id/],
    ['a history in no language of ours', ['history', NOBODY, '--lang', 'fr'], /--lang is one of en, zh-Hant, zh-Hans/],
    ['changes of nobody', ['changes', NOBODY, '--from', '2026-03-03'], /There was no such handover/],
    ['changes since nonsense', ['changes', NOBODY, '--from', 'x'], /is no moment/],
  ])('%s gets a sentence', async (_, args, sentence) => {
    const { code, err, out } = await desk.baton(args);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n {4}at /);
    expect([code, out]).toEqual([1, '']);
  });

  it('without a database it says how to get one', async () => {
    const { err } = await desk.baton(['rebuild'], { BATON_HOME: path.join(desk.folder, 'home') });
    expect(err).toMatch(/Start it with npm start, or name its database in DATABASE_URL/);
  });

  it('acts on the local mode of BATON_HOME', async () => {
    const { appUrl, ownerUrl, vaultUrl } = desk.source;
    const database = { owner: ownerUrl, application: appUrl, vault: vaultUrl };
    const home = desk.writeInto(
      'local',
      'local.json',
      JSON.stringify({ database, temporal: { address: '127.0.0.1:1' } }),
    );
    desk.writeInto('local', 'secrets.json', JSON.stringify({ vaultKey: KEYS.VAULT_KEY, requestKey: KEYS.REQUEST_KEY }));
    const { out } = await desk.baton(['import', '--mapping', 'northwind', SAMPLE], { BATON_HOME: home });
    expect(out).toMatch(/91 unchanged/);
    const replayed = await desk.baton(['replay'], { BATON_HOME: home });
    expect(replayed).toMatchObject({ code: 0, out: expect.stringMatching(/Temporal does not answer, so no running/) });
  }, 30_000);
});

describe('baton reads', () => {
  it('prints who looked at a client and why, newest first, and records no read of its own', async () => {
    const environment = desk.environmentOf(desk.source);
    const [row] = await ask<{ stream: string }>(
      desk.source.ownerUrl,
      `SELECT stream FROM es.events WHERE type = 'ClientAdded' LIMIT 1`,
    );
    const clientId = row?.stream.replace('client/', '') ?? '';
    expect((await desk.baton(['reads', clientId])).out).toMatch(/Nobody has read anything/);
    await withBaton(environment, async ({ services, caller }) => {
      const reading = { reader: caller.actor, clientId, what: 'report', why: 'audit' } as const;
      await services.reads.record(reading);
      await services.reads.record(reading);
    });
    const { out } = await desk.baton(['reads', `client/${clientId}`]);
    const [newest, oldest] = out.trim().split('\n');
    expect(newest).toMatch(/^\S+Z {2}\w+ \(command line\) +report {2}audit$/);
    expect(oldest).toMatch(/report {2}audit$/);
    const json = await desk.baton(['reads', clientId, '--limit', '1', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ items: [{ what: 'report', times: 1 }] });
  });

  it.each<[string, string[], RegExp]>([
    ['nobody', ['0198c1a0-0000-7000-8000-000000000001'], /There is no such client/],
    ['nonsense', ['x'], /is no client's id/],
    ['too many', ['0198c1a0-0000-7000-8000-000000000001', '--limit', '201'], /--limit is 1 to 200/],
  ])('of %s gets a sentence', async (_, args, sentence) => {
    const { code, err } = await desk.baton(['reads', ...args]);
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
  });
});
