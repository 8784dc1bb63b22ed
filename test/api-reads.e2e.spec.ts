// Reading is an act, over HTTP: who saw what of a client is recorded, shown to those concerned, and disturbs nobody.
import { startApi, type Answer, type ApiUnderTest, type Send } from './api/api-under-test';
import { announced, foundFirm, until, type Firm } from './api/firm';

let api: ApiUnderTest;
let firm: Firm;
let handover: string;
let client: string;
let auditor: Send;
beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  const departure = await announced(firm);
  handover = `/v1/handovers/${departure.handover[firm.vip]}`;
  client = `/v1/clients/${firm.vip}`;
  auditor = await api.as('auditor');
});
afterAll(() => api?.stop());

interface Read {
  reader: string;
  readerName: string;
  what: string;
  why: string;
  handoverId?: string;
  moment?: string;
  times: number;
}
const readsOf = async (query = ''): Promise<Read[]> =>
  (await auditor('GET', `${client}/reads${query}`)).body['items'] as Read[];

describe('the traces of reads', () => {
  it('tell who saw what, when and why, newest first', async () => {
    const [leaver, boss] = [await api.as(`rep:${firm.leaver}`), await api.as(`manager:${firm.boss}`)];
    const purpose = (word: string) => ({ headers: { 'Baton-Purpose': word } });
    await leaver('GET', client);
    await leaver('GET', handover);
    await boss('GET', `${handover}?at=1`);
    await auditor('GET', client, undefined, purpose('client-request'));
    const reads = await readsOf();
    const id = handover.split('/').at(-1);
    expect(reads.map(({ reader, what, why, handoverId, moment }) => [reader, what, why, handoverId, moment])).toEqual([
      [expect.stringMatching(/^auditor:/), 'client', 'client-request', undefined, undefined],
      [`manager:${firm.boss}`, 'handover', 'as-manager', id, '1'],
      [`rep:${firm.leaver}`, 'handover', 'as-outgoing', id, undefined],
      [`rep:${firm.leaver}`, 'client', 'as-outgoing', undefined, undefined],
    ]);
    expect(reads[0]).toMatchObject({
      at: expect.stringMatching(/Z$/),
      lastAt: expect.stringMatching(/Z$/),
      times: 1,
      position: expect.any(Number),
    });
    expect(reads[0]?.readerName).toBe('Victor Lindqvist (made up)');
    // Names come from the lists, which may be a moment behind.
    const oldest = ({ body }: Answer) => (body['items'] as Read[]).at(-1)?.readerName;
    const named = await until(
      () => auditor('GET', `${client}/reads`),
      (answer) => oldest(answer) === 'Lea Leaver',
    );
    expect(oldest(named)).toBe('Lea Leaver');
    expect((await readsOf('?lang=zh-Hant'))[0]?.readerName).toBe('Victor Lindqvist (made up)');
  });

  it('come in pages', async () => {
    const all = await readsOf();
    const paged: Read[] = [];
    let next = '';
    for (let pages = 0; pages < 10; pages += 1) {
      const { body } = await auditor('GET', `${client}/reads?limit=1${next && `&cursor=${next}`}`);
      paged.push(...(body['items'] as Read[]));
      if (body['next'] === null) break;
      next = String(body['next']);
    }
    expect(paged).toEqual(all);
    const strange = await auditor('GET', `${client}/reads?cursor=xyz`);
    expect([strange.status, strange.body['code']]).toEqual([400, 'unknown-cursor']);
  });

  it("are for the auditor, HR and the owner's managers, and for nobody else", async () => {
    const status = async (account: string) => (await (await api.as(account))('GET', `${client}/reads`)).status;
    const accounts = ['auditor', 'hr', 'manager', `manager:${firm.boss}`, `rep:${firm.leaver}`, `rep:${firm.follower}`];
    expect(await Promise.all(accounts.map(status))).toEqual([200, 200, 200, 200, 403, 404]);
  });

  it('have a purpose from a short list, or none', async () => {
    const before = (await readsOf()).length;
    const { status, body } = await auditor('GET', client, undefined, { headers: { 'Baton-Purpose': 'curiosity' } });
    expect([status, body['code']]).toEqual([400, 'bad-header']);
    expect(body['detail']).toMatch(/handover-work.*leave it out/);
    expect(await readsOf()).toHaveLength(before);
  });

  it('do not exist where nothing was shown: no list, no history, no refusal, no moment before the first', async () => {
    const before = (await readsOf()).length;
    const stranger = await api.as(`rep:${firm.follower}`);
    expect((await stranger('GET', client)).status).toBe(404);
    expect((await auditor('GET', `${client}?at=2001-01-01T00:00:00Z`)).status).toBe(404);
    const answers: Answer[] = [];
    for (const path of ['/v1/clients', '/v1/handovers', `${handover}/history`, `${client}/history`, `${client}/reads`])
      answers.push(await auditor('GET', path));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await readsOf()).toHaveLength(before);
  });

  it('make no version stale, whoever reads in the meantime', async () => {
    const { headers } = await firm.hr('GET', client);
    const version = String(headers.get('etag'));
    for (const why of ['audit', 'support', 'supervision'])
      await auditor('GET', client, undefined, { headers: { 'Baton-Purpose': why } });
    const more = { headers: { 'If-Match': version } };
    const { status } = await firm.hr('POST', `${client}/correct`, { details: { country: 'AT' } }, more);
    expect(status).toBe(200);
  });

  it('of a page that polls are one', async () => {
    const before = await readsOf();
    const senior = await api.as(`manager:${firm.senior}`);
    for (let n = 0; n < 10; n += 1) expect((await senior('GET', client)).status).toBe(200);
    expect(await readsOf()).toHaveLength(before.length + 1);
  });
});
