// A whole departure over HTTP: previewed, announced, handed over by commands, and read back at every moment.
import { startApi, type ApiUnderTest, type Send } from './api/api-under-test';
import { announced, foundFirm, until, workday, type Firm } from './api/firm';
import { wrongAfterRebuild } from './rebuilt';

let api: ApiUnderTest;
let firm: Firm;
beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
});
afterAll(() => api?.stop());

const items = (body: Record<string, unknown>) => body['items'] as Record<string, unknown>[];

describe('a departure over HTTP', () => {
  let departure: Awaited<ReturnType<typeof announced>>;
  let path: string;
  let [boss, senior, leaver, follower]: Send[] = [];
  const say = async (who: Send | undefined, command: string, body: object = {}) => {
    const answer = await (who as Send)('POST', `${path}/${command}`, body);
    expect([command, answer.status, answer.body]).toEqual([command, 200, expect.objectContaining({ repeated: false })]);
    return answer;
  };

  beforeAll(async () => {
    const accounts = [`manager:${firm.boss}`, `manager:${firm.senior}`, `rep:${firm.leaver}`, `rep:${firm.follower}`];
    [boss, senior, leaver, follower] = await Promise.all(accounts.map((account) => api.as(account)));
  });

  it('a preview says what would happen, and writes nothing', async () => {
    const before = await api.head();
    const body = { representativeId: firm.leaver, lastWorkingDay: workday(45), kind: 'planned' };
    const { status, body: preview } = await firm.hr('POST', '/v1/departures/preview', body);
    expect([status, preview['handovers']]).toEqual([200, 2]);
    expect(preview['clients']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ clientId: firm.vip, tier: 'platinum', track: 'vip' }),
        expect.objectContaining({ clientId: firm.ordinary, tier: 'ordinary', track: 'ordinary' }),
      ]),
    );
    expect(await api.head()).toBe(before);
  });

  it('an announcement opens a handover for each client, and says where the departure is', async () => {
    departure = await announced(firm);
    path = `/v1/handovers/${departure.handover[firm.vip]}`;
    const { body, headers } = await firm.hr('GET', `/v1/departures/${departure.id}`);
    expect(body).toMatchObject({ status: 'announced', allowed: ['reschedule', 'withdraw', 'name-interim-owner'] });
    expect(body['handovers']).toHaveLength(2);
    expect(headers.get('etag')).toBe('"1"');
  });

  it('a handover lists what this caller may send now', async () => {
    const allowed = async (who: Send | undefined) => (await (who as Send)('GET', path)).body['allowed'];
    expect(await allowed(leaver)).toEqual(['fill-dossier-section']);
    expect(await allowed(boss)).toEqual(['fill-dossier-section', 'nominate-successor', 'skip-step', 'pause', 'cancel']);
    expect(await allowed(firm.hr)).toEqual(['nominate-successor', 'skip-step', 'pause', 'cancel']);
  });

  it('the commands of the steps move it forward', async () => {
    const { body } = await firm.hr('GET', path);
    for (const section of body['gaps'] as string[])
      await say(leaver, 'fill-dossier-section', {
        section,
        fields: [{ key: 'known', text: 'Well.', source: 'memory' }],
      });
    await say(leaver, 'sign-dossier');
    await say(boss, 'approve-dossier');
    await say(boss, 'nominate-successor', { representativeId: firm.follower });
    await say(senior, 'approve-successor');
    await say(follower, 'accept-appointment');
    await say(follower, 'send-notice', { channel: 'in-person', note: 'Over lunch.' });
    await say(follower, 'record-acknowledgement');
    const heldAt = new Date(Date.now() - 1_000).toISOString();
    await say(follower, 'record-visit', { heldAt, mode: 'in-person', present: ['Lea', 'Fay'] });
    await say(follower, 'record-interview', { heldAt, answers: [{ question: 'Why?', answer: 'Because.' }] });
    const { body: after } = await follower!('GET', path);
    expect(after).toMatchObject({ stage: 'follow-up-surveys', ownerId: firm.follower, successorId: firm.follower });
  });

  it('the history tells each event in a sentence, and any moment can be read back', async () => {
    const { body } = await firm.hr('GET', `${path}/history`);
    const history = items(body);
    expect(history.map((each) => each['version'])).toEqual(history.map((_, index) => index + 1));
    const signed = history.find((each) => each['type'] === 'DossierSigned')!;
    expect(signed).toMatchObject({ actor: `rep:${firm.leaver}`, command: 'sign-dossier' });
    expect(signed['sentence']).toMatch(/signed the dossier/);
    const at = await firm.hr('GET', `${path}?at=${String(signed['version'])}`);
    expect(at.body).toMatchObject({
      version: signed['version'],
      stage: 'compile-dossier',
      successorId: null,
      allowed: [],
    });
    const instant = await firm.hr('GET', `${path}?at=${encodeURIComponent(String(signed['recordedAt']))}`);
    expect(Number(instant.body['version'])).toBe(signed['version']);
    expect(await firm.hr('GET', `${path}?at=2020-01-01T00:00:00Z`)).toMatchObject({ status: 404 });
  });

  it('lists show it within a second, filtered and in pages', async () => {
    const of = (query: string, who = firm.hr) => who('GET', `/v1/handovers?departure=${departure.id}&${query}`);
    const passed = await until(
      () => of('track=vip'),
      ({ body }) => items(body)[0]?.['stage'] === 'follow-up-surveys',
    );
    expect(items(passed.body)).toMatchObject([
      {
        id: departure.handover[firm.vip],
        clientName: 'Very Important',
        ownerName: 'Fay Follower',
        outgoingName: 'Lea Leaver',
        lifetimeSpend: '60000',
        clientId: firm.vip,
        departureId: departure.id,
        status: 'open',
        stage: 'follow-up-surveys',
        tier: 'platinum',
        track: 'vip',
        ownerId: firm.follower,
        successorId: firm.follower,
        dueAt: expect.any(String),
        overdue: false,
      },
    ]);
    expect(items((await of(`owner=${firm.leaver}`)).body)).toHaveLength(1);
    expect(items((await of('overdue=true')).body)).toHaveLength(0);
    expect(items((await of('tier=platinum&tier=gold&q=IMPORTANT&sort=value')).body)).toHaveLength(1);
    const sums = await firm.hr('GET', `/v1/handovers/summary?departure=${departure.id}`);
    expect(sums.body['total']).toMatchObject({ count: 2, value: '60010' });
    const first = await of('limit=1');
    const second = await of(`limit=1&cursor=${String(first.body['next'])}`);
    expect([...items(first.body), ...items(second.body)].map(({ id }) => id).toSorted()).toEqual(
      Object.values(departure.handover).toSorted(),
    );
    expect(second.body['next']).toBeNull();
  });

  it('a client keeps its promises and a representative their details', async () => {
    const client = `/v1/clients/${firm.vip}`;
    expect((await follower!('POST', `${client}/record-promise`, { what: 'A visit each May.' })).status).toBe(200);
    const { body } = await follower!('GET', client);
    const [promise] = body['promises'] as { promiseId: string }[];
    const settled = { promiseId: promise?.promiseId, outcome: 'kept' };
    expect((await follower!('POST', `${client}/settle-promise`, settled)).status).toBe(200);
    expect(
      (await firm.hr('POST', `${client}/correct`, { details: { email: 'vip@example.org', phone: null } })).status,
    ).toBe(200);
    const { body: after } = await firm.hr('GET', client);
    expect(after).toMatchObject({
      ownerId: firm.follower,
      details: { name: 'Very Important', email: 'vip@example.org' },
    });
    const me = `/v1/representatives/${firm.follower}`;
    expect((await boss!('POST', `${me}/correct`, { traits: { capacity: 12, languages: ['en'] } })).status).toBe(200);
    expect((await firm.hr('GET', me)).body).toMatchObject({ traits: { capacity: 12, languages: ['en'] } });
  });

  it('an imported thing is found by its external id', async () => {
    const added = await firm.hr('POST', '/v1/clients', { externalId: 'ALFKI', details: { name: 'Alfreds' } });
    expect(added.headers.get('location')).toBe(`/v1/clients/${String(added.body['id'])}`);
    const found = await until(
      () => firm.hr('GET', '/v1/clients?externalId=ALFKI'),
      ({ body }) => items(body).length === 1,
    );
    expect(items(found.body)[0]).toMatchObject({ id: added.body['id'], name: 'Alfreds', ownerId: null });
  });

  it('a departure is moved, and withdrawn', async () => {
    const moved = await firm.hr('POST', `/v1/departures/${departure.id}/reschedule`, { lastWorkingDay: workday(60) });
    expect([moved.status, moved.body['version']]).toEqual([200, 2]);
    const gone = await firm.hr('POST', `/v1/departures/${departure.id}/withdraw`, { reason: 'Stays after all.' });
    expect(gone.status).toBe(200);
    const { body } = await firm.hr('GET', `/v1/handovers/${departure.handover[firm.ordinary]}`);
    expect(body).toMatchObject({ status: 'cancelled', ownerId: firm.leaver, allowed: [] });
  });
});

describe('a policy over HTTP', () => {
  it('is read, published under a new id, and again as its next version', async () => {
    const { body: list } = await firm.hr('GET', '/v1/policies');
    const { body: builtIn } = await firm.hr('GET', `/v1/policies/${String(items(list)[0]?.['id'])}`);
    const document = { ...(builtIn['document'] as object), name: 'Quick' };
    const added = await firm.hr('POST', '/v1/policies', { document });
    expect(added).toMatchObject({ status: 201, body: { version: 1 } });
    const path = String(added.headers.get('location'));
    const next = await firm.hr('POST', `${path}/publish`, { document: { ...document, name: 'Quicker' } });
    expect(next).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await firm.hr('GET', `${path}?at=1`)).body).toMatchObject({ version: 1, document: { name: 'Quick' } });
    expect((await firm.hr('GET', path)).body).toMatchObject({ version: 2, document: { name: 'Quicker' } });
  });
});

describe('the operator', () => {
  it('learns whether it is alive, is ready, and how long requests take', async () => {
    expect(await api.nobody('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await api.nobody('GET', '/health/ready')).toMatchObject({ status: 200, body: { checks: { vault: 'ok' } } });
    const { body } = await api.nobody('GET', '/metrics');
    expect(body['text']).toMatch(/baton_http_request_seconds_count\{method="POST",route="command",status="201"\} \d/);
    expect(body['text']).toMatch(/baton_read_models_lag_events \d/);
  });
});

describe('all of this', () => {
  it('leaves read models that match the log, before and after a rebuild', async () => {
    expect(await wrongAfterRebuild(api.databases)).toEqual([]);
  });
});
