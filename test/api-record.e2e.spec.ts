// The record over HTTP as an auditor reads it: in three languages, at any moment, and what changed between two moments.
import { startApi, type ApiUnderTest, type Send } from './api/api-under-test';
import { problemsOf } from './api/expect-problem';
import { announced, foundFirm, until, type Firm } from './api/firm';
import { baton, wrongAfterRebuild } from './rebuilt';

let api: ApiUnderTest;
let firm: Firm;
let departure: Awaited<ReturnType<typeof announced>>;
let auditor: Send;
let path: string;
const expectProblem = problemsOf(() => api);

interface Told {
  version: number;
  type: string;
  actorName: string;
  recordedAt: string;
  sentence: string;
}
const told = async (where: string, lang = '', headers: Record<string, string> = {}) => {
  const { status, body } = await auditor('GET', `${where}/history${lang && `?lang=${lang}`}`, undefined, { headers });
  expect([where, status]).toEqual([where, 200]);
  return body['items'] as Told[];
};

beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  departure = await announced(firm);
  auditor = await api.as('auditor');
  path = `/v1/handovers/${departure.handover[firm.vip]}`;
  const boss = await api.as(`manager:${firm.boss}`);
  const leaver = await api.as(`rep:${firm.leaver}`);
  const fields = [{ key: 'call', text: 'Tuesday morning', source: 'conversation' }];
  await leaver('POST', `${path}/fill-dossier-section`, { section: 'preferences', fields });
  await boss('POST', `${path}/nominate-successor`, { representativeId: firm.follower });
  // Names come from the lists, which are at most a second behind.
  await until(
    () => auditor('GET', `${path}/history`),
    ({ body }) => !JSON.stringify(body).includes(`${firm.follower} was nominated`),
  );
});
afterAll(() => api?.stop());

describe('the history', () => {
  it.each([
    ['en', /^The departure was announced, with \w+ \d+, \d{4} as the last working day; 2 handovers were opened\.$/],
    ['zh-Hant', /^已公布離職，最後工作日為 \d{4}年\d+月\d+日；開啟了 2 件交接。$/],
    ['zh-Hans', /^已公布离职，最后工作日为 \d{4}年\d+月\d+日；启动了 2 项交接。$/],
  ])('of everything is told in %s', async (lang, sentence) => {
    expect((await told(`/v1/departures/${departure.id}`, lang))[0]?.sentence).toMatch(sentence);
    const { body } = await auditor('GET', '/v1/policies');
    const policy = (body['items'] as { id: string }[])[0]?.id;
    const others = [path, `/v1/clients/${firm.vip}`, `/v1/representatives/${firm.leaver}`, `/v1/policies/${policy}`];
    for (const where of others) {
      const sentences = (await told(where, lang)).map((each) => each.sentence);
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.filter((each) => /\p{Script=Han}/u.test(each) !== (lang !== 'en'))).toEqual([]);
    }
  });

  it('names the people it is about, and who acted', async () => {
    const { body: follower } = await auditor('GET', `/v1/representatives/${firm.follower}`);
    const { body: leaver } = await auditor('GET', `/v1/representatives/${firm.leaver}`);
    const nameIn = (view: Record<string, unknown>) => (view['details'] as { name: string }).name;
    const items = await told(path, 'zh-Hans');
    expect(items.map(({ actorName }) => actorName)).toEqual(
      expect.arrayContaining(['Helen Marsh (made up)', nameIn(leaver)]),
    );
    const nominated = items.find(({ type }) => type === 'SuccessorNominated');
    expect(nominated?.sentence).toBe(`${nameIn(follower)} 获提名为接任人员。`);
  });

  it('follows the address, or else the browser', async () => {
    const taipei = { 'accept-language': 'zh-TW,zh;q=0.9,en;q=0.8' };
    expect((await told(path, '', taipei))[0]?.sentence).toMatch(/^交接已開啟/);
    expect((await told(path, 'en', taipei))[0]?.sentence).toMatch(/^The handover was opened/);
    expect((await told(path, '', { 'accept-language': 'fr-FR' }))[0]?.sentence).toMatch(/^The handover was opened/);
    const problem = await expectProblem(400, 'invalid', () => auditor('GET', `${path}/history?lang=fr`));
    expect(problem['errors']).toEqual([{ field: 'lang', message: 'must be one of en, zh-Hant, zh-Hans' }]);
  });
});

describe('the difference between two moments', () => {
  const between = (query: string) => auditor('GET', `${path}/changes?${query}`);

  it('is told field by field, with who changed it', async () => {
    const { status, body } = await between('from=1&lang=zh-Hant');
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: { version: 1 }, to: { version: 3 } });
    const changes = body['changes'] as Record<string, unknown>[];
    expect(changes.find(({ field }) => field === 'dossier.preferences.call')).toEqual({
      field: 'dossier.preferences.call',
      label: '客戶檔案：偏好：call',
      before: null,
      after: 'Tuesday morning',
      by: `rep:${firm.leaver}`,
      byName: expect.any(String),
      at: expect.stringMatching(/Z$/),
      stream: 'handover',
      version: 2,
      command: 'fill-dossier-section',
    });
    expect((body['events'] as Told[]).map(({ type }) => type)).toEqual(['DossierSectionFilled', 'SuccessorNominated']);
  });

  it('takes the instants that a history gives', async () => {
    const [, filled, nominated] = await told(path);
    const query = new URLSearchParams({ from: filled?.recordedAt ?? '', to: nominated?.recordedAt ?? '' });
    const { body } = await between(query.toString());
    expect((body['events'] as Told[]).map(({ version }) => version)).toEqual([3]);
  });

  it('says what is wrong with the moments', async () => {
    await expectProblem(400, 'from-after-to', () => between('from=3&to=1'));
    await expectProblem(400, 'invalid', () => between('to=1'));
    await expectProblem(400, 'invalid', () => between('from=yesterday'));
    await expectProblem(404, 'unknown-handover', () => between('from=99'));
  });
});

describe('a moment', () => {
  it('in the future does not exist, and one in the past allows no commands', async () => {
    await expectProblem(404, 'unknown-handover', () => auditor('GET', `${path}?at=99`));
    const hr = await firm.hr('GET', `${path}?at=1`);
    expect(hr.body).toMatchObject({ version: 1, allowed: [], dossier: {}, candidateId: null, candidateName: null });
    expect((await firm.hr('GET', path)).body['allowed']).not.toEqual([]);
  });
});

describe('the command line', () => {
  it('tells history and changes in the requested language', async () => {
    const id = path.split('/').at(-1) ?? '';
    const history = await baton(['history', id, '--lang', 'zh-Hans'], api.databases.environment);
    expect(history.said).toMatch(/Helen Marsh \(made up\) +交接已启动[^]*Fay Follower 获提名为接任人员。/);
    const changes = await baton(['changes', id, '--from', '1', '--lang', 'zh-Hant'], api.databases.environment);
    expect(changes.said).toMatch(/提名或任命的人員: {2}- {2}-> {2}Fay Follower\n.*Bo Boss {2}\(nominate-successor\)/);
    const day = await baton(['changes', id, '--from', '2026-01-01', '--to', '2'], api.databases.environment);
    expect([day.code, history.code, changes.code]).toEqual([0, 0, 0]);
    const backwards = await baton(['changes', id, '--from', '3', '--to', '1'], api.databases.environment);
    expect(backwards).toMatchObject({ code: 1, said: expect.stringMatching(/The moment from lies after/) });
  });
});

describe('all of this', () => {
  it('leaves read models that match the log, before and after a rebuild', async () => {
    expect(await wrongAfterRebuild(api.databases)).toEqual([]);
  });
});
