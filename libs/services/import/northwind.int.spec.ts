// The sample in a real log: the figures, importing twice equals once, a changed file, a bad row.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { headPosition, readLog } from '#libs/event-store';
import { startTestBaton, type TestBaton } from '../../../test/baton';

const folder = path.join(__dirname, '../../../samples/northwind');
const sample = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
/** The sample with one text in one file changed. */
const changed = (file: string, from: string, to: string) =>
  sample().map(({ name, bytes }) => {
    const text = bytes.toString();
    if (name === file && !text.includes(from)) throw new Error(`${file} has no ${from}`);
    return { name, bytes: name === file ? Buffer.from(text.replace(from, to)) : bytes };
  });

let baton: TestBaton;
beforeAll(async () => {
  baton = await startTestBaton();
  await baton.services.policies.ensureBuiltIn();
});
afterAll(() => baton.stop());

const HR = { actor: 'hr' };
const run = (files = sample(), more = {}) => baton.services.imports.run({ mapping: 'northwind', files, ...more }, HR);
const head = () => headPosition(baton.pool);
/** What was recorded since, as type and stream, sorted. */
async function recordedSince(after: number): Promise<string[]> {
  return (await readLog(baton.pool, { after, limit: 5_000 })).map(({ type }) => type).toSorted();
}
async function clientOf(externalId: string) {
  await baton.listsCaughtUp();
  const id = (await baton.readModels.clientsByExternalId([externalId])).get(externalId) ?? '';
  const view = await baton.services.clients.get(id);
  if (!view) throw new Error(`${externalId} is not known`);
  return view;
}
async function representativeOf(externalId: string): Promise<string> {
  await baton.listsCaughtUp();
  return (await baton.readModels.representativesByExternalId([externalId])).get(externalId) ?? '';
}

describe('importing Northwind', () => {
  it('a dry run counts and writes nothing', async () => {
    const before = await head();
    const report = await run(sample(), { dryRun: true });
    expect(report).toMatchObject({ representatives: { read: 9, added: 9 }, clients: { read: 91, added: 91 } });
    expect(await head()).toBe(before);
  });

  it('a planted bad row is reported with its place, and nothing is written', async () => {
    const before = await head();
    const files = changed('order_details.csv', '10248,11,14,12,0', '10248,11,14,a dozen,0');
    await expect(run(files)).rejects.toMatchObject({
      code: 'import-rejected',
      rejected: [
        { file: 'order_details.csv', line: 2, column: 'quantity', reason: expect.stringMatching(/no number/) },
      ],
    });
    expect(await head()).toBe(before);
  });

  it('everybody is added, with owners, spend and tiers', async () => {
    const report = await run();
    expect(report).toMatchObject({
      representatives: { read: 9, added: 9, changed: 0, unchanged: 0 },
      clients: { read: 91, added: 91, changed: 0, unchanged: 0 },
      rows: { orders: 830, lines: 2155 },
      rejected: [],
    });
    const peacock = await representativeOf('4');
    const owned = await baton.readModels.clientsOwnedBy(peacock);
    expect(owned).toHaveLength(12);
    const all = await baton.readModels.clients({}, { limit: 200 }, await baton.services.policies.tiers());
    expect(all.items.filter(({ ownerId }) => ownerId === null).map(({ externalId }) => externalId)).toEqual(
      expect.arrayContaining(['FISSA', 'PARIS']),
    );
    expect(all.items.filter(({ ownerId }) => ownerId === null)).toHaveLength(2);
    const departure = {
      representativeId: peacock,
      lastWorkingDay: '2026-12-18',
      kind: 'planned' as const,
      reason: 'x',
    };
    const { clients } = await baton.services.departures.preview(departure, 'hr');
    const spendOf = new Map(
      all.items.map(({ id, externalId, lifetimeSpend }) => [id, `${externalId} ${lifetimeSpend}`]),
    );
    const tiers = clients.map(({ clientId, tier, track }) => `${spendOf.get(clientId)} ${tier} ${track}`).toSorted();
    expect(tiers).toMatchInlineSnapshot(`
     [
       "ANATR 1402.95 ordinary ordinary",
       "BONAP 21963.25 gold vip",
       "CENTC 100.80 ordinary ordinary",
       "ERNSH 104874.98 platinum vip",
       "FAMIA 4107.55 ordinary ordinary",
       "GREAL 18507.45 gold vip",
       "LETSS 3076.47 ordinary ordinary",
       "LONEP 4258.60 ordinary ordinary",
       "MORGK 5042.20 silver vip",
       "REGGC 7048.24 silver vip",
       "WELLI 6068.20 silver vip",
       "WOLZA 3531.95 ordinary ordinary",
     ]
    `);
  });

  it('managers are those of the file', async () => {
    const view = await baton.services.representatives.get(await representativeOf('6'));
    expect(view?.representative).toMatchObject({
      details: { name: 'Michael Suyama' },
      traits: { managerId: await representativeOf('5'), languages: ['en', 'ja', 'fr', 'pt', 'es'] },
    });
  });

  it('no name is in the log in plain text', async () => {
    const bodies = (await readLog(baton.pool, { after: 0, limit: 5_000 })).map(({ body }) => body).join('\n');
    expect(bodies).not.toMatch(/Ernst Handel|Peacock|Kirchgasse|Mendel/);
  });

  it.each([
    ['the same files', () => sample()],
    ['the same files with byte-order marks', () => sample().map(withMark)],
  ])('%s change nothing', async (_, files) => {
    const before = await head();
    expect(await run(files())).toMatchObject({
      representatives: { added: 0, changed: 0, unchanged: 9 },
      clients: { added: 0, changed: 0, unchanged: 91 },
    });
    expect(await head()).toBe(before);
  });

  it('a changed phone number is recorded and nothing else', async () => {
    const before = await head();
    const report = await run(changed('customers.csv', '030-0074321', '030-9999999'));
    expect(report).toMatchObject({ clients: { added: 0, changed: 1, unchanged: 90 } });
    // The phone number is in the details, and in the dossier's line about the contact.
    expect(await recordedSince(before)).toEqual(['ClientCorrected', 'ClientDossierRecorded']);
    expect((await clientOf('ALFKI')).client.details.phone).toBe('030-9999999');
    await run();
  });

  it('a later order by somebody else moves the client to that person', async () => {
    const before = await head();
    const order = '11078,ERNSH,1,1998-05-07,,,1,1,Ernst Handel,Kirchgasse 6,Graz,,8010,Austria\n';
    const files = sample().map((one) =>
      one.name === 'orders.csv' ? { ...one, bytes: Buffer.concat([one.bytes, Buffer.from(order)]) } : one,
    );
    expect(await run(files)).toMatchObject({ clients: { changed: 1, unchanged: 90 } });
    expect(await recordedSince(before)).toEqual(['ClientDossierRecorded', 'OwnerChanged']);
    expect((await clientOf('ERNSH')).client.ownerId).toBe(await representativeOf('1'));
  });

  it('managers may change places', async () => {
    const swap = changed(
      'employees.csv',
      '2,Fuller,Andrew,"Vice President, Sales",1992-08-14,Tacoma,USA,3457,,',
      '2,Fuller,Andrew,"Vice President, Sales",1992-08-14,Tacoma,USA,3457,5,',
    );
    const files = swap.map((one) =>
      one.name === 'employees.csv'
        ? { ...one, bytes: Buffer.from(one.bytes.toString().replace('London,UK,3453,2,', 'London,UK,3453,,')) }
        : one,
    );
    expect(await run(files)).toMatchObject({ representatives: { changed: 2, unchanged: 7 } });
    const [boss, second] = await Promise.all(
      ['5', '2'].map(async (id) => baton.services.representatives.get(await representativeOf(id))),
    );
    expect(boss?.representative.traits.managerId).toBeUndefined();
    expect(second?.representative.traits.managerId).toBe(boss?.id);
    expect(await run()).toMatchObject({ representatives: { changed: 2 } });
  });

  it('what was assigned by hand stays, whatever the file says', async () => {
    const { id } = await clientOf('GREAL');
    const own = await representativeOf('8');
    await baton.services.clients.execute(id, { name: 'assign-owner', data: { representativeId: own } }, HR);
    expect(await run()).toMatchObject({ clients: { changed: 0 } });
    expect((await clientOf('GREAL')).client.ownerId).toBe(own);
  });

  it('skipping rejected rows imports the rest and reports what was left out', async () => {
    const before = await head();
    const files = changed('customers.csv', 'ANATR,Ana Trujillo Emparedados y helados', 'ANATR,');
    const report = await run(files, { skipRejected: true });
    expect(report.rejected[0]).toMatchObject({ file: 'customers.csv', line: 3, column: 'company_name' });
    expect(report.rejected.map(({ file }) => file)).toContain('orders.csv');
    expect(report.clients).toMatchObject({ read: 91, unchanged: 90 });
    expect(await head()).toBe(before);
  });

  it('two imports at once add everybody once', async () => {
    const fresh = changed('customers.csv', 'ALFKI,Alfreds', 'ALFXX,Alfreds').map((one) =>
      one.name === 'orders.csv'
        ? { ...one, bytes: Buffer.from(one.bytes.toString().replaceAll(',ALFKI,', ',ALFXX,')) }
        : one,
    );
    const before = await head();
    const runs = await Promise.all([run(fresh), baton.others.imports.run({ mapping: 'northwind', files: fresh }, HR)]);
    expect(runs.every(({ rejected }) => rejected.length === 0)).toBe(true);
    const added = (await recordedSince(before)).filter((type) => type === 'ClientAdded');
    expect(added).toHaveLength(1);
  });

  it.each(['../northwind', 'northwind/../northwind', '', 'nobody', 'a\0b', '__proto__'])(
    'the name %j leads to no mapping',
    async (mapping) => {
      await expect(baton.services.imports.run({ mapping, files: [] }, HR)).rejects.toMatchObject({
        code: 'unknown-mapping',
      });
    },
  );
});

const withMark = ({ name, bytes }: { name: string; bytes: Buffer }) => ({
  name,
  bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
});
