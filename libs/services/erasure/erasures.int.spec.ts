// An erasure on real databases: the key, the ledger, the lists; and healed after a crash in between.
import { v7 as newId } from 'uuid';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { headPosition, readLog } from '#libs/event-store';
import { doDuties, HR, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';

const CANARY = 'Zanzibar Quillfeather';
const MANAGER = { actor: 'manager' };

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
const evidence = mkdtempSync(path.join(os.tmpdir(), 'baton-evidence-'));
const file = path.join(evidence, 'erasures.jsonl');

beforeAll(async () => {
  baton = await startTestBaton({ evidence });
  firm = await smallFirm(baton.services);
});
afterAll(async () => {
  await baton.stop();
  rmSync(evidence, { recursive: true });
});

async function planted(externalId?: string, ownerId = firm.tom): Promise<string> {
  const details = { name: CANARY, contactName: CANARY, email: 'zanzibar@quillfeather.example', phone: '+1 555 0133' };
  const record = {
    details,
    ownerId,
    lifetimeSpend: '70000',
    source: 'test',
    ...(externalId ? { externalId } : {}),
  };
  const { id } = await baton.services.clients.add(record, HR);
  const promise = { name: 'record-promise', data: { what: `Call ${CANARY} monthly` } } as const;
  await baton.services.clients.execute(id, promise, HR);
  return id;
}
const askFor = (id: string) =>
  baton.services.clients.execute(id, { name: 'erase-client', data: { ground: 'client-request', note: CANARY } }, HR);
async function erased(externalId?: string): Promise<string> {
  const id = await planted(externalId);
  await askFor(id);
  await baton.services.erasures.approve(id, MANAGER);
  return id;
}
/** A superuser's view: runs two statements and returns the answer of the last. */
async function hitIn(url: string, sql: string): Promise<boolean | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const [checkpoint = '', look = ''] = sql.split(';');
    await client.query(checkpoint);
    return (await client.query<{ hit: boolean }>(look)).rows[0]?.hit;
  } finally {
    await client.end();
  }
}
const ledger = () =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { clientId: string });
const wrapped = async (id: string) =>
  (await baton.vaultPool.query<{ wrapped: Buffer }>('SELECT wrapped FROM vault.keys WHERE subject = $1', [id])).rows[0]
    ?.wrapped;

describe('an approved erasure', () => {
  it('destroys the key, is recorded twice in the ledger, and leaves no name in lists or views', async () => {
    const id = await planted();
    expect((await wrapped(id))?.length).toBeGreaterThan(0);
    await askFor(id);
    const { receipt } = await baton.services.erasures.approve(id, MANAGER);
    expect((await wrapped(id))?.length).toBe(0);
    expect(ledger()).toContainEqual(
      expect.objectContaining({
        clientId: id,
        position: receipt?.lastPosition,
        requestedBy: 'hr',
        approvedBy: 'manager',
      }),
    );
    expect((await baton.vaultPool.query('SELECT 1 FROM vault.erasures WHERE client_id = $1', [id])).rowCount).toBe(1);
    await baton.listsCaughtUp();
    const { rows } = await baton.pool.query('SELECT * FROM read.clients WHERE id = $1', [id]);
    expect(rows).toEqual([
      expect.objectContaining({ name: '(erased)', email: null, active: false, owner_id: firm.tom }),
    ]);
    for (const services of [baton.services, baton.others])
      for (const at of [undefined, { version: 1 }, { version: 2 }]) {
        const view = await services.clients.get(id, at);
        expect(JSON.stringify(view)).not.toMatch(/Zanzibar|555/);
      }
  });

  it('leaves no plain text in the pages of the lists, not even in dead versions of rows', async () => {
    const inPages = (word: string) =>
      hitIn(
        baton.database.ownerUrl,
        `CHECKPOINT; SELECT position('${word}'::bytea IN pg_read_binary_file(pg_relation_filepath('read.clients'))) > 0 AS hit`,
      );
    const others = await Promise.all(Array.from({ length: 30 }, () => planted()));
    await baton.listsCaughtUp();
    expect(await inPages('Zanzibar')).toBe(true);
    for (const id of others) {
      await askFor(id);
      await baton.services.erasures.approve(id, MANAGER);
    }
    expect(await inPages('Zanzibar')).toBe(false);
    expect(await inPages('Futterkiste')).toBe(true);
  });

  it('ends the open handover, and mails that were owed no longer are', async () => {
    const id = await planted(undefined, firm.vera);
    const { handovers } = await baton.services.departures.announce(
      { representativeId: firm.vera, lastWorkingDay: '2026-12-18', kind: 'planned' },
      HR,
    );
    const handoverId = handovers.find(({ clientId }) => clientId === id)?.id ?? '';
    await baton.services.handovers.execute(
      handoverId,
      {
        name: 'fill-dossier-section',
        data: { section: 'habits', fields: [{ key: 'tea', text: CANARY, source: 'x' }] },
      },
      HR,
    );
    await baton.services.handovers.execute(
      handoverId,
      { name: 'nominate-successor', data: { representativeId: firm.tom } },
      HR,
    );
    await askFor(id);
    await baton.services.erasures.approve(id, MANAGER);
    expect(await baton.services.handovers.owedMails(handoverId)).toEqual([]);
    const view = await baton.services.handovers.get(handoverId);
    expect(view?.handover).toMatchObject({
      status: 'cancelled',
      closedBecause: 'client-erased',
      effects: [],
      dossier: {},
    });
    const history = JSON.stringify(await baton.services.handovers.history(handoverId));
    expect(history).toContain('HandoverErased');
    expect(history).not.toContain('Zanzibar');
    await doDuties(baton, handoverId);
    const refused = baton.services.handovers.execute(handoverId, { name: 'pause', data: { reason: 'x' } }, HR);
    await expect(refused).rejects.toMatchObject({ code: 'handover-closed' });
  });

  it('is not undone by adding the same thing of the source again', async () => {
    const id = await erased('Q-77');
    await baton.listsCaughtUp();
    const again = baton.services.clients.add({ externalId: 'Q-77', details: { name: 'Somebody' }, source: 'test' }, HR);
    await expect(again).rejects.toMatchObject({ code: 'already-exists' });
    expect((await baton.services.clients.get(id))?.client.details).toEqual({ name: '(erased)' });
  });
});

describe('healing', () => {
  it('completes what a crash left between the log and the vault, and then has nothing left to do', async () => {
    const id = await planted();
    const key = await wrapped(id);
    await askFor(id);
    await baton.services.erasures.approve(id, MANAGER);
    // As if the process had died after its append: the key still there, nothing recorded.
    await baton.vaultPool.query('UPDATE vault.keys SET wrapped = $2 WHERE subject = $1', [id, key]);
    await baton.vaultPool.query('DELETE FROM vault.erasures WHERE client_id = $1', [id]);
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => !line.includes(id))
        .join('\n'),
    );
    expect(await baton.others.erasures.heal()).toMatchObject({ shredded: 1, recordedAnew: 0 });
    expect((await wrapped(id))?.length).toBe(0);
    expect(ledger().filter(({ clientId }) => clientId === id)).toHaveLength(1);
    const before = [readFileSync(file, 'utf8'), await headPosition(baton.pool)];
    expect(await baton.services.erasures.heal()).toMatchObject({ shredded: 0, recordedAnew: 0 });
    expect([readFileSync(file, 'utf8'), await headPosition(baton.pool)]).toEqual(before);
  });

  it('follows the ledger where the log no longer knows of an erasure', async () => {
    const [id, stranger] = [await planted(), newId()];
    const entry = {
      certificateId: 'c1',
      erasedAt: '2026-11-01T00:00:00.000Z',
      position: 9,
      ground: 'other',
      requestedBy: 'hr',
      requestedAt: '2026-11-01T00:00:00.000Z',
      approvedBy: 'manager',
      handovers: [],
    };
    const lines = [id, stranger].map((clientId) => JSON.stringify({ clientId, ...entry }));
    writeFileSync(file, `${lines.join('\n')}\n{"clientId":"cut sh`, { flag: 'a' });
    expect(await baton.services.erasures.heal()).toMatchObject({ shredded: 2, recordedAnew: 1 });
    expect((await baton.services.clients.get(id))?.client.erased).toEqual({ certificateId: 'c1', at: entry.erasedAt });
    expect((await wrapped(stranger))?.length).toBe(0);
    const [event] = (await readLog(baton.pool, { after: 0, limit: 99, types: ['ClientErased'] })).toReversed();
    expect(event).toMatchObject({ stream: `client/${id}`, actor: 'system', command: 'record-erasure' });
    await erased(); // A torn line is ended before the next one is written.
    expect(await baton.services.erasures.heal()).toMatchObject({ shredded: 0, recordedAnew: 0 });
    expect(existsSync(file)).toBe(true);
  });
});
