// Whatever is wrong with a body or a query is reported by field, and nothing hostile gets past the edge.
import { startApi, type ApiUnderTest, type Send } from './api/api-under-test';
import { problemsOf } from './api/expect-problem';
import { announced, foundFirm, type Firm } from './api/firm';

const NOBODY = '01900000-0000-7000-8000-00000000dead';
let api: ApiUnderTest;
let firm: Firm;
let handover: string;
/** Above everybody, and so allowed to send nearly everything. */
let manager: Send;
beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  manager = await api.as('manager');
  handover = `/v1/handovers/${(await announced(firm)).handover[firm.vip]}`;
});
afterAll(() => api?.stop());

const expectProblem = problemsOf(() => api);
const post = (where: string, body?: object, more = {}) => firm.hr('POST', where, body, more);
const nominate = () => `${handover}/nominate-successor`;
const raw = (where: string, text: string | Buffer, headers = {}) => post(where, undefined, { raw: text, headers });

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

  it.each<[string, string, RegExp]>([
    [
      'an integer of 2^53',
      '9007199254740993',
      /The number 9007199254740992 is not kept: it must be smaller than 2\^53/,
    ],
    ['a number far beyond it', '-1e300', /The number -1e\+300 is not kept/],
    ['65 lists within each other', `${'['.repeat(63)}${']'.repeat(63)}`, /more than 64 lists and objects/],
  ])('%s is more than the record keeps, and is refused before anything is written', async (_, value, sentence) => {
    const before = await api.head();
    const text = `{"document":{"a":${value}}}`;
    const headers = { 'idempotency-key': `unkept ${value.slice(0, 30)}` };
    const said = await expectProblem(400, 'unstorable', () => raw('/v1/policies', text, headers));
    expect(said['detail']).toMatch(sentence);
    expect((await raw('/v1/policies', text)).status).toBeGreaterThanOrEqual(400);
    expect((await raw('/v1/policies', text)).status).toBeLessThan(500);
    expect(await api.head()).toBe(before);
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

  it('a body over the limit is too large, even when compressed', async () => {
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
      'stage=interview&stage=lunch',
      'owner=4&owner=5',
    ])
      await expectProblem(400, 'invalid', ask(query));
    await expectProblem(400, 'unknown-cursor', ask('cursor=abc'));
    for (const at of ['0', '-1', 'yesterday', '2026-13-01T00:00:00Z'])
      await expectProblem(400, 'invalid', () => firm.hr('GET', `${handover}?at=${at}`));
  });
});
