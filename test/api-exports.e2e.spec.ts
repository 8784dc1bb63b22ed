// The record over HTTP in other tools' formats: who may take it, and how it is delivered.
import { startApi, type Answer, type ApiUnderTest, type Send } from './api/api-under-test';
import { announced, foundFirm, until, type Firm } from './api/firm';

let api: ApiUnderTest;
let firm: Firm;
let departure: Awaited<ReturnType<typeof announced>>;
let vip: string;
beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  departure = await announced(firm);
  vip = departure.handover[firm.vip] ?? '';
});
afterAll(() => api?.stop());

const text = ({ body }: Answer) => (typeof body['text'] === 'string' ? body['text'] : JSON.stringify(body));
const NOBODY = '01980000-0000-7000-8000-00000000dead';

describe('an export', () => {
  it.each([
    ['jsonl', 'application/jsonl', /^\{"kind":"bundle",[^]*\n\{"kind":"end","events":\d+\}\n$/],
    ['xes', 'application/xml', /^<\?xml [^]*<log [^]*<trace>[^]*<\/log>/],
    ['ocel', 'application/json', /"objectTypes":/],
    ['bpmn', 'application/xml', /bpmndi:BPMNDiagram/],
  ])('of %s is a file to keep, of the right kind', async (format, type, shape) => {
    const answer = await firm.hr('GET', `/v1/exports/${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="baton-log\.[\w.]+"$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(text(answer)).toMatch(shape);
    expect(text(answer)).not.toMatch(/Important|Leaver|Follower/);
  });

  it('of everything has as many events as the log; of a departure or a handover, its own', async () => {
    const auditor = await api.as('auditor');
    const eventsOf = async (query: string) =>
      ((await auditor('GET', `/v1/exports/ocel${query}`)).body['events'] as { type: string }[]).map(({ type }) => type);
    expect(await eventsOf('')).toHaveLength(await api.head());
    expect(await eventsOf(`?departure=${departure.id}`)).toEqual([
      'DepartureAnnounced',
      'HandoverOpened',
      'HandoverOpened',
    ]);
    expect(await eventsOf(`?handover=${vip}`)).toEqual(['HandoverOpened']);
  });

  it('of a handover is for whoever may read it; of more, for HR and the auditor alone', async () => {
    const codeOf = async (send: Send, query: string) => {
      const { status, body } = await send('GET', `/v1/exports/xes${query}`);
      return [status, body['code']];
    };
    for (const account of ['hr', 'auditor']) {
      const send = await api.as(account);
      for (const query of ['', `?departure=${departure.id}`, `?handover=${vip}`])
        expect([account, query, ...(await codeOf(send, query))]).toEqual([account, query, 200, undefined]);
    }
    await until(
      () => firm.hr('GET', '/v1/handovers'),
      ({ body }) => (body['items'] as object[]).length === 2,
    );
    for (const account of [`rep:${firm.leaver}`, `manager:${firm.boss}`]) {
      const send = await api.as(account);
      expect(await codeOf(send, `?handover=${vip}`)).toEqual([200, undefined]);
      expect(await codeOf(send, '')).toEqual([403, 'not-allowed']);
      expect(await codeOf(send, `?departure=${departure.id}`)).toEqual([403, 'not-allowed']);
      // A second value is no way around the first one.
      expect(await codeOf(send, `?handover=${vip}&handover=${NOBODY}`)).toEqual([404, 'unknown-handover']);
      expect(await codeOf(send, `?handover=${vip}&departure=${departure.id}`)).toEqual([400, 'invalid']);
    }
    const follower = await api.as(`rep:${firm.follower}`);
    expect(await codeOf(follower, `?handover=${vip}`)).toEqual([404, 'unknown-handover']);
    expect(await codeOf(api.nobody, `?handover=${vip}`)).toEqual([401, 'not-signed-in']);
    expect((await follower('GET', `/v1/handovers/${vip}/conformance`)).status).toBe(404);
  });

  it("of a report is about one handover, in the reader's language, and records who read it", async () => {
    const auditor = await api.as('auditor');
    const headers = { 'accept-language': 'zh-TW', 'baton-purpose': 'audit' };
    const answer = await auditor('GET', `/v1/exports/report?handover=${vip}`, undefined, { headers });
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="baton-handover-[\w-]+\.html"$/);
    expect(text(answer)).toMatch(/<html lang="zh-Hant">[^]*客戶交接報告[^]*Very Important[^]*Lea Leaver/);
    const english = await auditor('GET', `/v1/exports/report?handover=${vip}&lang=en`, undefined, { headers });
    expect(text(english)).toContain('Handover report');
    const { body } = await auditor('GET', `/v1/clients/${firm.vip}/reads`);
    expect(body['items']).toContainEqual(
      expect.objectContaining({
        reader: expect.stringMatching(/^auditor:/),
        what: 'report',
        why: 'audit',
        handoverId: vip,
      }),
    );
    const all = await auditor('GET', '/v1/exports/report');
    expect([all.status, all.body['code']]).toEqual([400, 'report-of-one-handover']);
  });

  it('of something missing is a problem, not half a file', async () => {
    const codeOf = async (path: string) => {
      const { status, body } = await firm.hr('GET', path);
      return [status, body['code']];
    };
    expect(await codeOf(`/v1/exports/xls`)).toEqual([404, 'unknown-format']);
    expect(await codeOf(`/v1/exports/xes?handover=${NOBODY}`)).toEqual([404, 'unknown-handover']);
    expect(await codeOf(`/v1/exports/ocel?departure=${NOBODY}`)).toEqual([404, 'unknown-departure']);
    expect(await codeOf('/v1/exports/xes?departure=x')).toEqual([400, 'invalid']);
    expect(await codeOf('/v1/process/royal.bpmn')).toEqual([404, 'unknown-track']);
    expect(await codeOf(`/v1/process/vip.bpmn?policy=${NOBODY}`)).toEqual([404, 'unknown-policy']);
  });
});

describe('the process', () => {
  it('is drawn for anybody who is signed in', async () => {
    const follower = await api.as(`rep:${firm.follower}`);
    const drawn = await follower('GET', '/v1/process/ordinary.bpmn');
    expect([drawn.status, text(drawn)]).toEqual([200, expect.stringContaining('id="handover-ordinary"')]);
    expect(text(drawn)).not.toContain('joint-visit');
    expect((await api.nobody('GET', '/v1/process/vip.bpmn')).status).toBe(401);
  });

  it('is what a handover is checked against, skipped steps and all', async () => {
    const path = `/v1/handovers/${vip}/conformance`;
    expect((await firm.hr('GET', path)).body).toMatchObject({ handoverId: vip, fits: true, complete: false });
    await firm.hr('POST', `/v1/handovers/${vip}/skip-step`, { step: 'interview', reason: 'No time.' });
    const { body } = await firm.hr('GET', path);
    expect(body).toMatchObject({ fits: false, deviations: [{ kind: 'skipped', activity: 'interview' }] });
    expect(JSON.stringify(body)).not.toContain('No time.');
    const headers = { 'accept-language': 'zh-TW' };
    const { body: told } = await firm.hr('GET', path, undefined, { headers });
    expect(told['deviations']).toMatchObject([{ sentence: expect.stringMatching(/^「深度訪談」已略過：由/) }]);
  });
});
