// What is owed to the outside world: who may see it, and how much of it.
import { startApi, type ApiUnderTest, type Send } from './api/api-under-test';
import { problemsOf } from './api/expect-problem';
import { announced, foundFirm, until, type Firm } from './api/firm';

let api: ApiUnderTest;
let firm: Firm;
let handover: string;
const expectProblem = problemsOf(() => api);
const list = (send: Send, query = '') => send('GET', `/v1/effects${query}`);
const itemsOf = async (send: Send, query = '') => (await list(send, query)).body['items'] as object[];

beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  handover = (await announced(firm)).handover[firm.ordinary] ?? '';
  const named = { representativeId: firm.follower };
  const boss = await api.as(`manager:${firm.boss}`);
  await boss('POST', `/v1/handovers/${handover}/nominate-successor`, named);
  await until(
    () => list(firm.hr),
    ({ body }) => (body['items'] as object[]).length > 0,
  );
});
afterAll(() => api?.stop());

describe('what is owed', () => {
  it('is shown to human resources and auditors with what owes it and whom it is for', async () => {
    const item = {
      id: `${handover}.appointment.1`,
      kind: 'appointment',
      status: 'owed',
      of: { kind: 'handover', id: handover, name: 'Plain' },
      step: 'appoint-successor',
      to: { kind: 'representative', id: firm.follower, name: 'Fay Follower' },
      failedAt: null,
    };
    for (const send of [firm.hr, await api.as('auditor')]) expect(await itemsOf(send)).toMatchObject([item]);
    expect(await itemsOf(firm.hr, '?status=owed')).toHaveLength(1);
    expect(await itemsOf(firm.hr, '?status=failed')).toEqual([]);
    await expectProblem(400, 'invalid', () => list(firm.hr, '?status=lost'));
  });

  it('is hidden from everybody else, whatever their part in it', async () => {
    for (const account of [`manager:${firm.boss}`, `rep:${firm.leaver}`, `rep:${firm.follower}`, 'service-desk']) {
      const send = await api.as(account);
      await expectProblem(403, 'not-allowed', () => list(send));
    }
  });

  it('is shown to an administrator without names, and not while the departure is confidential', async () => {
    const administrator = await api.as('administrator');
    expect(await itemsOf(administrator)).toEqual([]);
    // As if the last working day had ended.
    await api.sql(`UPDATE read.departures SET status = 'last-day-passed'`);
    const to = { kind: 'representative', id: null, name: null };
    expect(await itemsOf(administrator)).toMatchObject([{ kind: 'appointment', of: null, to }]);
    expect(JSON.stringify(await itemsOf(administrator))).not.toMatch(/Plain|Fay|Lea/);
  });
});
