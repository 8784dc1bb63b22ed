// A refusal is a problem document that says what to do, and the log stays as it was.
import { startApi, type ApiUnderTest } from './api/api-under-test';
import { problemsOf } from './api/expect-problem';
import { announced, foundFirm, workday, type Firm } from './api/firm';

const NOBODY = '01900000-0000-7000-8000-00000000dead';
let api: ApiUnderTest;
let firm: Firm;
let handover: string;
beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  handover = `/v1/handovers/${(await announced(firm)).handover[firm.vip]}`;
});
afterAll(() => api?.stop());

const expectProblem = problemsOf(() => api);
const post = (where: string, body?: object, more = {}) => firm.hr('POST', where, body, more);
const nominate = () => `${handover}/nominate-successor`;
const announce = (more: object) =>
  post('/v1/departures', { representativeId: firm.follower, lastWorkingDay: workday(30), kind: 'planned', ...more });

describe('what is not there', () => {
  it.each(['handover', 'client', 'representative', 'departure'])('an unknown %s is 404', async (noun) => {
    for (const id of [NOBODY, NOBODY.toUpperCase(), 'not-an-id', '%00', encodeURIComponent("' OR 1=1 --")])
      await expectProblem(404, `unknown-${noun}`, () => firm.hr('GET', `/v1/${noun}s/${id}`));
    await expectProblem(400, 'bad-request', () => firm.hr('GET', `/v1/${noun}s/%F0%9F`));
  });

  it('an unknown policy, route and command are 404', async () => {
    await expectProblem(404, 'unknown-policy', () => firm.hr('GET', `/v1/policies/${NOBODY}`));
    await expectProblem(404, 'unknown-policy', () => post(`/v1/policies/${NOBODY}/publish`, { document: {} }));
    await expectProblem(404, 'unknown-route', () => firm.hr('GET', '/v1/nothing'));
    await expectProblem(404, 'unknown-route', () => post(`${handover}/close-survey`, { survey: 1 }));
    await expectProblem(404, 'unknown-route', () => firm.hr('DELETE', handover));
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

describe('the last working day', () => {
  it('must be a date, and not in the past, on a weekend or a holiday', async () => {
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

  it('must not be a holiday of the policy that was named', async () => {
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
