// One VIP and one ordinary client are handed over through HTTP, on real Temporal, PostgreSQL and SMTP; then a sweep for
// personal data in every place where there must be none.
import { apiClient, type Api, type HandoverView } from '../apps/local/rehearsal/api-client';
import { nextMove } from '../apps/local/rehearsal/persons';
import policy from '../apps/local/rehearsal/policy.json';
import { databasesOf, wrongAfterRebuild } from './rebuilt';
import { eventually, startStack, type Stack } from './stack';
import { sweep } from './sweep';

const VIP = {
  name: 'Zyxwell Confectionery',
  contactName: 'Quorra Vandermeer',
  email: 'quorra@zyxwell.example',
  phone: '+49 30 5550199',
  address: '17 Quixotic Lane, Berlin',
};
const ORDINARY = { name: 'Plimsoll Stationers', contactName: 'Ottokar Birnbaum', email: 'ottokar@plimsoll.example' };
const NOTE = 'Wants heliotrope wrapping for every parcel.';
const WORDS = ['Zyxwell', 'Quorra', '5550199', 'Quixotic', 'Plimsoll', 'Ottokar', 'heliotrope', 'Thaddeus'];

interface Mail {
  to: unknown;
  subject: string;
}

describe('The journey of a VIP and an ordinary client', () => {
  let stack: Stack;
  let api: Api;
  const ids = { lead: '', leaver: '', successor: '', other: '', vip: '', ordinary: '', departure: '' };
  const handovers = { vip: '', ordinary: '' };

  beforeAll(async () => {
    stack = await startStack();
    api = apiClient(stack.local().api);
    const person = async (name: string, managerId?: string) =>
      (
        await api.post<{ id: string }>('hr', '/v1/representatives', {
          details: { name, email: `${name.split(' ')[0]?.toLowerCase()}@baton.example` },
          ...(managerId ? { traits: { managerId } } : {}),
        })
      ).id;
    ids.lead = await person('Lea Lead');
    [ids.leaver, ids.successor, ids.other] = await Promise.all([
      person('Thaddeus Goodbye', ids.lead),
      person('Sue Successor', ids.lead),
      person('Oda Other', ids.lead),
    ]);
    const client = async (details: object, lifetimeSpend: string) =>
      (await api.post<{ id: string }>('hr', '/v1/clients', { details, lifetimeSpend, ownerId: ids.leaver })).id;
    ids.vip = await client(VIP, '70000.00');
    ids.ordinary = await client(ORDINARY, '120.50');
    await api.post('hr', `/v1/clients/${ids.vip}/record-promise`, { what: NOTE });
  });
  afterAll(() => stack?.stop());

  it('is previewed by HR before it is announced, and opens a handover of the tier that the spend gives', async () => {
    const { id: policyId } = await api.post<{ id: string }>('hr', '/v1/policies', { document: policy });
    const lastWorkingDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const request = { representativeId: ids.leaver, lastWorkingDay, kind: 'planned', reason: NOTE, policyId };
    const preview = await api.post<{ clients: { clientId: string; tier: string }[] }>(
      'hr',
      '/v1/departures/preview',
      request,
    );
    expect(preview.clients.map(({ clientId, tier }) => [clientId, tier]).toSorted()).toEqual(
      [
        [ids.vip, 'platinum'],
        [ids.ordinary, 'ordinary'],
      ].toSorted(),
    );
    const departure = await api.post<{ id: string; handovers: { id: string; clientId: string; track: string }[] }>(
      'hr',
      '/v1/departures',
      request,
    );
    ids.departure = departure.id;
    for (const { id, track } of departure.handovers) handovers[track === 'vip' ? 'vip' : 'ordinary'] = id;
    expect(departure.handovers.map(({ track }) => track).toSorted()).toEqual(['ordinary', 'vip']);
  });

  it('brings each client to its new owner by commands that people may send, and the system does the rest', async () => {
    await Promise.all(
      Object.values(handovers).map((id) =>
        eventually(`the handover ${id} is completed`, 90_000, async () => {
          await nextMove(api, id, [ids.successor, ids.other]);
          return (await api.get<HandoverView>('hr', `/v1/handovers/${id}`)).status === 'completed';
        }),
      ),
    );
    for (const id of Object.values(handovers)) {
      const view = await api.get<HandoverView>('auditor', `/v1/handovers/${id}`);
      expect(view).toMatchObject({
        status: 'completed',
        ownerId: ids.successor,
        successorId: ids.successor,
        allowed: [],
      });
    }
    const list = await api.get<{ items: HandoverView[] }>('hr', `/v1/handovers?departure=${ids.departure}`);
    expect(list.items.map(({ ownerId }) => ownerId)).toEqual([ids.successor, ids.successor]);
  });

  it('tells the client and the successor by mail, each mail once', async () => {
    const mails = (await (await fetch(new URL('/messages.json', stack.local().mailbox))).json()) as Mail[];
    const to = (address: string) => mails.filter((mail) => JSON.stringify(mail).includes(address));
    expect(to(VIP.email).length).toBe(3); // the notice and two surveys
    expect(to(ORDINARY.email).length).toBe(2); // the notice and one survey
    expect(to('sue@baton.example').length).toBeGreaterThanOrEqual(2); // her two appointments
  });

  it('shows the handover as it stood at any version', async () => {
    const { items } = await api.get<{ items: { version: number; type: string; sentence: string }[] }>(
      'auditor',
      `/v1/handovers/${handovers.vip}/history`,
    );
    expect(items.map(({ version }) => version)).toEqual(items.map((_, index) => index + 1));
    const told = items.find(({ type }) => type === 'JointVisitHeld');
    const before = await api.get<HandoverView>(
      'auditor',
      `/v1/handovers/${handovers.vip}?at=${(told?.version ?? 0) - 1}`,
    );
    expect(before).toMatchObject({ stage: 'joint-visit', ownerId: ids.leaver });
  });

  it('leaves no name, address or note outside the read models and the mailbox', async () => {
    const local = stack.local();
    expect(await sweep(local, stack.home, WORDS, ['read'])).toEqual([]);
    // The same sweep finds what it looks for in the places that may have it.
    expect(await sweep(local, stack.home, ['Zyxwell'], [])).toEqual([
      expect.stringMatching(/^"Zyxwell" stands in table read\./),
    ]);
  });

  it('leaves read models that match the log, before and after a rebuild', async () => {
    expect(await wrongAfterRebuild(databasesOf(stack))).toEqual([]);
  });
});
