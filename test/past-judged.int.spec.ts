// Replay judges a moment by that moment's clock: what was not late then is not late because somebody looks today.
import { handoverDetail } from '../apps/api/handovers/handover-detail';
import { HR, smallFirm, startTestBaton, type TestBaton } from './baton';

type View = NonNullable<Awaited<ReturnType<TestBaton['services']['handovers']['get']>>>;

const DAY_MS = 86_400_000;
const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * DAY_MS).toISOString();

/** A weekday some days ahead. */
function workday(from: string, days: number): string {
  const day = new Date(later(from, days));
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

describe('a handover of the past', () => {
  let baton: TestBaton;
  let firm: Awaited<ReturnType<typeof smallFirm>>;
  let id: string;
  let opened: string;
  beforeAll(async () => {
    baton = await startTestBaton();
    // The database's clock says when something was recorded, so the services' clock starts where that one is.
    opened = new Date().toISOString();
    baton.setNow(opened);
    firm = await smallFirm(baton.services);
    const lastWorkingDay = workday(opened, 40);
    const request = { representativeId: firm.vera, lastWorkingDay, kind: 'planned' } as const;
    const { handovers } = await baton.services.departures.announce(request, HR);
    id = handovers.find(({ clientId }) => clientId === firm.vip)?.id ?? '';
    const pause = { name: 'pause', data: { reason: 'Holidays.' } } as const;
    await baton.services.handovers.execute(id, pause, HR);
    await baton.services.handovers.execute(id, { name: 'resume', data: {} }, HR);
    baton.setNow(later(opened, 200));
  });
  afterAll(() => baton?.stop());

  const told = (view: View | undefined) => {
    if (!view) throw new Error('There is no such view.');
    const waitsFor = baton.services.handovers.waitsFor(view);
    const { overdue, at } = handoverDetail(view, { allowed: [], names: new Map(), waitsFor, now: baton.now() });
    return { overdue, at, waitsFor: waitsFor?.id };
  };
  const then = () => ({ overdue: false, at: expect.any(String), waitsFor: firm.vera });

  it("was not late, and was the outgoing representative's move, though today it is neither", async () => {
    const { handovers } = baton.services;
    expect(told(await handovers.get(id))).toMatchObject({ overdue: true, at: undefined });
    expect(told(await handovers.get(id)).waitsFor).not.toBe(firm.vera);
    expect(told(await handovers.get(id, { version: 1 }))).toEqual(then());
    expect(told(await handovers.get(id, { instant: later(opened, 1) }))).toEqual(then());
  });

  it('is late and somebody else’s move at a moment when it was', async () => {
    const view = await baton.services.handovers.get(id, { instant: later(opened, 100) });
    expect(told(view)).toMatchObject({ overdue: true, at: later(opened, 100) });
    expect(told(view).waitsFor).not.toBe(firm.vera);
  });

  it('is judged version by version by the instant at which each was recorded', async () => {
    const views = await baton.services.handovers.between(id, { from: 1, to: 99 });
    expect(views.length).toBeGreaterThan(2);
    for (const view of views) expect(told(view)).toEqual(then());
    expect(views.map(({ at = '' }) => at)).toEqual(views.map(({ at = '' }) => at).toSorted());
    expect(Math.abs(Date.parse(views[0]?.at ?? '') - Date.parse(opened))).toBeLessThan(60_000);
  });
});
