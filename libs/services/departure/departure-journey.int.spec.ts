// A departure from its announcement to its end, through the services and a real PostgreSQL.
import { Client } from 'pg';
import { NOUNS, SECTIONS, type HandoverCommand } from '#libs/domain';
import { headPosition, readLog } from '#libs/event-store';
import { doDuties, HR, letTimeGoBy, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
});
afterAll(() => baton.stop());

const ask = (id: string, command: HandoverCommand, actor = 'manager') =>
  baton.services.handovers.execute(id, command, { actor });
const ownerOf = async (id: string) => (await baton.services.clients.get(id))?.client.ownerId;

async function compileDossier(id: string): Promise<void> {
  for (const section of SECTIONS) {
    const fields = [{ key: 'note', text: `Likes to be told early. ${section}`, source: 'conversation' }];
    await ask(id, { name: 'fill-dossier-section', data: { section, fields } }, `rep:${firm.vera}`);
  }
  await ask(id, { name: 'sign-dossier', data: {} }, `rep:${firm.vera}`);
  await ask(id, { name: 'approve-dossier', data: {} });
}

async function driveVip(id: string): Promise<void> {
  await compileDossier(id);
  await ask(id, { name: 'nominate-successor', data: { representativeId: firm.tom } });
  await ask(id, { name: 'approve-successor', data: {} }, 'hr');
  await ask(id, { name: 'accept-appointment', data: {} }, `rep:${firm.tom}`);
  await ask(id, { name: 'send-notice', data: { channel: 'email' } });
  await doDuties(baton, id);
  await ask(id, { name: 'record-acknowledgement', data: { note: 'Fine with us' } });
  const held = { heldAt: baton.now(), mode: 'in-person' as const, present: ['Maria Anders'], notes: 'Warm' };
  await ask(id, { name: 'record-visit', data: held });
}

describe('a departure', () => {
  let departureId: string;
  let vipHandover: string;
  let ordinaryHandover: string;
  const request = () => ({
    representativeId: firm.vera,
    lastWorkingDay: '2026-12-18',
    kind: 'planned' as const,
    reason: 'A new post',
  });

  it('is previewed without leaving a trace: each client with its tier, its dates and what cannot be kept', async () => {
    const head = await headPosition(baton.pool);
    const preview = await baton.services.departures.preview({ ...request(), lastWorkingDay: '2026-11-13' }, 'hr');
    expect(await headPosition(baton.pool)).toBe(head);
    expect(preview).toMatchObject({ representativeId: firm.vera, handovers: 2, interimOwners: [firm.mona, firm.sven] });
    expect(preview.clients).toContainEqual(
      expect.objectContaining({
        clientId: firm.vip,
        name: 'Alfreds Futterkiste',
        tier: 'platinum',
        track: 'vip',
        lifetimeSpend: '62000.50',
        proposal: null,
      }),
    );
    const late = preview.conflicts.filter(({ code }) => code === 'date-cannot-be-kept');
    expect(late).toContainEqual(
      expect.objectContaining({ clientId: firm.vip, step: 'compile-dossier', dueAt: '2026-11-03T18:00:00.000Z' }),
    );
    const dossier = preview.clients.find(({ clientId }) => clientId === firm.vip)?.plan[0];
    expect(dossier).toEqual({ step: 'compile-dossier', dueAt: '2026-11-03T18:00:00.000Z', compressed: true });
  });

  it('opens one handover per client in one append, and the same key gets the same answer', async () => {
    const caller = { ...HR, key: 'announce-vera' };
    const first = await baton.services.departures.announce(request(), caller);
    const again = await baton.others.departures.announce(request(), caller);
    expect(first).toMatchObject({ repeated: false, version: 1 });
    expect(again).toEqual({ ...first, repeated: true });
    expect(first.receipt?.leaves).toHaveLength(
      (first.receipt?.lastPosition ?? 0) - (first.receipt?.firstPosition ?? 0) + 1,
    );
    departureId = first.id;
    vipHandover = first.handovers.find(({ clientId }) => clientId === firm.vip)?.id ?? '';
    ordinaryHandover = first.handovers.find(({ clientId }) => clientId === firm.ordinary)?.id ?? '';
    expect(first.handovers.map(({ track }) => track).toSorted()).toEqual(['ordinary', 'vip']);
    await expect(baton.services.departures.announce(request(), HR)).rejects.toMatchObject({
      code: 'representative-leaving',
    });
    await expect(baton.services.departures.announce({ ...request(), reason: 'Another' }, caller)).rejects.toMatchObject(
      { code: 'key-reused' },
    );
  });

  it('of somebody who was to take a client over is previewed with the name of that client', async () => {
    const nomination = { name: 'nominate-successor', data: { representativeId: firm.uma } } as const;
    await ask(vipHandover, nomination);
    const { clients, conflicts } = await baton.services.departures.preview(
      { ...request(), representativeId: firm.uma },
      'hr',
    );
    expect(clients).toEqual([]);
    expect(conflicts).toEqual([
      expect.objectContaining({ code: 'successor-lost', clientId: firm.vip, clientName: 'Alfreds Futterkiste' }),
    ]);
  });

  it('hands a VIP over step by step: the successor is owner once the joint visit was held', async () => {
    await driveVip(vipHandover);
    expect(await ownerOf(firm.vip)).toBe(firm.tom);
    const view = await baton.services.handovers.get(vipHandover);
    expect(view?.handover).toMatchObject({ passedTo: firm.tom, passedBasis: 'successor', status: 'open' });
    const allowed = view && baton.services.handovers.allowed(view.handover, 'manager');
    expect(allowed?.[0]).toBe('record-interview');
    expect(NOUNS.handover.commandNames).toEqual(expect.arrayContaining(allowed ?? []));
    await ask(vipHandover, {
      name: 'record-interview',
      data: { heldAt: baton.now(), answers: [], notes: 'Long talk' },
    });
  });

  it('shows how it was at a version, and at an instant', async () => {
    const history = await baton.services.handovers.history(vipHandover);
    const visit = history.find(({ type }) => type === 'JointVisitHeld');
    const before = await baton.services.handovers.get(vipHandover, { version: (visit?.version ?? 0) - 1 });
    expect(before?.client.ownerId).toBe(firm.vera);
    expect(before?.handover.steps['joint-visit'].status).toBe('pending');
    const after = await baton.services.handovers.get(vipHandover, { instant: visit?.recordedAt ?? '' });
    expect(after?.client.ownerId).toBe(firm.tom);
    expect(await baton.services.handovers.get(vipHandover, { instant: '2000-01-01T00:00:00.000Z' })).toBeUndefined();
    expect(visit).toMatchObject({
      actor: 'manager',
      command: 'record-visit',
      sentence: expect.stringContaining('joint visit was held'),
    });
  });

  it('leaves nobody without an owner when the last working day ends, and is completed after its last handover', async () => {
    const { departures } = baton.services;
    await expect(
      departures.execute(departureId, { name: 'close-last-working-day', data: {} }, { actor: 'system' }),
    ).rejects.toMatchObject({ code: 'last-day-to-come' });
    const { endsAt = '' } = (await departures.progress(departureId)) ?? {};
    expect(endsAt).toBe('2026-12-18T18:00:00.000Z');
    baton.setNow(endsAt);
    await departures.execute(departureId, { name: 'close-last-working-day', data: {} }, { actor: 'system' });
    expect(await ownerOf(firm.ordinary)).toBe(firm.mona);
    expect((await baton.services.representatives.get(firm.vera))?.representative.presence.status).toBe('left');
    await expect(
      departures.execute(departureId, { name: 'complete', data: {} }, { actor: 'system' }),
    ).rejects.toMatchObject({ code: 'handovers-open' });

    for (const section of ['background', 'history'] as const)
      await ask(ordinaryHandover, {
        name: 'fill-dossier-section',
        data: { section, fields: [{ key: 'k', text: 'Steady', source: 'crm' }] },
      });
    await ask(ordinaryHandover, { name: 'nominate-successor', data: { representativeId: firm.uma } });
    await ask(ordinaryHandover, { name: 'send-notice', data: { channel: 'call' } });
    await letTimeGoBy(baton, ordinaryHandover);
    expect(await ownerOf(firm.ordinary)).toBe(firm.uma);
    await letTimeGoBy(baton, vipHandover);
    expect(await departures.progress(departureId)).toMatchObject({
      status: 'last-day-passed',
      duties: [{ name: 'complete' }],
    });
    await departures.execute(departureId, { name: 'complete', data: {} }, { actor: 'system' });
    expect((await departures.get(departureId))?.departure.status).toBe('completed');
    for (const id of [vipHandover, ordinaryHandover])
      expect((await baton.services.handovers.get(id))?.handover.status).toBe('completed');
  });

  it('left no name, address or note in plain text in the log', async () => {
    const events = await readLog(baton.pool, { after: 0, limit: 10_000 });
    const text = events.map(({ body, actor }) => body + actor).join('\n');
    for (const secret of [
      'Alfreds',
      'Bólido',
      'Gartenweg',
      'desk@client',
      'Vera',
      'vera@',
      'Maria Anders',
      'Warm',
      'Likes to be told',
      'A new post',
      'Fine with us',
    ])
      expect(text).not.toContain(secret);
    expect(text).toContain('"sealed":"v1.');
    const owner = new Client({ connectionString: baton.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ answer: string }>('SELECT answer FROM es.commands WHERE answer IS NOT NULL');
    await owner.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/Alfreds|Vera/);
  });
});
