// Who acted, over HTTP: two people of human resources count as two, one person in two roles as one; tokens make people.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { sender, startApi, type ApiUnderTest, type Send } from './api/api-under-test';
import { problemsOf } from './api/expect-problem';
import { foundFirm, idOf, type Firm } from './api/firm';
import { settled } from './api/walk';

const ISSUER = 'https://id.example.org/';
let api: ApiUnderTest;
let firm: Firm;
let organised: ApiUnderTest;
let server: Server;
let key: CryptoKey;
const expectProblem = problemsOf(() => api);

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' }] });
  server = createServer((_, response) => response.end(keys));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const settings = {
    AUTH_ISSUER: ISSUER,
    AUTH_AUDIENCE: 'baton',
    AUTH_JWKS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    AUTH_ADMINISTRATOR: 'jonas',
  };
  [api, organised] = await Promise.all([startApi(), startApi(settings)]);
  firm = await foundFirm(api);
});
afterAll(async () => {
  server.close();
  await Promise.all([api?.stop(), organised?.stop()]);
});

const meOf = async (send: Send) => (await send('GET', '/v1/me')).body;

describe('an erasure', () => {
  it('requested by one of human resources is approved by another person, whatever the role', async () => {
    const [helen, omar, administrator] = [await api.as('hr'), await api.as('hr:2'), await api.as('administrator')];
    const [me, other] = [await meOf(helen), await meOf(omar)];
    expect(me['personId']).not.toBe(other['personId']);
    const client = `/v1/clients/${idOf(await helen('POST', '/v1/clients', { details: { name: 'Gone' }, ownerId: firm.boss }))}`;
    await helen('POST', `${client}/erase-client`, { ground: 'client-request' });
    await expectProblem(409, 'second-person-needed', () => helen('POST', `${client}/approve-erasure`, {}));
    const role = { role: 'manager', scope: 'all' };
    await administrator('POST', `/v1/persons/${String(me['personId'])}/grant-role`, role);
    const asManager = await api.as(`manager:${String(me['personId'])}`);
    expect(await meOf(asManager)).toMatchObject({ role: 'manager', scope: 'all', name: me['name'], roles: [{}, role] });
    await expectProblem(409, 'second-person-needed', () => asManager('POST', `${client}/approve-erasure`, {}));
    expect((await asManager('GET', client)).body['allowed']).not.toContain('approve-erasure');
    expect((await omar('GET', client)).body['allowed']).toContain('approve-erasure');
    expect((await omar('POST', `${client}/approve-erasure`, {})).status).toBe(200);
    await settled(api);
    const { items } = (await omar('GET', `${client}/history`)).body as { items: Record<string, string>[] };
    expect(items.find(({ type }) => type === 'ClientErased')).toMatchObject({
      actor: `hr:${String(other['personId'])}`,
      actorName: 'Omar Haddad (made up)',
      sentence: 'The client was erased: Helen Marsh (made up) asked for it, and Omar Haddad (made up) approved.',
    });
  });
});

describe('the people', () => {
  it('offer one or two accounts for each role, marked as made up', async () => {
    const { accounts } = (await api.nobody('GET', '/v1/sign-in/accounts')).body as {
      accounts: Record<string, string>[];
    };
    const others = accounts.filter(({ representative }) => !representative);
    const first = ['hr', 'hr', 'manager', 'department-head', 'auditor', 'administrator', 'service-desk'];
    expect(others.map(({ role }) => role)).toEqual(expect.arrayContaining(first));
    expect(others.every(({ name }) => name?.endsWith(' (made up)'))).toBe(true);
    for (const { account } of others) expect(await meOf(await api.as(account ?? ''))).toMatchObject({ account });
    for (const account of ['hr:3', 'hr:0', 'rep', `auditor:${firm.boss}`])
      await api.as(account).then(
        () => expect(account).toBe('nobody'),
        (error: unknown) => expect(String(error)).toMatch(/unknown-account|no-role/),
      );
  });

  it('are known to everybody by name, and changed only by an administrator', async () => {
    const [leaver, administrator] = [await api.as(`rep:${firm.leaver}`), await api.as('administrator')];
    const { items } = (await leaver('GET', '/v1/persons')).body as { items: { id: string; name: string }[] };
    const victor = `/v1/persons/${items.find(({ name }) => name.startsWith('Victor'))?.id}`;
    expect((await leaver('GET', victor)).body).toMatchObject({ active: true, allowed: [] });
    await expectProblem(403, 'not-allowed', () => leaver('POST', `${victor}/deactivate`, {}));
    await expectProblem(403, 'not-allowed', () =>
      firm.hr('POST', `${victor}/grant-role`, { role: 'hr', scope: 'all' }),
    );
    const auditor = await api.as('auditor');
    expect((await administrator('POST', `${victor}/deactivate`, {})).status).toBe(200);
    await expectProblem(401, 'no-longer-here', () => auditor('GET', '/v1/policies'));
    await administrator('POST', `${victor}/reactivate`, {});
    await administrator('POST', `${victor}/correct`, { details: { name: 'Victor Lindqvist' } });
    expect(await meOf(auditor)).toMatchObject({ name: 'Victor Lindqvist' });
    await expectProblem(404, 'unknown-person', () => administrator('POST', `/v1/persons/${firm.vip}/deactivate`, {}));
  });

  it('have a unit: its head sees the clients of its representatives, and no others', async () => {
    const administrator = await api.as('administrator');
    const { body: head } = await (await api.as('department-head'))('GET', '/v1/me');
    const unit = (id: string, role: string, scope: string) =>
      administrator('POST', `/v1/persons/${id}/grant-role`, { role, scope, unit: 'north' });
    const ruth = await api.as('department-head');
    expect((await ruth('GET', `/v1/clients/${firm.vip}`)).status).toBe(404);
    await unit(String(head['personId']), 'department-head', 'unit');
    await unit(firm.leaver, 'rep', 'own');
    await settled(api);
    expect((await ruth('GET', `/v1/clients/${firm.vip}`)).status).toBe(200);
    const { items } = (await ruth('GET', '/v1/clients')).body as { items: { id: string }[] };
    expect(items.map(({ id }) => id).toSorted()).toEqual([firm.vip, firm.ordinary].toSorted());
  });
});

describe('a token of the organisation', () => {
  const signed = async (subject: string, claims: object) => {
    const token = new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).setSubject(subject);
    const jwt = await token.setIssuer(ISSUER).setAudience('baton').setExpirationTime('5m').sign(key);
    return sender(organised.url, jwt);
  };

  it('creates its person on first use, once, even when it comes several times at once', async () => {
    const ada = await signed('ada', { baton_role: 'hr', name: 'Ada King', email: 'ada@id.example' });
    const all = await Promise.all(Array.from({ length: 5 }, () => meOf(ada)));
    expect(new Set(all.map(({ personId }) => personId)).size).toBe(1);
    expect(all[0]).toMatchObject({ name: 'Ada King', role: 'hr', scope: 'all', roles: [{ role: 'hr', scope: 'all' }] });
    const stored = await organised.sql<{ text: string }>(
      `SELECT body || coalesce(k.key, '') AS text FROM es.events e LEFT JOIN es.commands k USING (command_id)
       WHERE stream LIKE 'person/%'`,
    );
    expect(stored).toHaveLength(3);
    expect(JSON.stringify(stored)).not.toMatch(/ada@|Ada King/);
    const bob = await signed('bob', { baton_role: 'hr', name: 'Bob' });
    expect((await meOf(bob))['personId']).not.toBe(all[0]?.['personId']);
    // Another role later is the same person.
    const later = await meOf(await signed('ada', { baton_role: 'auditor', name: 'Ada King' }));
    expect(later).toMatchObject({ personId: all[0]?.['personId'], role: 'auditor', roles: [{}, {}] });
  });

  it("whose subject the configuration names is the first administrator's, who grants roles", async () => {
    const nobody = await signed('eve', { name: 'Eve' });
    expect((await nobody('GET', '/v1/me')).body).toMatchObject({ status: 403, code: 'no-role' });
    const jonas = await signed('jonas', { name: 'Jonas' });
    expect(await meOf(jonas)).toMatchObject({ role: 'administrator', name: 'Jonas' });
    await settled(organised);
    const { items } = (await jonas('GET', '/v1/persons')).body as { items: { id: string; name: string }[] };
    const eve = `/v1/persons/${items.find(({ name }) => name === 'Eve')?.id}`;
    expect((await jonas('POST', `${eve}/grant-role`, { role: 'hr', scope: 'all' })).status).toBe(200);
    expect(await meOf(nobody)).toMatchObject({ role: 'hr', name: 'Eve' });
    await jonas('POST', `${eve}/withdraw-role`, { role: 'hr' });
    const vouched = await signed('eve', { baton_role: 'hr' });
    expect((await vouched('GET', '/v1/me')).body).toMatchObject({ code: 'no-role' });
  });

  it('of a representative belongs to the person with that id', async () => {
    const hr = await signed('ada', { baton_role: 'hr' });
    const id = idOf(await hr('POST', '/v1/representatives', { details: { name: 'Rita Rep' } }));
    const rita = await signed('rita', { baton_role: 'rep', baton_representative: id, name: 'R. R.' });
    expect(await meOf(rita)).toMatchObject({
      personId: id,
      representativeId: id,
      account: `rep:${id}`,
      name: 'Rita Rep',
    });
  });
});
