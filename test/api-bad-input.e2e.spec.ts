// Whatever is wrong with a request is said in a problem document, and the log stays as it was.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startApi, type Answer, type ApiUnderTest, type Send } from './api/api-under-test';
import { announced, foundFirm, until, workday, type Firm } from './api/firm';

const NOBODY = '01900000-0000-7000-8000-00000000dead';
let api: ApiUnderTest;
let firm: Firm;
let handover: string;
/** Above everybody, and so may send nearly all. */
let manager: Send;
beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  manager = await api.as('manager');
  handover = `/v1/handovers/${(await announced(firm)).handover[firm.vip]}`;
}, 120_000);
afterAll(() => api?.stop());

/** A problem of this status and code, told well, with nothing written. */
async function expectProblem(
  status: number,
  code: string,
  ask: () => Promise<Answer>,
): Promise<Record<string, unknown>> {
  const before = await api.head();
  const answer = await ask();
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({
    type: `urn:baton:problem:${code}`,
    title: expect.any(String),
    status,
    instance: expect.stringMatching(/^\//),
  });
  expect(answer.body['detail']).toMatch(/^[A-Z0-9].*[.…}]$/s);
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts:|SELECT|stack/);
  expect(await api.head()).toBe(before);
  return answer.body;
}
const post = (where: string, body?: object, more = {}) => firm.hr('POST', where, body, more);
const raw = (where: string, text: string | Buffer, headers = {}) => post(where, undefined, { raw: text, headers });
const nominate = () => `${handover}/nominate-successor`;

describe('what is not there', () => {
  it.each(['handover', 'client', 'representative', 'departure'])('an unknown %s is 404', async (noun) => {
    for (const id of [NOBODY, NOBODY.toUpperCase(), 'not-an-id', '%00', encodeURIComponent("' OR 1=1 --")])
      await expectProblem(404, `unknown-${noun}`, () => firm.hr('GET', `/v1/${noun}s/${id}`));
    await expectProblem(400, 'bad-request', () => firm.hr('GET', `/v1/${noun}s/%F0%9F`));
  });

  it('an unknown policy, route, command and mapping are 404', async () => {
    await expectProblem(404, 'unknown-policy', () => firm.hr('GET', `/v1/policies/${NOBODY}`));
    await expectProblem(404, 'unknown-policy', () => post(`/v1/policies/${NOBODY}/publish`, { document: {} }));
    await expectProblem(404, 'unknown-route', () => firm.hr('GET', '/v1/nothing'));
    await expectProblem(404, 'unknown-route', () => post(`${handover}/close-survey`, { survey: 1 }));
    await expectProblem(404, 'unknown-route', () => firm.hr('DELETE', handover));
    await expectProblem(404, 'unknown-mapping', () => upload('nobody-wrote-this', { 'a.csv': 'a\n1\n' }));
  });

  it('an unknown person in a body is 404, and says so', async () => {
    await expectProblem(404, 'unknown-representative', () => post(nominate(), { representativeId: NOBODY }));
    await expectProblem(404, 'unknown-representative', () => announce({ representativeId: NOBODY }));
    await expectProblem(404, 'unknown-policy', () => announce({ representativeId: firm.follower, policyId: NOBODY }));
  });
});

describe('the order of things', () => {
  it('a command that comes too early is a conflict that says what comes first', async () => {
    const heldAt = new Date(Date.now() - 1_000).toISOString();
    const visit = { heldAt, mode: 'video', present: ['A'] };
    await expectProblem(409, 'visit-before-notice', () => post(`${handover}/record-visit`, visit));
    await expectProblem(409, 'notice-before-appointment', () => post(`${handover}/send-notice`, { channel: 'call' }));
    await expectProblem(409, 'handover-not-paused', () => post(`${handover}/resume`));
    await expectProblem(409, 'representative-leaving', () => announce({ representativeId: firm.leaver }));
    await expectProblem(409, 'client-has-open-handover', () =>
      post(`/v1/clients/${firm.vip}/assign-owner`, { representativeId: firm.follower }),
    );
    await expectProblem(409, 'representative-leaving', () =>
      post(`/v1/representatives/${firm.leaver}/deactivate`, { reason: 'Gone.' }),
    );
  });

  it('a stale If-Match is refused before anything is decided', async () => {
    const stale = { headers: { 'If-Match': '"99"' } };
    const body = await expectProblem(412, 'stale', () => post(nominate(), { representativeId: firm.follower }, stale));
    expect(body['detail']).toMatch(/version \d/);
    await expectProblem(412, 'stale', () => post(`${handover}/resume`, {}, { headers: { 'If-Match': '98' } }));
    for (const header of ['"x"', 'W/"1"', '"1", "2"', '-1'])
      await expectProblem(400, 'bad-header', () =>
        post(nominate(), { representativeId: firm.follower }, { headers: { 'If-Match': header } }),
      );
  });

  it('a key answers its own request again, and no other', async () => {
    const keyed = { headers: { 'Idempotency-Key': 'once' } };
    const body = { details: { name: 'Once Only' } };
    const first = await post('/v1/clients', body, keyed);
    const before = await api.head();
    const again = await post('/v1/clients', body, keyed);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await api.head()).toBe(before);
    await expectProblem(422, 'key-reused', () => post('/v1/clients', { details: { name: 'Another' } }, keyed));
    await expectProblem(422, 'key-reused', () => post('/v1/representatives', body, keyed));
    for (const key of ['x'.repeat(201), 'schl\u00fcssel', ' '])
      await expectProblem(400, 'bad-header', () => post('/v1/clients', body, { headers: { 'Idempotency-Key': key } }));
  });

  it("one person's key is nobody else's", async () => {
    const keyed = { headers: { 'Idempotency-Key': 'mine' } };
    const promise = `/v1/clients/${firm.vip}/record-promise`;
    const boss = await api.as(`manager:${firm.boss}`);
    const [hers, his] = [
      await post(promise, { what: 'Tea.' }, keyed),
      await boss('POST', promise, { what: 'Tea.' }, keyed),
    ];
    expect([hers.body['repeated'], his.body['repeated']]).toEqual([false, false]);
  });
});

describe('bodies', () => {
  it.each<[string, string, object, string]>([
    ['a field that is not known', 'nominate-successor', { representativeId: NOBODY, actor: 'hr' }, 'actor'],
    ['a field that is missing', 'nominate-successor', {}, 'representativeId'],
    ['null where nothing may be missing', 'nominate-successor', { representativeId: NOBODY, reason: null }, 'reason'],
    ['an id that is none', 'nominate-successor', { representativeId: '4' }, 'representativeId'],
    ['an object for a text', 'pause', { reason: { $gt: '' } }, 'reason'],
    ['a list for a text', 'pause', { reason: ['a'] }, 'reason'],
    ['a blank text', 'pause', { reason: ' \n ' }, 'reason'],
    ['a text that is too long', 'pause', { reason: 'x'.repeat(2_001) }, 'reason'],
    ['a control character', 'pause', { reason: 'a\u001b[2J' }, 'reason'],
    ['data for a command without any', 'sign-dossier', { nothing: 1 }, 'nothing'],
    ['a word that is not one of them', 'skip-step', { step: 'lunch', reason: 'Hungry.' }, 'step'],
    [
      'an instant without an offset',
      'record-visit',
      { heldAt: '2026-01-01T10:00:00', mode: 'video', present: [] },
      'heldAt',
    ],
    [
      'a day that does not exist',
      'record-visit',
      { heldAt: '2026-02-30T10:00:00Z', mode: 'video', present: [] },
      'heldAt',
    ],
    [
      'a fault deep inside',
      'fill-dossier-section',
      { section: 'goals', fields: [{ key: 'k', text: 5, source: 's' }] },
      'fields[0].text',
    ],
    [
      'an unknown field deep inside',
      'fill-dossier-section',
      { section: 'goals', fields: [{ key: 'k', text: 't', source: 's', author: 'hr' }] },
      'fields[0].author',
    ],
    ['an empty list', 'fill-dossier-section', { section: 'goals', fields: [] }, 'fields'],
    ['a list of lists', 'fill-dossier-section', { section: 'goals', fields: [[]] }, 'fields'],
    ['a number that is no whole one', 'record-survey-answer', { survey: 1, csat: 4.5, nps: 3 }, 'csat'],
    ['a number as text', 'record-survey-answer', { survey: 1, csat: '5', nps: 3 }, 'csat'],
    ['a number out of range', 'record-survey-answer', { survey: 1, csat: 5, nps: 11 }, 'nps'],
  ])('%s is named by its field', async (_, command, body, field) => {
    const said = await expectProblem(400, 'invalid', () => manager('POST', `${handover}/${command}`, body));
    const errors = said['errors'] as { field: string; message: string }[];
    expect(errors.map((each) => each.field)).toContain(field);
    expect(errors.every(({ message }) => message.length > 5)).toBe(true);
  });

  it.each<[string, string]>([
    ['__proto__', '{"details":{"name":"x"},"__proto__":{"admin":true}}'],
    ['__proto__ deep inside', '{"details":{"name":"x","__proto__":{"email":"a@b.c"}}}'],
    ['constructor', '{"details":{"name":"x"},"constructor":{"prototype":{}}}'],
    ['prototype by an escape', '{"details":{"name":"x"},"proto\\u0074ype":1}'],
    ['NUL', '{"details":{"name":"a\\u0000b"}}'],
    ['NUL in a key', '{"details":{"name":"x"},"a\\u0000":1}'],
    ['half a surrogate pair', '{"details":{"name":"a\\ud800b"}}'],
    ['the other half', '{"details":{"name":"\\udc00"}}'],
  ])('%s is hostile', async (_, text) => {
    await expectProblem(400, 'hostile-body', () => raw('/v1/clients', text));
  });

  it.each<[string, string | Buffer]>([
    ['a comma too many', '{"details":{"name":"x"},}'],
    ['half an object', '{"details":'],
    ['no object', '"text"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['a nesting without end', `{"a":${'['.repeat(100_000)}`],
    ['a nesting with an end', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('%s is malformed', async (_, text) => {
    const before = await api.head();
    const answer = await raw('/v1/clients', text);
    expect([answer.status, ['malformed-json', 'invalid']]).toEqual([
      400,
      expect.arrayContaining([answer.body['code']]),
    ]);
    expect(await api.head()).toBe(before);
  });

  it('a body over the limit is too large, also when it is packed small', async () => {
    const large = JSON.stringify({ details: { name: 'x'.repeat(300_000) } });
    await expectProblem(413, 'too-large', () => raw('/v1/clients', large));
    const { gzipSync } = await import('node:zlib');
    await expectProblem(413, 'too-large', () => raw('/v1/clients', gzipSync(large), { 'content-encoding': 'gzip' }));
    await expectProblem(400, 'unreadable-body', () => raw('/v1/clients', 'no gzip', { 'content-encoding': 'gzip' }));
    await expectProblem(400, 'unreadable-body', () => raw('/v1/clients', '{}', { 'content-encoding': 'rot13' }));
  });

  it('a body that is not JSON is refused by its type', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await expectProblem(415, 'not-json', () => raw('/v1/clients', 'name=x', form));
    await expectProblem(415, 'not-json', () =>
      raw('/v1/clients', '{"details":{"name":"x"}}', { 'content-type': 'text/plain' }),
    );
    const parts = { 'content-type': 'multipart/form-data; boundary=b' };
    await expectProblem(415, 'not-json', () => raw(nominate(), '--b--', parts));
  });

  it('queries are checked like bodies', async () => {
    const ask = (query: string) => () => firm.hr('GET', `/v1/handovers?${query}`);
    for (const query of [
      'limit=0',
      'limit=201',
      'limit=1e2',
      'stage=lunch',
      'owner=4',
      'overdue=maybe',
      'admin=1',
      'status=open&status=paused',
    ])
      await expectProblem(400, 'invalid', ask(query));
    await expectProblem(400, 'unknown-cursor', ask('cursor=abc'));
    for (const at of ['0', '-1', 'yesterday', '2026-13-01T00:00:00Z'])
      await expectProblem(400, 'invalid', () => firm.hr('GET', `${handover}?at=${at}`));
  });
});

const announce = (more: object) =>
  post('/v1/departures', { representativeId: firm.follower, lastWorkingDay: workday(30), kind: 'planned', ...more });

describe('the last working day', () => {
  it('is neither past, nor a weekend, nor a holiday, nor anything but a day', async () => {
    await expectProblem(422, 'last-day-in-past', () => announce({ lastWorkingDay: '2026-01-05' }));
    const saturday = new Date();
    saturday.setUTCDate(saturday.getUTCDate() + 14 + ((6 - saturday.getUTCDay() + 7) % 7));
    const weekend = saturday.toISOString().slice(0, 10);
    await expectProblem(422, 'last-day-not-a-business-day', () => announce({ lastWorkingDay: weekend }));
    for (const day of ['soon', '2027-02-29', '2027-1-4', '20270104', '2027-01-04T00:00:00Z', 20270104, null]) {
      const said = await expectProblem(400, 'invalid', () => announce({ lastWorkingDay: day }));
      expect(said['errors']).toEqual([{ field: 'lastWorkingDay', message: expect.stringMatching(/YYYY-MM-DD/) }]);
    }
  });

  it('is no holiday of the policy that was named', async () => {
    const { body } = await firm.hr('GET', '/v1/policies');
    const [{ id } = { id: '' }] = body['items'] as { id: string }[];
    const builtIn = (await firm.hr('GET', `/v1/policies/${id}`)).body['document'] as {
      calendar: { holidays: string[] };
    };
    const calendar = { ...builtIn.calendar, holidays: [...builtIn.calendar.holidays, workday(30)] };
    const { body: policy } = await post('/v1/policies', { document: { ...builtIn, calendar } });
    await expectProblem(422, 'last-day-not-a-business-day', () => announce({ policyId: policy['id'] }));
  });
});

describe('a policy with mistakes', () => {
  it('is refused with a sentence for each of them', async () => {
    const said = await expectProblem(422, 'policy-invalid', () =>
      post('/v1/policies', { document: { name: '', tracks: 5 } }),
    );
    expect(said['detail']).toMatch(/name is missing.*calendar/s);
    await expectProblem(400, 'invalid', () => post('/v1/policies', { document: [] }));
    await expectProblem(400, 'invalid', () => post('/v1/policies', {}));
  });
});

const SAMPLE = path.join(__dirname, '../samples/northwind');
const sample = () =>
  Object.fromEntries(
    readdirSync(SAMPLE)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, readFileSync(path.join(SAMPLE, name))]),
  );

async function upload(mapping: string, files: Record<string, string | Buffer>, query = ''): Promise<Answer> {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
  // The form, written out, so that it goes the way of every other request.
  const written = new Response(form);
  const headers = { 'content-type': written.headers.get('content-type') ?? '' };
  return post(`/v1/imports/${mapping}${query}`, undefined, { raw: Buffer.from(await written.arrayBuffer()), headers });
}

describe('an import', () => {
  it('is all or nothing, and names each row that is rejected', async () => {
    const files = sample();
    const customers = String(files['customers.csv']);
    const broken = { ...files, 'customers.csv': `${customers}${customers.split('\n')[1]}\n` };
    const said = await expectProblem(422, 'import-rejected', () => upload('northwind', broken));
    expect(said['rejected']).toEqual([
      { file: 'customers.csv', line: expect.any(Number), column: expect.any(String), reason: expect.any(String) },
    ]);
    const { 'orders.csv': _, ...missing } = files;
    await expectProblem(422, 'import-rejected', () => upload('northwind', missing));
    await expectProblem(422, 'import-rejected', () =>
      upload('northwind', { ...files, 'orders.csv': 'order_id\n"never closed' }),
    );
    await expectProblem(400, 'no-files', () => upload('northwind', {}));
    await expectProblem(400, 'invalid', () => upload('northwind', files, '?skipRejected=perhaps'));
  });

  it('counts what it did, and a second time changes nothing', async () => {
    const { status, body } = await upload('northwind', sample(), '?dryRun=true');
    expect([status, body['dryRun']]).toEqual([200, true]);
    const first = await upload('northwind', sample());
    expect(first).toMatchObject({ status: 200, body: { rejected: [], clients: { changed: 0 } } });
    const before = await api.head();
    const again = await upload('northwind', sample());
    expect(again.body['clients']).toMatchObject({ added: 0, changed: 0 });
    expect(await api.head()).toBe(before);
    const employee = await until(
      () => firm.hr('GET', '/v1/representatives?externalId=4'),
      (answer) => (answer.body['items'] as object[]).length === 1,
    );
    const [{ id } = { id: '' }] = employee.body['items'] as { id: string }[];
    const answer = await announce({ representativeId: id });
    expect([answer.status, (answer.body['handovers'] as object[]).length]).toEqual([201, 12]);
  }, 60_000);
});
