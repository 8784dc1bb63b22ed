// The reports count what is there: each client once, each wait with its own beginning and end.
import { TIERS } from '#libs/domain';
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
let handovers: { id: string; clientId: string }[];

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
  for (let n = 0; n < 4; n += 1) await firm.client(`Client ${n}`, String(n * 4_000));
  await firm.client('Kept', '70000', firm.tom);
  const request = { representativeId: firm.vera, lastWorkingDay: '2026-12-18', kind: 'planned' as const };
  ({ handovers } = await baton.services.departures.announce(request, HR));
});
afterAll(() => baton.stop());

const handoverOf = (clientId: string) => handovers.find((each) => each.clientId === clientId)?.id ?? '';
const ask = (clientId: string, command: Parameters<TestBaton['services']['handovers']['execute']>[1], actor: string) =>
  baton.services.handovers.execute(handoverOf(clientId), command, { actor });
const load = async (filter: Parameters<TestBaton['readModels']['load']>[0] = {}) => {
  await baton.listsCaughtUp();
  return (await baton.readModels.load(filter, { limit: 200 }, await baton.services.policies.tiers())).items;
};
const waits = async () => {
  await baton.listsCaughtUp();
  return baton.readModels.waits({}, baton.now());
};

describe('the load', () => {
  it('moves from the outgoing representative to the nominee, before anything has passed', async () => {
    await ask(firm.vip, { name: 'nominate-successor', data: { representativeId: firm.tom } }, 'manager');
    const rows = await load();
    const of = (id: string) => rows.find((each) => each.id === id);
    expect(of(firm.vera)).toMatchObject({ status: 'leaving', before: 6, after: 0, incoming: {} });
    expect(of(firm.vera)?.now).toEqual(of(firm.vera)?.outgoing);
    expect(of(firm.tom)).toMatchObject({
      managerName: 'Mona',
      now: { platinum: 1 },
      outgoing: {},
      incoming: { platinum: 1 },
      before: 1,
      after: 2,
    });
    expect(await load({ seenBy: { me: firm.tom, team: [], now: baton.now() }, managerId: firm.mona })).toHaveLength(1);
    expect(await load({ managerId: firm.sven })).toMatchObject([{ id: firm.mona, before: 0, after: 0 }]);
  });

  it('counts every active client once, in the tier that the rules give it', async () => {
    const rows = await load();
    const { items } = await baton.readModels.clients(
      { active: true },
      { limit: 200 },
      await baton.services.policies.tiers(),
    );
    for (const tier of TIERS)
      expect(rows.reduce((sum, { now }) => sum + (now[tier] ?? 0), 0)).toBe(
        items.filter((client) => client.tier === tier).length,
      );
  });

  it('is given page by page', async () => {
    const tiers = await baton.services.policies.tiers();
    const first = await baton.readModels.load({}, { limit: 2 }, tiers);
    const second = await baton.readModels.load({}, { limit: 200, after: first.next ?? '' }, tiers);
    expect([...first.items, ...second.items]).toEqual(await load());
  });
});

describe('the waits', () => {
  it('begin when a step is reached, and count as done when it is left', async () => {
    const [dossier, appointment] = await waits();
    expect(dossier).toMatchObject({ open: { count: 6, medianSeconds: 0 }, done: { count: 0, worstSeconds: null } });
    expect(appointment).toMatchObject({ open: { count: 0, medianSeconds: null, worstId: null } });
    const day = new Date(Date.parse(baton.now()) + 86_400_000).toISOString();
    baton.setNow(day);
    await ask(firm.vip, { name: 'skip-step', data: { step: 'compile-dossier', reason: 'known' } }, 'manager');
    baton.setNow(new Date(Date.parse(day) + 3_600_000).toISOString());
    const [left, reached] = await waits();
    expect(left).toMatchObject({
      open: { count: 5, medianSeconds: 90_000, worstSeconds: 90_000 },
      done: { count: 1, medianSeconds: 86_400, worstSeconds: 86_400 },
    });
    expect(reached?.open).toEqual({
      count: 1,
      medianSeconds: 3_600,
      worstSeconds: 3_600,
      worstId: handoverOf(firm.vip),
    });
  });

  it('are forgotten after ninety days, and cover only those that one asks for', async () => {
    const later = new Date(Date.parse(baton.now()) + 91 * 86_400_000).toISOString();
    const [dossier] = await baton.readModels.waits({}, later);
    expect(dossier?.done.count).toBe(0);
    const [, appointment] = await baton.readModels.waits(
      { seenBy: { me: firm.uma, team: [], now: baton.now() } },
      baton.now(),
    );
    expect(appointment?.open.count).toBe(0);
  });
});
