// Who gets in, and how far: tokens, roles, and what is hidden from whom.
import { startApi, sender, type Answer, type ApiUnderTest } from './api/api-under-test';
import { announced, foundFirm, idOf, until, workday, type Firm } from './api/firm';

let api: ApiUnderTest;
let firm: Firm;
let departure: Awaited<ReturnType<typeof announced>>;
let vip: string;
beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  departure = await announced(firm);
  vip = `/v1/handovers/${departure.handover[firm.vip]}`;
});
afterAll(() => api?.stop());

async function expectRefused(status: number, code: string, ask: () => Promise<Answer>): Promise<void> {
  const before = await api.head();
  const { body, ...answer } = await ask();
  expect([answer.status, body['code']]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
  expect(await api.head()).toBe(before);
}
const ids = async (answer: Promise<Answer>) => ((await answer).body['items'] as { id: string }[]).map(({ id }) => id);

describe('signing in', () => {
  it('without a token there is nothing but the sign-in', async () => {
    const answer = await api.nobody('GET', vip);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    await expectRefused(401, 'not-signed-in', () => api.nobody('GET', '/v1/clients'));
    await expectRefused(401, 'not-signed-in', () => api.nobody('POST', `${vip}/pause`, { reason: 'Because.' }));
    expect((await api.nobody('HEAD', vip)).status).toBe(401);
  });

  it('a token that is unsigned, or signed by somebody else, opens nothing', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { baton_role: 'hr', sub: 'hr', iss: 'baton:local', aud: 'baton', exp: 4_102_444_800 };
    const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
    const forged = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${Buffer.alloc(32, 1).toString('base64url')}`;
    const { body } = await api.nobody('POST', '/v1/sign-in', { account: `rep:${firm.leaver}` });
    const [head, , signature] = String(body['token']).split('.');
    for (const token of [unsigned, forged, `${head}.${part(claims)}.${signature}`, 'x', '', 'a.b.c', 'Bearer'])
      await expectRefused(401, 'not-signed-in', () => sender(api.url, token)('GET', '/v1/clients'));
  });

  it('an account is a role, with the id of an existing person where it needs one', async () => {
    const accounts = [
      'root',
      'rep',
      'rep:',
      'rep:4',
      `hr:${firm.boss}`,
      `auditor:${firm.boss}`,
      `rep:${firm.vip}`,
      'hr\n',
    ];
    for (const account of accounts) {
      const before = await api.head();
      expect([account, (await api.nobody('POST', '/v1/sign-in', { account })).status]).toEqual([
        account,
        expect.any(Number),
      ]);
      expect((await api.nobody('POST', '/v1/sign-in', { account })).body['token']).toBeUndefined();
      expect(await api.head()).toBe(before);
    }
    await expectRefused(422, 'unknown-account', () => api.nobody('POST', '/v1/sign-in', { account: 'root' }));
  });
});

describe('roles', () => {
  it('what does not concern a rep does not exist for them, and their part limits what they may do', async () => {
    const stranger = await api.as(
      `rep:${idOf(await firm.hr('POST', '/v1/representatives', { details: { name: 'Stray' } }))}`,
    );
    const leaver = await api.as(`rep:${firm.leaver}`);
    for (const path of [vip, `${vip}/history`])
      await expectRefused(404, 'unknown-handover', () => stranger('GET', path));
    await expectRefused(404, 'unknown-handover', () => stranger('POST', `${vip}/pause`, { reason: 'Mine now.' }));
    await expectRefused(404, 'unknown-client', () => stranger('GET', `/v1/clients/${firm.vip}`));
    await expectRefused(404, 'unknown-departure', () => stranger('GET', `/v1/departures/${departure.id}`));
    await expectRefused(403, 'not-allowed', () => leaver('POST', `${vip}/pause`, { reason: 'Tired.' }));
    await expectRefused(403, 'not-allowed', () => leaver('POST', `/v1/departures/${departure.id}/withdraw`, {}));
    await expectRefused(403, 'not-allowed', () => leaver('POST', '/v1/clients', { details: { name: 'Friend' } }));
    await expectRefused(403, 'not-allowed', () => stranger('GET', `/v1/representatives/${firm.leaver}/history`));
    expect((await leaver('GET', `/v1/departures/${departure.id}`)).body['allowed']).toEqual([]);
  });

  it('other reps are not told that a colleague leaves', async () => {
    const [follower, boss] = [await api.as(`rep:${firm.follower}`), await api.as(`manager:${firm.boss}`)];
    const path = `/v1/representatives/${firm.leaver}`;
    expect((await follower('GET', path)).body).not.toHaveProperty('presence');
    expect((await boss('GET', path)).body).toMatchObject({ presence: { status: 'leaving' } });
    const shown = await until(
      () => boss('GET', '/v1/representatives?status=leaving'),
      ({ body }) => (body['items'] as object[]).length === 1,
    );
    expect(shown.body['items']).toEqual([expect.objectContaining({ id: firm.leaver, status: 'leaving' })]);
    const { body } = await follower('GET', '/v1/representatives?status=leaving');
    expect((body['items'] as object[]).length).toBe(4 + 1);
    for (const each of body['items'] as object[]) {
      const own = (each as { id: string }).id === firm.follower;
      expect(Object.hasOwn(each, 'status')).toBe(own);
    }
  });

  it('lists show what concerns the caller, and no more', async () => {
    const all = Object.values(departure.handover).toSorted();
    const lists = async (account: string) => (await ids((await api.as(account))('GET', '/v1/handovers'))).toSorted();
    await until(
      () => firm.hr('GET', '/v1/handovers'),
      ({ body }) => (body['items'] as object[]).length === 2,
    );
    for (const account of [
      'hr',
      'auditor',
      'manager',
      `manager:${firm.boss}`,
      `manager:${firm.senior}`,
      `rep:${firm.leaver}`,
    ])
      expect([account, await lists(account)]).toEqual([account, all]);
    expect(await lists(`rep:${firm.follower}`)).toEqual([]);
    expect(await ids((await api.as(`rep:${firm.follower}`))('GET', '/v1/clients'))).toEqual([]);
    expect(await ids((await api.as(`rep:${firm.leaver}`))('GET', '/v1/clients'))).toHaveLength(2);
    expect(await ids((await api.as(`rep:${firm.follower}`))('GET', '/v1/departures'))).toEqual([]);
  });

  it('a nominee sees the handover and its client from then on', async () => {
    const [boss, follower] = [await api.as(`manager:${firm.boss}`), await api.as(`rep:${firm.follower}`)];
    await expectRefused(404, 'unknown-handover', () => follower('GET', vip));
    expect((await boss('POST', `${vip}/nominate-successor`, { representativeId: firm.follower })).status).toBe(200);
    expect((await follower('GET', vip)).status).toBe(200);
    expect((await follower('GET', `/v1/clients/${firm.vip}`)).status).toBe(200);
    const listed = await until(
      () => follower('GET', '/v1/clients'),
      ({ body }) => (body['items'] as object[]).length === 1,
    );
    expect(await ids(Promise.resolve(listed))).toEqual([firm.vip]);
    await expectRefused(409, 'nominator-cannot-approve', () => boss('POST', `${vip}/approve-successor`));
    await expectRefused(403, 'not-allowed', () => firm.hr('POST', `${vip}/approve-successor`));
    await expectRefused(403, 'not-allowed', () => boss('POST', `${vip}/accept-appointment`));
  });

  it('a manager previews and corrects in their own team', async () => {
    const boss = await api.as(`manager:${firm.boss}`);
    const preview = (representativeId: string) =>
      boss('POST', '/v1/departures/preview', { representativeId, lastWorkingDay: workday(30), kind: 'sudden' });
    expect((await preview(firm.follower)).status).toBe(200);
    await expectRefused(404, 'unknown-representative', () => preview(firm.senior));
    await expectRefused(403, 'not-allowed', () => boss('POST', '/v1/departures', { representativeId: firm.follower }));
    await expectRefused(403, 'not-allowed', () =>
      boss('POST', `/v1/representatives/${firm.senior}/correct`, { details: { title: 'Intern' } }),
    );
  });
});

describe('outside the local mode', () => {
  it('there is no built-in sign-in, and built-in tokens open nothing', async () => {
    const issuer = 'https://id.example.org/';
    const settings = { AUTH_ISSUER: issuer, AUTH_AUDIENCE: 'baton', AUTH_JWKS_URL: `${api.url}/health/live` };
    const elsewhere = await startApi(settings);
    const { body } = await api.nobody('POST', '/v1/sign-in', { account: 'hr' });
    const signIn = await elsewhere.nobody('POST', '/v1/sign-in', { account: 'hr' });
    const ours = await sender(elsewhere.url, String(body['token']))('GET', '/v1/policies');
    await elsewhere.stop();
    expect([signIn.status, signIn.body['code']]).toEqual([404, 'unknown-route']);
    expect([ours.status, ours.body['code']]).toEqual([401, 'not-signed-in']);
  });
});
