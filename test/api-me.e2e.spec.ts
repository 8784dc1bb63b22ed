// The caller's own start page: who I am, what waits for me, what I can find, and that I hear of changes.
import type { Answer, Send } from './api/api-under-test';
import { startApi, type ApiUnderTest } from './api/api-under-test';
import { listenTo } from './api/event-stream';
import { problemsOf } from './api/expect-problem';
import { announced, foundFirm, until, type Firm } from './api/firm';

let api: ApiUnderTest;
let firm: Firm;
let departure: { id: string; handover: Record<string, string> };
let leaver: Send;
let follower: Send;
let boss: Send;
let senior: Send;
const expectProblem = problemsOf(() => api);

beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  departure = await announced(firm);
  [leaver, follower] = [await api.as(`rep:${firm.leaver}`), await api.as(`rep:${firm.follower}`)];
  [boss, senior] = [await api.as(`manager:${firm.boss}`), await api.as(`manager:${firm.senior}`)];
});
afterAll(() => api?.stop());

const items = ({ body }: Answer) => body['items'] as Record<string, unknown>[];
const tasks = async (who: Send, right: (tasks: Record<string, unknown>[]) => boolean) =>
  items(
    await until(
      () => who('GET', '/v1/me/tasks'),
      (answer) => right(items(answer)),
    ),
  );
const told = (all: Record<string, unknown>[]) =>
  all.map(({ clientId, step, kind, commands }) => [clientId, step, kind, ...(commands as string[])]);

describe('GET /v1/me', () => {
  it('tells who the caller is, and whether others report to them', async () => {
    expect((await leaver('GET', '/v1/me')).body).toEqual({
      account: `rep:${firm.leaver}`,
      personId: firm.leaver,
      role: 'rep',
      scope: 'own',
      roles: [{ role: 'rep', scope: 'own' }],
      representativeId: firm.leaver,
      name: 'Lea Leaver',
      team: false,
    });
    await until(
      () => boss('GET', '/v1/me'),
      ({ body }) => body['team'] === true,
    );
    expect((await boss('GET', '/v1/me')).body).toMatchObject({ role: 'manager', name: 'Bo Boss', team: true });
    expect((await firm.hr('GET', '/v1/me')).body).toEqual({
      account: expect.stringMatching(/^hr:/),
      personId: expect.any(String),
      name: 'Helen Marsh (made up)',
      role: 'hr',
      scope: 'all',
      roles: [{ role: 'hr', scope: 'all' }],
      team: false,
    });
    await expectProblem(401, 'not-signed-in', () => api.nobody('GET', '/v1/me'));
  });
});

describe('GET /v1/me/tasks', () => {
  it('are my moves as a representative, and my decisions as a manager, each with its commands', async () => {
    const mine = await tasks(leaver, (all) => all.length === 2);
    expect(told(mine)).toEqual(expect.arrayContaining([[firm.vip, 'compile-dossier', 'move', 'fill-dossier-section']]));
    expect(mine.map(({ dueAt }) => String(dueAt))).toEqual(mine.map(({ dueAt }) => String(dueAt)).toSorted());
    expect(mine[0]).toMatchObject({ clientName: expect.any(String), overdue: false, tier: expect.any(String) });
    expect(told(await tasks(boss, (all) => all.length === 2))).toEqual(
      expect.arrayContaining([
        [firm.vip, 'appoint-successor', 'decision', 'nominate-successor'],
        [firm.ordinary, 'appoint-successor', 'decision', 'nominate-successor'],
      ]),
    );
    expect(items(await follower('GET', '/v1/me/tasks'))).toEqual([]);
    expect(items(await (await api.as('auditor'))('GET', '/v1/me/tasks'))).toEqual([]);
    // Everybody here has a manager, so nothing waits for HR.
    expect(items(await firm.hr('GET', '/v1/me/tasks'))).toEqual([]);
  });

  it('go from the nominator to whoever may approve, and then to the nominee', async () => {
    const handover = `/v1/handovers/${departure.handover[firm.vip]}`;
    await boss('POST', `${handover}/nominate-successor`, { representativeId: firm.follower });
    const approval = [firm.vip, 'appoint-successor', 'decision', 'approve-successor'];
    expect(
      told(await tasks(senior, (all) => told(all).some(([, , , what]) => what === 'approve-successor'))),
    ).toContainEqual(approval);
    expect(told(await tasks(boss, (all) => all.length === 1))).toEqual([
      [firm.ordinary, 'appoint-successor', 'decision', 'nominate-successor'],
    ]);
    await senior('POST', `${handover}/approve-successor`, {});
    expect(told(await tasks(follower, (all) => all.length === 1))).toEqual([
      [firm.vip, 'appoint-successor', 'move', 'accept-appointment', 'decline-appointment'],
    ]);
    for (const who of [leaver, boss, senior, follower])
      for (const { handoverId, commands } of items(await who('GET', '/v1/me/tasks'))) {
        const { body } = await who('GET', `/v1/handovers/${String(handoverId)}`);
        expect(body['allowed']).toEqual(expect.arrayContaining(commands as string[]));
      }
  });
});

describe('GET /v1/search', () => {
  it('finds clients, handovers, people and departures, and only what the caller may see', async () => {
    const search = async (who: Send, q: string) => (await who('GET', `/v1/search?q=${encodeURIComponent(q)}`)).body;
    expect(await search(firm.hr, 'ÍMPORTANT')).toMatchObject({
      clients: [{ id: firm.vip, ownerName: 'Lea Leaver', tier: 'platinum' }],
      handovers: [{ id: departure.handover[firm.vip], outgoingName: 'Lea Leaver' }],
      people: [],
      departures: [],
    });
    expect(await search(firm.hr, 'leaver')).toMatchObject({
      people: [{ id: firm.leaver }],
      departures: [{ id: departure.id, representativeName: 'Lea Leaver' }],
    });
    const stranger = await api.as(
      `rep:${String((await firm.hr('POST', '/v1/representatives', { details: { name: 'Stan' } })).body['id'])}`,
    );
    expect(await search(stranger, 'important')).toMatchObject({ clients: [], handovers: [] });
    const people = await search(stranger, 'leaver');
    expect(people).toMatchObject({ departures: [], handovers: [], clients: [] });
    expect(people['people']).toEqual([{ id: firm.leaver, name: 'Lea Leaver', title: null, externalId: null }]);
    await expectProblem(400, 'invalid', () => firm.hr('GET', '/v1/search?q='));
  });
});

describe('GET /v1/stream', () => {
  it('tells that things have changed, and nothing about what changed or where in the log', async () => {
    const stream = await listenTo(api, 'hr');
    expect(await stream.next()).toEqual({ kinds: [] });
    await firm.hr('POST', `/v1/clients/${firm.vip}/correct`, { details: { country: 'FR' } });
    expect(await stream.next()).toEqual({ kinds: ['client'] });
    await stream.hangUp();
  });

  it('is for those who have signed in, and limits the number of windows', async () => {
    await expectProblem(401, 'not-signed-in', () => api.nobody('GET', '/v1/stream'));
    const streams = await Promise.all(Array.from({ length: 20 }, () => listenTo(api, 'auditor')));
    for (const stream of streams) await stream.next();
    const auditor = await api.as('auditor');
    await expectProblem(429, 'too-many-streams', () => auditor('GET', '/v1/stream'));
    for (const stream of streams) await stream.hangUp();
    // Closing a window makes room for another.
    const again = await until(
      async () => {
        const stream = await listenTo(api, 'auditor');
        await stream.hangUp();
        return { status: stream.status, headers: new Headers(), body: {} };
      },
      ({ status }) => status === 200,
    );
    expect(again.status).toBe(200);
  });

  it('ends cleanly when the api does', async () => {
    const other = await startApi();
    const stream = await listenTo(other, 'hr');
    await stream.next();
    const began = performance.now();
    await other.stop();
    expect(await stream.next()).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
