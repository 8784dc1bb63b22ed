// The board finds, sorts and adds up what it is asked for, and knows for whom each handover waits.
import { STEPS } from '#libs/domain';
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';
import type { Needs } from './filter';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
let handovers: { id: string; clientId: string }[];

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
  for (let n = 0; n < 7; n += 1) await firm.client(`Client ${n}`, String(n * 4_000));
  const request = { representativeId: firm.vera, lastWorkingDay: '2026-12-18', kind: 'planned' as const };
  ({ handovers } = await baton.services.departures.announce(request, HR));
  await nominate(firm.ordinary, firm.uma);
  await nominate(firm.vip, firm.tom);
  await baton.listsCaughtUp();
});
afterAll(() => baton.stop());

const nominate = (clientId: string, representativeId: string) =>
  baton.services.handovers.execute(
    handovers.find((each) => each.clientId === clientId)?.id ?? '',
    { name: 'nominate-successor', data: { representativeId } },
    { actor: 'manager:m' },
  );
const list = (filter: Parameters<TestBaton['readModels']['handovers']>[0], limit = 200, now = baton.now()) =>
  baton.readModels.handovers(filter, { limit }, now).then(({ items }) => items);
const clients = async (filter: Parameters<TestBaton['readModels']['clients']>[0]) =>
  (await baton.readModels.clients(filter, {}, await baton.services.policies.tiers())).items;

describe('the board', () => {
  const ids = (rows: { clientId: string }[]) => rows.map(({ clientId }) => clientId).toSorted();

  it('finds by a part of the name of the client or of a participant, ignoring case and accents', async () => {
    expect(ids(await list({ q: 'bolido COM' }))).toEqual([firm.ordinary]);
    expect(ids(await list({ q: 'ＴＯＭ' }))).toEqual([firm.vip]);
    expect(await list({ q: 'vera' })).toHaveLength(handovers.length);
    expect(await list({ q: '%' })).toEqual([]);
    await firm.client('王小明有限公司', '3', firm.mona);
    await baton.listsCaughtUp();
    expect((await clients({ q: '小明' })).map(({ name, ownerName }) => [name, ownerName])).toEqual([
      ['王小明有限公司', 'Mona'],
    ]);
  });

  it('takes several words for one filter, and a team', async () => {
    expect(await list({ tier: ['platinum', 'ordinary'], team: [firm.tom] })).toMatchObject([{ clientId: firm.vip }]);
    expect(await list({ stage: ['interview', 'completed'] })).toEqual([]);
    expect(await list({ team: [] })).toEqual([]);
  });

  it('knows for whom each handover waits, and no more than that', async () => {
    const waits = (needs: Needs, now?: string) => list({ needs }, 200, now).then(ids);
    const rep = (me: string): Needs => ({ names: [me, 'rep'], me, superior: 'no' });
    expect(await waits(rep(firm.vera))).toEqual(ids(handovers));
    expect(await waits(rep(firm.tom))).toEqual([]);
    // The nominee of the ordinary track is appointed at once, so all others wait for a nomination, or its approval.
    const open = ids(handovers).filter((id) => id !== firm.ordinary);
    const mona: Needs = { names: [firm.mona, 'manager'], me: firm.mona, superior: 'direct' };
    expect(await waits(mona)).toEqual(open);
    expect(await waits({ ...mona, me: firm.tom })).toEqual([]);
    expect(await waits({ names: ['h', 'hr'], superior: 'where-no-manager' })).toEqual([]);
    // Whoever nominated does not approve.
    expect(await waits({ names: ['m', 'manager'], superior: 'any' })).toEqual(open.filter((id) => id !== firm.vip));
    // Nor in another role.
    expect(await waits({ names: ['m', 'hr'], superior: 'any' })).toEqual(open.filter((id) => id !== firm.vip));
    const afterwards = '2026-12-21T09:00:00.000Z';
    expect(await waits(rep(firm.vera), afterwards)).toEqual([]);
    // Until the last day is closed, the lead acts for whoever has left: the manager's manager for a VIP.
    expect(await waits(rep(firm.sven), afterwards)).toContain(firm.vip);
  });

  it.each(['dueAt', 'value', 'stage'] as const)('is sorted by %s over all its pages', async (sort) => {
    const whole = await baton.readModels.handovers({}, { limit: 200, sort }, baton.now());
    const seen: typeof whole.items = [];
    for (let after: string | null = ''; after !== null;) {
      const page: typeof whole = await baton.readModels.handovers(
        {},
        { limit: 2, sort, ...(after ? { after } : {}) },
        baton.now(),
      );
      seen.push(...page.items);
      after = page.next;
    }
    expect(seen).toEqual(whole.items);
    expect(seen).toHaveLength(handovers.length);
    const keys = {
      dueAt: seen.map(({ dueAt }) => dueAt ?? '9'),
      value: seen.map(({ lifetimeSpend }) => (10 ** 9 - Number(lifetimeSpend)).toFixed(2).padStart(13, '0')),
      stage: seen.map(({ stage }) => String([...STEPS].indexOf(stage as (typeof STEPS)[number]))),
    }[sort];
    expect(keys).toEqual(keys.toSorted());
    const { next } = await baton.readModels.handovers({}, { limit: 2, sort }, baton.now());
    await expect(baton.readModels.handovers({}, { after: next ?? '' }, baton.now())).rejects.toMatchObject({
      code: 'unknown-cursor',
    });
  });

  it('adds up how many there are, what they are worth and what is late, for the same filters', async () => {
    const { total, byStage, byTier } = await baton.readModels.handoverSums({}, baton.now());
    // 62,000.50 + 120 + 4,000 × (0 + 1 + … + 6)
    expect(total).toEqual({
      count: 9,
      value: '146120.50',
      open: 9,
      openValue: '146120.50',
      overdue: 0,
      overdueValue: '0',
    });
    expect(byTier.find(({ tier }) => tier === 'platinum')).toMatchObject({ count: 1, value: '62000.50' });
    expect(byStage.reduce((sum, { count }) => sum + count, 0)).toBe(9);
    const late = await baton.readModels.handoverSums({ tier: 'platinum' }, '2027-06-01T00:00:00.000Z');
    expect(late.total).toMatchObject({ overdue: 1, overdueValue: '62000.50' });
    expect((await baton.readModels.handoverSums({ team: [] }, baton.now())).total).toMatchObject({
      count: 0,
      value: '0',
    });
  });
});
