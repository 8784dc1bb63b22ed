// Access ends with the last working day, at the instant, for every route and role; whoever comes back starts afresh.
import { startApi, sender, type Answer, type ApiUnderTest, type Send } from './api/api-under-test';
import { listenTo } from './api/event-stream';
import { foundFirm, idOf, until, type Firm } from './api/firm';

let api: ApiUnderTest;
let firm: Firm;
let policyId: string;
beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  policyId = await dayThatHasEnded(firm.hr);
});
afterAll(() => api?.stop());

/** A policy in whose calendar today's work ended a moment ago, on every day of the week. */
async function dayThatHasEnded(hr: Send): Promise<string> {
  const { body } = await hr('GET', '/v1/policies/01900000-0000-7000-8000-000000000001');
  const document = body['document'] as { calendar: object };
  const dayEnds = new Date().toISOString().slice(11, 16);
  const calendar = { ...document.calendar, timeZone: 'UTC', weekend: [], holidays: [], dayEnds };
  return idOf(await hr('POST', '/v1/policies', { document: { ...document, name: 'Ends now', calendar } }));
}
/** Nobody has closed the last working day yet: no worker runs here. */
const leaves = (representativeId: string) =>
  firm.hr('POST', '/v1/departures', {
    representativeId,
    lastWorkingDay: new Date().toISOString().slice(0, 10),
    kind: 'sudden',
    policyId,
  });

const codes = ({ status, body }: Answer) => [status, body['code']];
const GONE = [401, 'no-longer-here'];
const accounts = async () =>
  ((await api.nobody('GET', '/v1/sign-in/accounts')).body['accounts'] as { account: string }[]).map(
    ({ account }) => account,
  );

describe('once the last working day has ended', () => {
  it('a token of any role opens nothing more, and nobody can sign in, even while the day is not closed', async () => {
    const roles = [`rep:${firm.leaver}`, `manager:${firm.leaver}`];
    const sends = await Promise.all(roles.map((account) => api.as(account)));
    for (const send of sends) expect((await send('GET', '/v1/me')).status).toBe(200);
    expect(await accounts()).toContain(roles[0]);
    const { id } = (await leaves(firm.leaver)).body as { id: string };
    const shown = (await firm.hr('GET', `/v1/departures/${id}`)).body;
    expect(shown).toMatchObject({ status: 'announced' });
    expect(Date.parse(String(shown['endsAt']))).toBeLessThanOrEqual(Date.now());
    for (const [index, account] of roles.entries()) {
      const send = sends[index] as Send;
      for (const path of [
        '/v1/me',
        '/v1/me/tasks',
        '/v1/handovers',
        `/v1/departures/${id}`,
        '/v1/policies',
        '/v1/commands',
        '/v1/search?q=a',
        '/v1/stream',
      ])
        expect([path, ...codes(await send('GET', path))]).toEqual([path, ...GONE]);
      expect(codes(await send('POST', `/v1/clients/${firm.vip}/record-promise`, { what: 'A cake.' }))).toEqual(GONE);
      expect(codes(await api.nobody('POST', '/v1/sign-in', { account }))).toEqual(GONE);
      expect((await send('GET', '/v1/privacy')).status).toBe(200);
    }
    await until(
      () => api.nobody('GET', '/v1/sign-in/accounts'),
      ({ body }) => !JSON.stringify(body).includes(firm.leaver),
    );
    expect((await accounts()).filter((account) => account.includes(firm.leaver))).toEqual([]);
  });

  it('whoever had to approve no longer does, and HR does if no superior is here', async () => {
    const above = idOf(await firm.hr('POST', '/v1/representatives', { details: { name: 'Ann Above' } }));
    const below = idOf(
      await firm.hr('POST', '/v1/representatives', { details: { name: 'Ben Below' }, traits: { managerId: above } }),
    );
    const client = idOf(
      await firm.hr('POST', '/v1/clients', { details: { name: 'Theirs' }, ownerId: below, lifetimeSpend: '60000' }),
    );
    const request = {
      representativeId: below,
      lastWorkingDay: '2027-06-01',
      kind: 'planned',
      defaultOwnerId: firm.boss,
    };
    const { handovers } = (await firm.hr('POST', '/v1/departures', request)).body as {
      handovers: { id: string; clientId: string }[];
    };
    const path = `/v1/handovers/${handovers.find(({ clientId }) => clientId === client)?.id}`;
    const manager = await api.as('manager');
    expect((await manager('POST', `${path}/nominate-successor`, { representativeId: firm.follower })).status).toBe(200);
    expect(codes(await firm.hr('POST', `${path}/approve-successor`))).toEqual([403, 'not-allowed']);
    expect((await leaves(above)).status).toBe(201);
    const tasks = await until(
      () => firm.hr('GET', '/v1/me/tasks'),
      ({ body }) => JSON.stringify(body).includes('approve-successor'),
    );
    expect(JSON.stringify(tasks.body)).toContain('approve-successor');
    expect((await firm.hr('POST', `${path}/approve-successor`)).status).toBe(200);
  });
});

describe('whoever has left', () => {
  it('hears nothing any more: the stream ends when there is something to tell', async () => {
    const name = { details: { name: 'Gus Going' } };
    const going = idOf(await firm.hr('POST', '/v1/representatives', name));
    const [stream, stays] = [await listenTo(api, `rep:${going}`), await listenTo(api, `rep:${firm.follower}`)];
    for (const each of [stream, stays]) expect(await each.next()).toEqual({ kinds: [] });
    expect((await firm.hr('POST', `/v1/representatives/${going}/deactivate`, { reason: 'Gone.' })).status).toBe(200);
    expect(await stream.next()).toBeUndefined();
    expect(await stays.next()).toEqual({ kinds: ['representative'] });
    await stays.hangUp();
  });

  it('comes back with new rights: old tokens open nothing, and what was closed stays closed', async () => {
    const back = idOf(await firm.hr('POST', '/v1/representatives', { details: { name: 'Bea Back' } }));
    const owner = idOf(
      await firm.hr('POST', '/v1/representatives', {
        details: { name: 'Ole Owner' },
        traits: { managerId: firm.boss },
      }),
    );
    const client = idOf(
      await firm.hr('POST', '/v1/clients', { details: { name: 'Once' }, ownerId: owner, lifetimeSpend: '60000' }),
    );
    const request = { representativeId: owner, lastWorkingDay: '2027-06-01', kind: 'planned' };
    const { handovers } = (await firm.hr('POST', '/v1/departures', request)).body as { handovers: { id: string }[] };
    const path = `/v1/handovers/${handovers[0]?.id}`;
    await firm.hr('POST', `${path}/nominate-successor`, { representativeId: back });
    const { body } = await api.nobody('POST', '/v1/sign-in', { account: `rep:${back}` });
    const old = sender(api.url, String(body['token']));
    expect((await old('GET', path)).status).toBe(200);
    // Closed while the nominee still was one, who then leaves.
    expect((await firm.hr('POST', `${path}/cancel`, { ownerId: firm.follower, reason: 'Stays.' })).status).toBe(200);
    expect((await old('GET', path)).status).toBe(200);
    expect((await firm.hr('POST', `/v1/representatives/${back}/deactivate`, { reason: 'Gone.' })).status).toBe(200);
    expect(codes(await old('GET', path))).toEqual(GONE);
    // Tokens contain whole seconds, so the return must fall in a later second than the token.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await firm.hr('POST', `/v1/representatives/${back}/reinstate`, { reason: 'Welcome.' })).status).toBe(200);
    expect(codes(await old('GET', '/v1/me'))).toEqual([401, 'not-signed-in']);
    const fresh = await api.as(`rep:${back}`);
    expect((await fresh('GET', '/v1/me')).status).toBe(200);
    expect(codes(await fresh('GET', path))).toEqual([404, 'unknown-handover']);
    expect(codes(await fresh('GET', `/v1/clients/${client}`))).toEqual([404, 'unknown-client']);
    expect((await fresh('GET', '/v1/handovers')).body['items']).toEqual([]);
  });
});
