// The auditor sees everything and changes nothing; and whoever sees a client's data leaves a trace, on every route.
import { randomBytes } from 'node:crypto';
import { startApi, type ApiUnderTest, type Send } from './api/api-under-test';
import { announced, foundFirm, idOf, until, type Firm } from './api/firm';

const CANARY = 'Quillfeather';
/** Asking for a checkpoint adds nothing to the log. */
const NO_COMMANDS = ['/v1/sign-in', '/v1/log/checkpoints'];
/** Answered once a worker has run. */
const LATER = ['/v1/log/verification'];
/** They mention names, but are not reads of a dossier. */
const LISTS = ['/v1/clients', '/v1/handovers', '/v1/me/tasks', '/v1/search', '/v1/departures/{id}/gantt'];
/** Goes on as long as one listens; it tells kinds of things and nothing about anybody. */
const ENDLESS = ['/v1/stream'];

let api: ApiUnderTest;
let firm: Firm;
let auditor: Send;
let places: Record<string, string>;
let paths: [path: string, operations: Record<string, object>][];
beforeAll(async () => {
  api = await startApi({ CHECKPOINT_KEY: randomBytes(32).toString('base64') });
  firm = await foundFirm(api);
  const departure = await announced(firm);
  await firm.hr('POST', `/v1/clients/${firm.vip}/correct`, { details: { contactName: CANARY } });
  const vip = `/v1/handovers/${departure.handover[firm.vip]}`;
  const fields = [{ key: 'tone', text: `Calls herself ${CANARY}`, source: 'me' }];
  await (
    await api.as(`rep:${firm.leaver}`)
  )('POST', `${vip}/fill-dossier-section`, { section: 'background', fields });
  auditor = await api.as('auditor');
  await auditor('POST', '/v1/log/checkpoints', {});
  const gone = idOf(await firm.hr('POST', '/v1/clients', { details: { name: 'Gone' } }));
  await firm.hr('POST', `/v1/clients/${gone}/erase-client`, { ground: 'client-request' });
  await (
    await api.as('manager')
  )('POST', `/v1/clients/${gone}/approve-erasure`, {});
  places = {
    '/v1/handovers/{id}/changes': `${vip}/changes?from=1&to=2`,
    '/v1/clients/{id}/erasure-certificate': `/v1/clients/${gone}/erasure-certificate`,
    '/v1/handovers/{id}': vip,
    '/v1/departures/{id}': `/v1/departures/${departure.id}`,
    '/v1/clients/{id}': `/v1/clients/${firm.vip}`,
    '/v1/representatives/{id}': `/v1/representatives/${firm.leaver}`,
    '/v1/persons/{id}': `/v1/persons/${firm.leaver}`,
    '/v1/policies/{id}': '/v1/policies/01900000-0000-7000-8000-000000000001',
    '/v1/search': '/v1/search?q=important',
    '/v1/log/proofs/inclusion': '/v1/log/proofs/inclusion?position=1',
    '/v1/log/proofs/consistency': '/v1/log/proofs/consistency?from=1',
    '{mapping}': 'northwind',
    '{format}': 'ocel',
    '{track}': 'vip',
  };
  const { body: document } = await api.nobody('GET', '/docs-json');
  const all = Object.entries(document['paths'] as Record<string, Record<string, object>>);
  paths = all.filter(([path]) => !ENDLESS.includes(path));
});
afterAll(() => api?.stop());

const placed = (path: string): string =>
  Object.entries(places).reduce((text, [pattern, place]) => text.replace(pattern, place), path);
const traces = async () =>
  Number((await api.sql<{ n: string }>(`SELECT count(*) AS n FROM es.events WHERE type = 'ReadsRecorded'`))[0]?.n);
const everything = () =>
  api.sql<{ position: string }>(
    `SELECT position, stream, version, type, encode(leaf, 'hex') AS leaf FROM es.events
     WHERE stream NOT LIKE 'reads/%' ORDER BY position`,
  );

describe('an auditor', () => {
  it('changes nothing: every command is refused, and the log is as it was', async () => {
    const commands = paths.flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => method !== 'get' && !NO_COMMANDS.includes(path))
        .map((method) => [method.toUpperCase(), placed(path)] as const),
    );
    expect(commands.length).toBeGreaterThan(35);
    const before = await everything();
    const refused: unknown[] = [];
    for (const [method, path] of commands) {
      const { status, body } = await auditor(method, path, {});
      refused.push([method, path, status, body['code']]);
    }
    expect(refused).toEqual(commands.map(([method, path]) => [method, path, 403, 'not-allowed']));
    expect(await everything()).toEqual(before);
  });

  it('sees everything: every page answers', async () => {
    const pages = paths
      .filter(([path, operations]) => 'get' in operations && !LATER.includes(path))
      .map(([path]) => placed(path));
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.filter((path) => path.includes('{'))).toEqual([]);
    const answers = await Promise.all(pages.map(async (path) => [path, (await auditor('GET', path)).status]));
    expect(answers).toEqual(pages.map((path) => [path, 200]));
    expect((await auditor('GET', places['/v1/handovers/{id}'] ?? '')).body['allowed']).toEqual([]);
  });
});

describe("every page that shows a client's personal data", () => {
  it('leaves a trace, except for the lists', async () => {
    await until(
      () => auditor('GET', '/v1/handovers'),
      ({ body }) => (body['items'] as object[]).length === 2,
    );
    // Somebody who has read nothing yet, so that nothing is a repeat.
    const senior = await api.as(`manager:${firm.senior}`);
    const untraced: string[] = [];
    const shown: string[] = [];
    for (const [path] of paths.filter(([, operations]) => 'get' in operations)) {
      const before = await traces();
      const { body } = await senior('GET', placed(path));
      const personal = new RegExp(`${CANARY}|Very Important`).test(JSON.stringify(body));
      if (!personal) continue;
      shown.push(path);
      if ((await traces()) === before) untraced.push(path);
    }
    expect(shown).toEqual(expect.arrayContaining(['/v1/clients/{id}', '/v1/handovers/{id}']));
    expect(untraced.filter((path) => !LISTS.includes(path))).toEqual([]);
  });

  it('shows nothing when its trace cannot be written', async () => {
    const boss = await api.as(`manager:${firm.boss}`);
    await api.sql('REVOKE EXECUTE ON FUNCTION es.append, es.append_one FROM baton_app');
    const answers = [];
    for (const noun of ['clients', 'handovers']) answers.push(await boss('GET', places[`/v1/${noun}/{id}`] ?? ''));
    await api.sql('GRANT EXECUTE ON FUNCTION es.append, es.append_one TO baton_app');
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
      [503, 'reads-not-recorded'],
      [503, 'reads-not-recorded'],
    ]);
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['2', '2']);
    expect(answers.map(({ headers }) => headers.get('etag'))).toEqual([null, null]);
    expect(JSON.stringify(answers)).not.toMatch(CANARY);
    expect((await boss('GET', places['/v1/clients/{id}'] ?? '')).status).toBe(200);
  });

  it('is recorded to the end: what was only counted is written when the api stops', async () => {
    const hr = await api.as('hr');
    for (let n = 0; n < 7; n += 1) await hr('GET', places['/v1/clients/{id}'] ?? '');
    await api.shutDown();
    const reads = await api.sql<{ body: string }>(`SELECT body FROM es.events WHERE stream = $1 ORDER BY version`, [
      `reads/${firm.vip}`,
    ]);
    const times = reads
      .flatMap(({ body }) => (JSON.parse(body) as { reads: { reader: string; times: number }[] }).reads)
      .filter(({ reader }) => reader.startsWith('hr:'))
      .map((each) => each.times);
    expect(times).toEqual([1, 6]);
  });
});
