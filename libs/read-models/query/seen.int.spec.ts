// What lists show to a reader is what libs/access lets that reader read, whoever it is and whenever they ask.
import { may, type Actor, type HandoverResource } from '#libs/access';
import { dueInstant } from '#libs/calendar';
import { candidateOf, outgoingIsGone, successorOf, USUAL_SCOPE } from '#libs/domain';
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
/** A manager of others, one of whose people is to look after clients, and that person. */
let other: string;
let dora: string;
let handovers: string[];
let ordinary: string;
let departure: string;

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
  other = await firm.person('Otto');
  dora = await firm.person('Dora', other);
  const request = {
    representativeId: firm.vera,
    lastWorkingDay: '2026-12-18',
    kind: 'planned',
    defaultOwnerId: dora,
  } as const;
  const opened = await baton.services.departures.announce(request, HR);
  departure = opened.id;
  handovers = opened.handovers.map(({ id }) => id);
  const nominate = { name: 'nominate-successor', data: { representativeId: firm.uma } } as const;
  ordinary = opened.handovers.find(({ clientId }) => clientId === firm.ordinary)?.id ?? '';
  await baton.services.handovers.execute(ordinary, nominate, { actor: 'manager' });
  const cancel = { name: 'cancel', data: { ownerId: firm.tom, reason: 'Not any more.' } } as const;
  const vip = opened.handovers.find(({ clientId }) => clientId === firm.vip)?.id ?? '';
  await baton.services.handovers.execute(vip, cancel, HR);
  await baton.listsCaughtUp();
});
afterAll(() => baton?.stop());

interface Reader {
  role: 'rep' | 'manager';
  id: string;
  returnedAt?: string;
}

async function listed({ role, id: me, returnedAt }: Reader, now: string): Promise<string[]> {
  const team = role === 'manager' ? await baton.readModels.teamOf(me) : [];
  const seenBy = { me, team, now, ...(returnedAt ? { returnedAt } : {}) };
  return (await baton.readModels.handovers({ seenBy }, { limit: 200 }, now)).items.map(({ id }) => id);
}

async function readable({ role, id, returnedAt }: Reader, now: string): Promise<string[]> {
  const team = new Set(role === 'manager' ? await baton.readModels.teamOf(id) : []);
  const actor: Actor = { kind: 'person', id, role, scope: USUAL_SCOPE[role], ...(returnedAt ? { returnedAt } : {}) };
  const found = await Promise.all(handovers.map((each) => baton.services.handovers.get(each)));
  return found.flatMap((view) => {
    if (!view) return [];
    const { handover, client } = view;
    const resource: HandoverResource = {
      ...handover,
      candidateId: candidateOf(handover),
      successorId: successorOf(handover),
      ownerId: client.ownerId,
      outgoingGone: outgoingIsGone(handover, { now, due: dueInstant }),
      superiorId: undefined,
      team: (each) => team.has(each),
    };
    return may(actor, 'handover:read', resource) === 'yes' ? [view.id] : [];
  });
}

describe('a list', () => {
  it('shows each reader what they may read, before and after the last day, and after a return', async () => {
    const people = [firm.sven, firm.mona, firm.vera, firm.tom, firm.uma, other, dora];
    const counts = new Set<number>();
    for (const now of ['2026-11-03T09:00:00.000Z', '2027-01-04T09:00:00.000Z'])
      for (const returnedAt of [undefined, '2026-11-02T10:00:00.000Z', '2026-11-01T10:00:00.000Z'])
        for (const role of ['rep', 'manager'] as const)
          for (const id of people) {
            const reader: Reader = { role, id, ...(returnedAt ? { returnedAt } : {}) };
            const shown = await listed(reader, now);
            expect([reader, now, shown.toSorted()]).toEqual([reader, now, (await readable(reader, now)).toSorted()]);
            counts.add(shown.length);
          }
    expect([...counts].toSorted()).toEqual([0, 1, 2]);
  });

  it('shows who leaves what is handed over until the last working day ends, then what they still own', async () => {
    const vera: Reader = { role: 'rep', id: firm.vera };
    expect(await listed(vera, '2026-12-18T12:00:00.000Z')).toHaveLength(2);
    expect(await listed(vera, '2026-12-19T00:00:00.000Z')).toEqual([ordinary]);
  });

  it('shows somebody who has come back nothing that they were part of and that was closed before', async () => {
    const { leadId } = (await baton.services.handovers.get(handovers[0] ?? ''))?.handover ?? { leadId: '' };
    const now = '2027-01-04T09:00:00.000Z';
    const lead: Reader = { role: 'rep', id: leadId };
    expect((await listed(lead, now)).length).toBeGreaterThan(
      (await listed({ ...lead, returnedAt: '2026-12-01T00:00:00.000Z' }, now)).length,
    );
  });

  it('shows a manager whose person leads a handover for want of others nothing about who leaves', async () => {
    expect(await listed({ role: 'manager', id: other }, baton.now())).toEqual([]);
  });

  it('shows somebody who stays nothing once the client has passed on, as reading does', async () => {
    const { handovers: service, departures } = baton.services;
    await service.execute(ordinary, { name: 'send-notice', data: { channel: 'call' } }, { actor: 'manager' });
    await service.execute(ordinary, { name: 'record-acknowledgement', data: {} }, { actor: 'manager' });
    await baton.listsCaughtUp();
    const vera: Reader = { role: 'rep', id: firm.vera };
    expect(await listed(vera, baton.now())).toContain(ordinary);
    await departures.execute(departure, { name: 'withdraw', data: {} }, HR);
    await baton.listsCaughtUp();
    expect(await readable(vera, baton.now())).not.toContain(ordinary);
    expect(await listed(vera, baton.now())).not.toContain(ordinary);
  });
});
