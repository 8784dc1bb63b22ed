// A backup from before an erasure brings nobody back: the ledger is replayed before restore says that it is done.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withBaton } from '../with-baton';
import { ask, SAMPLE, startDesk, type Database } from '../testing';

const CANARY = 'Alfreds Futterkiste';
let desk: Awaited<ReturnType<typeof startDesk>>;
let evidence: string;
let id: string;
let backup: string;
const environment = (database: Database, more = {}) => ({
  ...desk.environmentOf(database),
  BATON_EVIDENCE: evidence,
  ...more,
});

beforeAll(async () => {
  desk = await startDesk();
  [evidence, backup] = [path.join(desk.folder, 'evidence'), path.join(desk.folder, 'backup')];
  await desk.baton(['import', '--mapping', 'northwind', SAMPLE]);
  await desk.baton(['backup', backup]);
  const rows = await ask<{ id: string }>(
    desk.source.ownerUrl,
    `SELECT id FROM read.clients WHERE external_id = 'ALFKI'`,
  );
  id = rows[0]?.id ?? '';
  await withBaton(environment(desk.source), ({ services, projecting }) =>
    projecting(async () => {
      const order = { name: 'erase-client', data: { ground: 'client-request' } } as const;
      await services.clients.execute(id, order, { actor: 'hr' });
      await services.erasures.approve(id, { actor: 'manager' });
    }),
  );
});
afterAll(() => desk.stop());

const nameIn = (database: Database) =>
  ask<{ name: string }>(database.ownerUrl, `SELECT name FROM read.clients WHERE id = '${id}'`).then(
    ([row]) => row?.name,
  );
const keyIn = (database: Database) =>
  ask<{ bytes: number }>(database.vaultUrl, `SELECT length(wrapped) AS bytes FROM vault.keys WHERE subject = '${id}'`);

describe('an erasure', () => {
  it('has a certificate without a name', async () => {
    const { code, out } = await desk.baton(['erasure', id, '--json'], environment(desk.source));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      clientId: id,
      requestedBy: 'hr',
      approvedBy: 'manager',
      ground: 'client-request',
      keyDestroyed: true,
      sealedFieldsByType: { ClientAdded: 1, ClientDossierRecorded: 1 },
      sealedFields: 2,
      beyondReach: { mails: [], mailsUnknown: [] },
    });
    expect(out).not.toMatch(/Alfreds|Maria Anders/);
    const [row] = await ask<{ leaf: string }>(
      desk.source.ownerUrl,
      `SELECT encode(leaf, 'base64') AS leaf FROM es.events WHERE type = 'ClientErased'`,
    );
    expect((JSON.parse(out) as { record: { leaf: string } }).record.leaf).toBe(row?.leaf);
    expect((await desk.baton(['erasure', id], environment(desk.source))).out).toMatch(
      /hr asked for it .*manager approved/,
    );
    const other = await desk.baton(['erasure', '0198c1a0-0000-7000-8000-000000000000'], environment(desk.source));
    expect([other.code, other.err]).toEqual([1, expect.stringMatching(/was not erased/)]);
  });

  it('leaves no name in the ledger', () => {
    expect(readFileSync(path.join(evidence, 'erasures.jsonl'), 'utf8')).not.toMatch(/Alfreds|ALFKI/);
  });

  it('is not undone by an import of the same source', async () => {
    const { code, out } = await desk.baton(
      ['import', '--mapping', 'northwind', SAMPLE, '--json'],
      environment(desk.source),
    );
    const report = JSON.parse(out) as { clients: object; notes: object[] };
    expect([code, report.clients]).toEqual([0, expect.objectContaining({ read: 91, added: 0, unchanged: 91 })]);
    expect(report.notes).toEqual([
      expect.objectContaining({ externalId: 'ALFKI', reason: expect.stringMatching(/was erased/) }),
    ]);
    expect(await nameIn(desk.source)).toBe('(erased)');
  });

  it('holds for a backup from before it: the system destroys the key and records the erasure again', async () => {
    const target = await desk.freshDatabase();
    expect(readFileSync(path.join(backup, 'vault/keys.jsonl'), 'utf8')).toContain(id);
    const { code, out, err } = await desk.baton(['restore', backup, '--json'], environment(target));
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ erasures: { known: 1, shredded: 1, recordedAnew: 1 } });
    expect(await keyIn(target)).toEqual([{ bytes: 0 }]);
    expect(await nameIn(target)).toBe('(erased)');
    const [event] = await ask<{ actor: string; body: string }>(
      target.ownerUrl,
      `SELECT actor, body FROM es.events WHERE type = 'ClientErased'`,
    );
    expect(event?.actor).toBe('system');
    expect(JSON.parse(event?.body ?? '{}')).toMatchObject({ requestedBy: 'hr', approvedBy: 'manager' });
    const certificate = await desk.baton(['erasure', id, '--json'], environment(target));
    expect(JSON.parse(certificate.out)).toMatchObject({ requestedBy: 'hr', keyDestroyed: true });
  });

  it('would be undone without the ledger: what this test shows is the ledger’s work', async () => {
    const target = await desk.freshDatabase();
    await desk.baton(['restore', backup], environment(target, { BATON_EVIDENCE: path.join(desk.folder, 'none') }));
    expect(await nameIn(target)).toBe(CANARY);
  });

  it('holds by the vault’s own table too, when only the log is restored', async () => {
    const target = await desk.freshDatabase();
    const mixed = { ...environment(target), VAULT_DATABASE_URL: desk.source.vaultUrl, BATON_EVIDENCE: '' };
    const { code, out } = await desk.baton(['restore', backup, '--log-only', '--json'], mixed);
    expect([code, JSON.parse(out)]).toMatchObject([0, { erasures: { known: 1, shredded: 0, recordedAnew: 1 } }]);
    expect(await nameIn(target)).toBe('(erased)');
  });
});
