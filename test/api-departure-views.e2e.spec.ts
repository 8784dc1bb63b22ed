// Departure views: a preview says what the change then does, and every handover is drawn with its dates.
import type { Answer, Send } from './api/api-under-test';
import { startApi, type ApiUnderTest } from './api/api-under-test';
import { problemsOf } from './api/expect-problem';
import { announced, foundFirm, until, workday, type Firm } from './api/firm';

let api: ApiUnderTest;
let firm: Firm;
let departure: { id: string; handover: Record<string, string> };
let boss: Send;
const expectProblem = problemsOf(() => api);

beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  departure = await announced(firm);
  boss = await api.as(`manager:${firm.boss}`);
});
afterAll(() => api?.stop());

type Changed = { id: string; outcome: string; steps: { step: string; before: string; after: string }[] };
const changed = ({ body }: Answer) => body['handovers'] as Changed[];
const path = () => `/v1/departures/${departure.id}`;
const handover = async (id: string) => (await firm.hr('GET', `/v1/handovers/${id}`)).body;

describe('a preview of a change', () => {
  it('writes nothing, and says of moving the last day what moving it then does', async () => {
    const before = await api.head();
    const lastWorkingDay = workday(90);
    const preview = await boss('POST', `${path()}/preview-reschedule`, { lastWorkingDay });
    expect(preview).toMatchObject({ status: 200, body: { after: { lastWorkingDay }, conflicts: [] } });
    expect(await api.head()).toBe(before);
    const told = changed(preview);
    expect(told.map(({ id }) => id).toSorted()).toEqual(Object.values(departure.handover).toSorted());
    for (const { id, outcome, steps } of told) {
      expect(outcome).toBe('moved');
      expect(steps.length).toBeGreaterThan(0);
      const plan = (await handover(id))['plan'] as Record<string, { dueAt: string }>;
      for (const { step, before: due } of steps) expect(plan[step]?.dueAt).toBe(due);
    }
    expect((await firm.hr('POST', `${path()}/reschedule`, { lastWorkingDay })).status).toBe(200);
    for (const { id, steps } of told) {
      const plan = (await handover(id))['plan'] as Record<string, { dueAt: string }>;
      for (const { step, after } of steps) expect(plan[step]?.dueAt).toBe(after);
    }
  });

  it('says what cannot be kept when the last day is close', async () => {
    const near = await boss('POST', `${path()}/preview-reschedule`, { lastWorkingDay: workday(1) });
    const conflicts = near.body['conflicts'] as object[];
    expect(conflicts).toContainEqual({
      handoverId: departure.handover[firm.vip],
      clientId: firm.vip,
      step: expect.any(String),
      code: 'date-cannot-be-kept',
      dueAt: expect.any(String),
    });
  });

  it('is refused as the command would be, and to callers for whom there is no such departure', async () => {
    const body = { lastWorkingDay: '2020-01-06' };
    await expectProblem(422, 'last-day-in-past', () => firm.hr('POST', `${path()}/preview-reschedule`, body));
    const follower = await api.as(`rep:${firm.follower}`);
    await expectProblem(404, 'unknown-departure', () => follower('POST', `${path()}/preview-withdraw`, {}));
    const leaver = await api.as(`rep:${firm.leaver}`);
    await expectProblem(403, 'not-allowed', () => leaver('POST', `${path()}/preview-withdraw`, {}));
  });
});

describe('a departure over time', () => {
  it('has every handover with its steps, names and dates', async () => {
    const { body } = await boss('GET', `${path()}/gantt`);
    expect(body).toMatchObject({ representativeName: 'Lea Leaver', lastWorkingDay: workday(90) });
    const drawn = body['handovers'] as (Changed & { clientName: string; ownerName: string; stays: object[] })[];
    expect(drawn.map(({ clientName, ownerName }) => [clientName, ownerName]).toSorted()).toEqual([
      ['Plain', 'Lea Leaver'],
      ['Very Important', 'Lea Leaver'],
    ]);
    const vip = drawn.find(({ id }) => id === departure.handover[firm.vip]);
    expect(vip?.steps.map(({ step }) => step)).toHaveLength(6);
    expect(vip?.steps[0]).toMatchObject({ status: 'pending', dueAt: expect.any(String), doneAt: null, late: false });
    expect(vip?.stays).toEqual([{ step: 'compile-dossier', from: expect.any(String) }]);
    const ordinary = drawn.find(({ id }) => id === departure.handover[firm.ordinary]);
    expect(ordinary?.steps.map(({ step }) => step)).not.toContain('interview');
  });
});

describe('the reports', () => {
  it('tell how many clients everybody has, before and after', async () => {
    const row = async (who: Send, id: string, right: (row: Record<string, unknown>) => boolean) => {
      const ask = () => who('GET', '/v1/reports/load');
      const find = ({ body }: Answer) => (body['items'] as Record<string, unknown>[]).find((each) => each['id'] === id);
      return find(await until(ask, (answer) => right(find(answer) ?? {})));
    };
    expect(await row(boss, firm.leaver, ({ before }) => before === 2)).toMatchObject({
      name: 'Lea Leaver',
      status: 'leaving',
      now: { platinum: 1, ordinary: 1 },
      outgoing: { platinum: 1, ordinary: 1 },
      incoming: {},
      after: 0,
    });
    const nominate = `/v1/handovers/${departure.handover[firm.vip]}/nominate-successor`;
    await boss('POST', nominate, { representativeId: firm.follower });
    expect(await row(boss, firm.follower, ({ after }) => after === 1)).toMatchObject({
      incoming: { platinum: 1 },
      before: 0,
    });
    const follower = await api.as(`rep:${firm.follower}`);
    const { body } = await follower('GET', '/v1/reports/load');
    expect(body['items']).toMatchObject([{ id: firm.follower }]);
  });

  it('tell where handovers wait', async () => {
    const ask = (who: Send) => who('GET', '/v1/reports/waits');
    const { body } = await ask(boss);
    const [first, second] = body['items'] as Record<string, Record<string, unknown>>[];
    expect(first).toMatchObject({ step: 'compile-dossier', open: { count: 2, worstId: expect.any(String) } });
    expect(first?.['open']?.['medianSeconds']).toBeGreaterThanOrEqual(0);
    expect(second).toMatchObject({ step: 'appoint-successor', open: { count: 0, medianSeconds: null } });
    const stranger = await api.as(`rep:${firm.senior}`);
    expect((await ask(stranger)).body['items']).toHaveLength(6);
  });
});

describe('a preview of a withdrawal', () => {
  it('says which handovers would be cancelled, and they are', async () => {
    const preview = await boss('POST', `${path()}/preview-withdraw`, {});
    expect(preview.body).toMatchObject({ after: null });
    expect(changed(preview).map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled']);
    expect((await firm.hr('POST', `${path()}/withdraw`, {})).status).toBe(200);
    for (const { id } of changed(preview)) expect((await handover(id))['status']).toBe('cancelled');
    await expectProblem(409, 'departure-closed', () => boss('POST', `${path()}/preview-withdraw`, {}));
  });
});

describe('GET /v1/commands', () => {
  it('names every command that has a route, with what undoes it and whether it asks for a reason', async () => {
    const items = (await boss('GET', '/v1/commands')).body['items'] as Record<string, string>[];
    const plural: Record<string, string> = { policy: 'policies' };
    const { body: document } = await api.nobody('GET', '/docs-json');
    const routed = Object.entries(document['paths'] as Record<string, object>)
      .filter(([, operations]) => 'post' in operations)
      .flatMap(([route]) => /^\/v1\/(\w+)\/\{id\}\/([\w-]+)$/.exec(route)?.slice(1).join('/') ?? [])
      .filter((route) => !route.includes('/preview-'));
    const named = items.map(({ noun = '', name }) => `${plural[noun] ?? `${noun}s`}/${name}`);
    expect(named).toEqual(expect.arrayContaining(routed));
    const about = (noun: string, name: string) => items.find((each) => each['noun'] === noun && each['name'] === name);
    expect(about('handover', 'pause')).toMatchObject({ undo: 'resume', reason: 'must' });
    expect(about('handover', 'nominate-successor')).toMatchObject({ undo: null, reason: 'may' });
    expect(about('handover', 'resume')).toMatchObject({ undo: 'pause', reason: 'no' });
  });
});
