// What changed between two moments of a real handover, and by whom; and how everything stood at each of its moments.
import type { HandoverCommand } from '#libs/domain';
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';
import type { HistoryItem } from '../caller';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
let id: string;
let history: HistoryItem[];

const ask = (command: HandoverCommand, actor = 'manager') => baton.services.handovers.execute(id, command, { actor });
const changes = async (
  moments: Parameters<typeof baton.services.handovers.changes>[1],
  language?: 'en' | 'zh-Hant',
) => {
  const found = await baton.services.handovers.changes(id, moments, language);
  if (!found) throw new Error('there was no such handover');
  return { ...found, of: (field: string) => found.changes.find((each) => each.field === field) };
};
const versionOf = (type: string) => history.find((each) => each.type === type)?.version ?? 0;
const recordedAt = (type: string) => history.find((each) => each.type === type)?.recordedAt ?? '';

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
  const request = { representativeId: firm.vera, lastWorkingDay: '2026-12-18', kind: 'planned' as const };
  const { handovers } = await baton.services.departures.announce(request, HR);
  id = handovers.find(({ clientId }) => clientId === firm.vip)?.id ?? '';
  const fields = [{ key: 'call', text: 'Tuesday morning', source: 'conversation' }];
  await ask({ name: 'fill-dossier-section', data: { section: 'preferences', fields } }, `rep:${firm.vera}`);
  await ask({ name: 'nominate-successor', data: { representativeId: firm.tom } }, `manager:${firm.mona}`);
  const promise = { what: 'A sample of the new tea', dueOn: '2026-12-01' };
  await baton.services.clients.execute(
    firm.vip,
    { name: 'record-promise', data: promise },
    { actor: `rep:${firm.vera}` },
  );
  await ask({ name: 'approve-successor', data: {} }, 'hr');
  await ask({ name: 'accept-appointment', data: {} }, `rep:${firm.tom}`);
  await ask({ name: 'send-notice', data: { channel: 'call' } });
  await ask({ name: 'record-acknowledgement', data: {} });
  const held = { heldAt: baton.now(), mode: 'in-person' as const, present: ['Maria Anders'] };
  await ask({ name: 'record-visit', data: held }, `rep:${firm.tom}`);
  await baton.listsCaughtUp();
  history = await baton.services.handovers.history(id);
});
afterAll(() => baton.stop());

describe('what changed between two moments', () => {
  it('is shown field by field: before, after, who, when, by which command', async () => {
    const { of, from, to } = await changes({ from: { version: 1 }, to: { version: versionOf('SuccessorAppointed') } });
    expect([from.version, to.version]).toEqual([1, versionOf('SuccessorAppointed')]);
    expect(of('successorId')).toMatchObject({
      label: 'Successor',
      before: null,
      after: 'Tom',
      command: 'accept-appointment',
    });
    expect(of('candidateId')).toMatchObject({ before: null, after: 'Tom', byName: 'Mona', by: `manager:${firm.mona}` });
    expect(of('steps.appoint-successor.status')).toMatchObject({
      label: 'Appoint successor: status',
      before: 'pending',
      after: 'done',
      byName: 'Tom',
      stream: 'handover',
    });
    expect(of('dossier.preferences.call')).toMatchObject({
      label: 'Dossier: preferences: call',
      before: null,
      after: 'Tuesday morning',
      byName: 'Vera',
      at: '2026-11-02T09:00:00.000Z',
      version: versionOf('DossierSectionFilled'),
    });
    expect(of('steps.joint-visit.status')).toBeUndefined();
    expect(of('client.ownerId')).toBeUndefined();
  });

  it('counts what happened to the client meanwhile: its promises, its owner', async () => {
    const { of, events } = await changes({ from: { version: 1 } });
    expect(of('client.ownerId')).toMatchObject({
      label: 'Client: owner',
      before: 'Vera',
      after: 'Tom',
      stream: 'client',
    });
    const promised = (events.find(({ type }) => type === 'PromiseRecorded') ?? {}) as Partial<HistoryItem>;
    expect(promised).toMatchObject({ stream: 'client', actorName: 'Vera' });
    expect(
      (await changes({ from: { version: 1 } })).changes.filter(({ field }) => field.startsWith('client.promises.')),
    ).toMatchObject([
      { label: 'Promise 1: promised', before: null, after: 'A sample of the new tea', version: promised.version },
      { label: 'Promise 1: due', after: 'Dec 1, 2026' },
      { label: 'Promise 1: outcome', after: 'open' },
    ]);
  });

  it('may be bounded by instants as well as by versions, and credits only what lies between', async () => {
    const [from, to] = [recordedAt('SuccessorNominated'), recordedAt('SuccessorAppointed')];
    const { of, events } = await changes({ from: { instant: from }, to: { instant: to } });
    expect(events.map(({ type }) => type)).toEqual([
      'PromiseRecorded',
      'SuccessorApproved',
      'AppointmentAccepted',
      'SuccessorAppointed',
    ]);
    expect(of('candidateId')).toBeUndefined();
    expect(of('stage')).toBeUndefined();
    expect(of('successorId')).toMatchObject({ before: null, after: 'Tom' });
    const same = await changes({ from: { instant: to }, to: { instant: to } });
    expect([same.changes, same.events]).toEqual([[], []]);
  });

  it('begins with nothing before the handover was opened', async () => {
    const { from, of } = await changes({ from: { instant: '2000-01-01T00:00:00.000000Z' }, to: { version: 1 } });
    expect(from).toEqual({ version: 0, at: '2000-01-01T00:00:00.000000Z' });
    expect(of('status')).toMatchObject({ before: null, after: 'open', byName: 'Human resources (unnamed)' });
    expect(of('client.name')).toMatchObject({ before: null, after: 'Alfreds Futterkiste' });
  });

  it('is shown in Chinese', async () => {
    const { of, events } = await changes({ from: { version: 1 } }, 'zh-Hant');
    expect(of('steps.joint-visit.status')).toMatchObject({
      label: '共同拜訪：狀態',
      before: '尚未開始',
      after: '已完成',
    });
    expect(events.at(-1)?.sentence).toMatch(/^[^A-Za-z]*Tom[^A-Za-z]*$/);
  });

  it('has an order: from before to', async () => {
    await expect(changes({ from: { version: 5 }, to: { version: 2 } })).rejects.toMatchObject({
      code: 'from-after-to',
    });
    const [early, late] = [recordedAt('HandoverOpened'), recordedAt('JointVisitHeld')];
    await expect(changes({ from: { instant: late }, to: { instant: early } })).rejects.toMatchObject({
      code: 'from-after-to',
    });
    await expect(changes({ from: { instant: late }, to: { version: 1 } })).rejects.toMatchObject({
      code: 'from-after-to',
    });
  });

  it('is nothing where there was no handover', async () => {
    const { handovers } = baton.services;
    expect(await handovers.changes(firm.tom, { from: { version: 1 } })).toBeUndefined();
    expect(await handovers.changes(id, { from: { version: 999 } })).toBeUndefined();
    const before = { instant: '2000-01-01T00:00:00.000000Z' };
    expect(await handovers.changes(id, { from: before, to: before })).toBeUndefined();
  });
});

describe('a handover at a moment', () => {
  it('is as it was in every part, with the client as it was when that version was recorded', async () => {
    const at = (version: number) => baton.services.handovers.get(id, { version });
    const visit = versionOf('JointVisitHeld');
    const [opened, nominated, before, after] = [
      await at(1),
      await at(versionOf('SuccessorNominated')),
      await at(visit - 1),
      await at(visit),
    ];
    expect(opened).toMatchObject({
      version: 1,
      client: { ownerId: firm.vera, promises: [] },
      handover: { dossier: {} },
    });
    expect(opened?.client.openHandoverId).toBe(id);
    expect(nominated?.handover.steps['appoint-successor']).toMatchObject({ status: 'under-way', nomineeId: firm.tom });
    expect(nominated?.client.promises).toEqual([]);
    expect(before).toMatchObject({
      version: visit - 1,
      client: { ownerId: firm.vera, promises: [{ dueOn: '2026-12-01' }] },
    });
    expect(before?.handover.steps['joint-visit'].status).toBe('pending');
    expect(after).toMatchObject({
      client: { ownerId: firm.tom },
      handover: { steps: { 'joint-visit': { status: 'settled' } } },
    });
  });

  it('is the same when all versions of a range are folded at once', async () => {
    const { handovers } = baton.services;
    const all = await handovers.between(id, { from: 1, to: 999 });
    expect(all).toHaveLength(history.length);
    for (const view of all) expect(await handovers.get(id, { version: view.version })).toEqual(view);
    expect(await handovers.between(id, { from: 3, to: 5 })).toEqual(all.slice(2, 5));
    expect(await handovers.between(id, { from: 999, to: 999 })).toEqual([]);
    expect(await handovers.between(firm.tom, { from: 1, to: 9 })).toEqual([]);
  });

  it('is nothing at a version that it has not reached', async () => {
    expect(await baton.services.handovers.get(id, { version: history.length })).toBeDefined();
    expect(await baton.services.handovers.get(id, { version: history.length + 1 })).toBeUndefined();
    expect(await baton.services.clients.get(firm.vip, { version: 999 })).toBeUndefined();
  });

  it('folds to the present at its last version', async () => {
    const { client: _, ...now } = (await baton.services.handovers.get(id)) ?? {};
    expect(await baton.services.handovers.get(id, { version: history.length })).toMatchObject(now);
  });
});
