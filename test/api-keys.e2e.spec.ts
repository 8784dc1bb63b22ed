// A client whose answer was lost sends again: with the same key every command is done once, and gets the same answer.
import { builtInPolicy, SECTIONS, STEPS } from '#libs/domain';
import { dueInstant } from '#libs/calendar';
import type { Answer, Send } from './api/api-under-test';
import { startApi, type ApiUnderTest } from './api/api-under-test';
import { announced, foundFirm, workday, type Firm } from './api/firm';

let api: ApiUnderTest;
let firm: Firm;
const sent = new Set<string>();
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
});
afterAll(() => api?.stop());

/** Sends it twice, and expects that the second time nothing was written and the answer was the same. */
async function twice(who: Send, path: string, body: object): Promise<Answer> {
  const key = { headers: { 'idempotency-key': `key ${(keys += 1)}` } };
  const first = await who('POST', path, body, key);
  if (first.status >= 300) throw new Error(`${path}: ${JSON.stringify(first.body)}`);
  const head = await api.head();
  const again = await who('POST', path, body, key);
  expect([path, again.status, again.body]).toEqual([path, first.status, { ...first.body, repeated: true }]);
  expect(first.body['repeated']).toBe(false);
  expect(first.body['receipt']).toBeDefined();
  expect(await api.head()).toBe(head);
  sent.add(path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}'));
  return first;
}

describe('a key', () => {
  it('makes every command of a handover safe to resend', async () => {
    const departure = await announced(firm);
    const [boss, senior] = [await api.as(`manager:${firm.boss}`), await api.as(`manager:${firm.senior}`)];
    const [leaver, follower] = [await api.as(`rep:${firm.leaver}`), await api.as(`rep:${firm.follower}`)];
    const path = (name: string) => `/v1/handovers/${departure.handover[firm.vip]}/${name}`;
    const reason = { reason: 'So it was agreed.' };
    for (const section of SECTIONS)
      await twice(leaver, path('fill-dossier-section'), { section, fields: [{ key: 'k', text: 't', source: 's' }] });
    await twice(leaver, path('sign-dossier'), {});
    await twice(boss, path('return-dossier'), reason);
    await twice(leaver, path('sign-dossier'), {});
    await twice(boss, path('approve-dossier'), {});
    await twice(boss, path('nominate-successor'), { representativeId: firm.boss });
    await twice(boss, path('decline-appointment'), reason);
    await twice(boss, path('nominate-successor'), { representativeId: firm.follower });
    await twice(senior, path('approve-successor'), {});
    await twice(follower, path('accept-appointment'), {});
    await twice(leaver, path('send-notice'), { channel: 'call' });
    await twice(leaver, path('record-acknowledgement'), {});
    const visit = { at: new Date(Date.now() + 86_400_000).toISOString(), timeZone: 'Asia/Taipei', mode: 'video' };
    await twice(leaver, path('schedule-visit'), visit);
    await twice(leaver, path('cancel-visit'), reason);
    const heldAt = new Date(Date.now() - 3_600_000).toISOString();
    await twice(leaver, path('record-visit'), { heldAt, mode: 'video', present: ['all'] });
    await twice(leaver, path('correct-visit'), { notes: 'Warm.', ...reason });
    await twice(follower, path('record-interview'), { heldAt, answers: [] });
    await twice(follower, path('correct-interview'), { notes: 'Long.', ...reason });
    await twice(boss, path('pause'), reason);
    await twice(boss, path('resume'), {});
    await twice(boss, path('skip-step'), { step: STEPS[5], ...reason });
    const other = `/v1/handovers/${departure.handover[firm.ordinary]}`;
    await twice(boss, `${other}/nominate-successor`, { representativeId: firm.follower });
    await twice(leaver, `${other}/send-notice`, { channel: 'call' });
    await twice(leaver, `${other}/record-objection`, reason);
    await twice(boss, `${other}/cancel`, { ownerId: firm.boss, ...reason });
    expect(sent).toContain('/v1/handovers/{id}/cancel');
  });

  it('makes everything else safe to resend', async () => {
    const { hr } = firm;
    const person = String((await twice(hr, '/v1/representatives', { details: { name: 'Nia New' } })).body['id']);
    const body = { details: { name: 'New Client' }, ownerId: person, externalId: 'NEW' };
    const client = `/v1/clients/${String((await twice(hr, '/v1/clients', body)).body['id'])}`;
    await twice(hr, `${client}/correct`, { details: { country: 'TW' } });
    const what = { what: 'A call each month.' };
    await twice(hr, `${client}/record-promise`, what);
    const [promise] = (await hr('GET', client)).body['promises'] as { promiseId: string }[];
    await twice(hr, `${client}/settle-promise`, { promiseId: promise?.promiseId, outcome: 'kept' });
    await twice(hr, `${client}/assign-owner`, { representativeId: firm.follower });
    await twice(hr, `/v1/representatives/${person}/correct`, { details: { title: 'Adviser' } });
    const of = `/v1/representatives/${person}`;
    await twice(hr, `${of}/close-to-new-clients`, { reason: 'Is ill.' });
    await twice(hr, `${of}/reopen-to-new-clients`, { reason: 'Is well.' });
    await twice(hr, `${of}/deactivate`, { reason: 'Never came.' });
    await twice(hr, `${of}/reinstate`, { reason: 'Came after all.' });
    const manager = await api.as('manager');
    await twice(hr, `${client}/erase-client`, { ground: 'client-request' });
    await twice(manager, `${client}/refuse-erasure`, {});
    await twice(hr, `${client}/deactivate`, { reason: 'Gone.' });
    await twice(hr, `${client}/erase-client`, { ground: 'client-request' });
    await twice(manager, `${client}/approve-erasure`, {});
    const document = { ...builtInPolicy(dueInstant), name: 'Another' };
    const policy = String((await twice(hr, '/v1/policies', { document })).body['id']);
    await twice(hr, `/v1/policies/${policy}/publish`, { document: { ...document, name: 'And another' } });
    const leaving = { representativeId: firm.follower, lastWorkingDay: workday(60), kind: 'planned' };
    const departure = `/v1/departures/${String((await twice(hr, '/v1/departures', leaving)).body['id'])}`;
    await twice(hr, `${departure}/reschedule`, { lastWorkingDay: workday(80) });
    await twice(hr, `${departure}/name-interim-owner`, { representativeId: person });
    await twice(hr, `${departure}/withdraw`, {});
    const administrator = await api.as('administrator');
    const senior = `/v1/persons/${firm.senior}`;
    await twice(administrator, `${senior}/grant-role`, { role: 'auditor', scope: 'all' });
    await twice(administrator, `${senior}/withdraw-role`, { role: 'auditor' });
    await twice(administrator, `${senior}/correct`, { details: { email: 'senior@id.example' } });
    await twice(administrator, `${senior}/deactivate`, {});
    await twice(administrator, `${senior}/reactivate`, {});
    expect(sent).toContain('/v1/departures/{id}/withdraw');
  });

  it('was tried with every command that a person can send over HTTP', async () => {
    const { body } = await api.nobody('GET', '/docs-json');
    const paths = Object.entries(body['paths'] as Record<string, Record<string, object>>);
    const commands = paths.filter(([, { post }]) => JSON.stringify(post ?? '').includes('Idempotency-Key'));
    const missing = commands.map(([path]) => path).filter((path) => !sent.has(path));
    // They need a survey that was sent, which the worker does; they take the same path as the corrections here.
    expect(missing).toEqual(['/v1/handovers/{id}/record-survey-answer', '/v1/handovers/{id}/correct-survey-answer']);
  });
});

describe('a known key', () => {
  it('belongs to the person, whatever the role, and to nobody else', async () => {
    const key = { headers: { 'idempotency-key': 'of one person' } };
    const add = { details: { name: 'Once Only' }, traits: {} };
    const administrator = await api.as('administrator');
    const { body: me } = await (await api.as('hr:2'))('GET', '/v1/me');
    await administrator('POST', `/v1/persons/${String(me['personId'])}/grant-role`, { role: 'rep', scope: 'own' });
    const [first, second] = [await api.as('hr'), await api.as('hr:2')];
    const added = await second('POST', '/v1/representatives', add, key);
    expect(await second('POST', '/v1/representatives', add, key)).toMatchObject({
      status: 201,
      body: { id: added.body['id'], repeated: true },
    });
    // In the other role the very same request is the same person's, and answered from the log.
    const asRep = await api.as(`rep:${String(me['personId'])}`);
    expect(await asRep('POST', '/v1/representatives', add, key)).toMatchObject({
      status: 201,
      body: { repeated: true },
    });
    expect((await asRep('POST', '/v1/representatives', add)).status).toBe(403);
    // The other person of human resources has their own keys.
    const other = await first('POST', '/v1/representatives', add, key);
    expect(other).toMatchObject({ status: 201, body: { repeated: false } });
    expect(other.body['id']).not.toBe(added.body['id']);
  });

  it('opens nothing to those without access, and nothing new to those who lost it', async () => {
    const { hr } = firm;
    const client = String(
      (await hr('POST', '/v1/clients', { details: { name: 'Closed' }, ownerId: firm.boss })).body['id'],
    );
    const boss = await api.as(`rep:${firm.boss}`);
    const follower = await api.as(`rep:${firm.follower}`);
    const key = { headers: { 'idempotency-key': 'known' } };
    const path = `/v1/clients/${client}/record-promise`;
    expect((await boss('POST', path, { what: 'A call.' }, key)).status).toBe(200);
    await hr('POST', `/v1/clients/${client}/assign-owner`, { representativeId: firm.senior });
    const head = await api.head();
    expect(await boss('POST', path, { what: 'A call.' }, key)).toMatchObject({ status: 200, body: { repeated: true } });
    expect((await boss('POST', path, { what: 'Another.' }, key)).status).toBe(404);
    expect((await boss('POST', `/v1/clients/${client}/deactivate`, { reason: 'x' }, key)).status).toBe(404);
    const deactivate = `/v1/representatives/${firm.leaver}/deactivate`;
    expect((await boss('POST', deactivate, { reason: 'x' }, key)).status).toBe(403);
    expect((await boss('POST', path, { what: 'Another.' })).status).toBe(404);
    expect((await follower('POST', path, { what: 'A call.' }, key)).status).toBe(404);
    expect(await api.head()).toBe(head);
  });
});
