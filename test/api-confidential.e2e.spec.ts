// Until the last day, who leaves is confidential to everybody not concerned: no read, and no silence of the stream,
// changes for them when a departure is announced. Every read in the OpenAPI document is walked. The readers share out the
// parameters among them; with BATON_READS=all, as in the campaign, each reader asks everything.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { startApi, type Answer, type ApiUnderTest, type Send } from './api/api-under-test';
import { everyRead, type ApiDocument, type Read } from './api/every-read';
import { listenTo } from './api/event-stream';
import { workday } from './api/firm';
import { announce, foundTwoHouses, type TwoHouses } from './api/two-houses';
import { settled, walk, type Walk } from './api/walk';

let api: ApiUnderTest;
let firm: TwoHouses;
let document: ApiDocument;
beforeAll(async () => {
  api = await startApi();
  firm = await foundTwoHouses(api);
  document = (await api.nobody('GET', '/docs-json')).body as unknown as ApiDocument;
});
afterAll(() => api?.stop());

/** Ids that belong to nobody while there is no departure, and what both are called in the walks. */
interface Secret {
  departure: string;
  handovers: string[];
}
const NOTHING_YET: Secret = { departure: randomUUID(), handovers: [randomUUID(), randomUUID()] };
const names = (...secrets: Secret[]) =>
  new Map(
    secrets.flatMap(({ departure, handovers }) => [
      [departure, 'the departure'] as const,
      ...handovers.map((id, index) => [id, `handover ${index}`] as const),
    ]),
  );

function reads(secret: Secret, instant: string): Read[] {
  const { leaver, boss, rep, manager, top, closed, third, clients, first, other } = firm;
  const handovers = [...secret.handovers, ...Object.values(first.handovers), ...Object.values(other.handovers)];
  const ids = {
    handovers,
    departures: [secret.departure, first.id],
    clients,
    persons: [leaver, boss],
    representatives: [leaver, boss, closed, top, rep, third],
    policies: [BUILT_IN],
  };
  const moments = ['1', '2', '3', instant, '2099-01-01T00:00:00Z'];
  const values = {
    // In filters; every id also appears in paths.
    people: [leaver, rep, boss],
    lang: ['zh-Hant'],
    'limit integer': ['1', '200'],
    'cursor string': ['bm9wZQ'],
    'dueBefore string': [instant, '2099-01-01T00:00:00Z'],
    'q string': ['lea', 'a', 'important'],
    'externalId string': ['7'],
    'at string': moments,
    'from string': ['1'],
    'to string': ['2'],
    'from integer': ['1', '2'],
    'to integer': ['2', '3'],
    'position integer': ['1', '3'],
    'size integer': ['3'],
  };
  const day = workday(50);
  const asked = [[rep], [rep, leaver], [rep, closed], [manager], [leaver], [boss]];
  const previews = asked.map(([representativeId, defaultOwnerId]) => {
    const chosen = defaultOwnerId ? { defaultOwnerId } : {};
    return { representativeId, lastWorkingDay: day, kind: 'planned', ...chosen };
  });
  return everyRead(document, ids, values, {
    '/v1/departures/preview': previews,
    '/v1/departures/{id}/preview-reschedule': [{ lastWorkingDay: day }],
    '/v1/departures/{id}/preview-withdraw': [{}],
  });
}
const BUILT_IN = '01900000-0000-7000-8000-000000000001';

/** Of the reads with a parameter, each is asked by one reader in so many. */
const SHARES = process.env['BATON_READS'] === 'all' ? 1 : 3;

interface Reader {
  account: string;
  asks(read: Read, index: number): boolean;
  send: Send;
  /** What the reader's stream has told since the walks began. */
  heard: unknown[];
  hangUp(): Promise<void>;
}
async function reader(account: string, number: number): Promise<Reader> {
  const stream = await listenTo(api, account);
  expect(await stream.next()).toEqual({ kinds: [] });
  const heard: unknown[] = [];
  const listening = (async () => {
    for (let news = await stream.next(); news !== undefined; news = await stream.next()) heard.push(news);
  })().catch(() => undefined);
  const hangUp = async () => {
    await stream.hangUp();
    await listening;
  };
  const asks = ({ path }: Read, index: number) => !path.includes('?') || index % SHARES === number % SHARES;
  return { account, asks, send: await api.as(account), heard, hangUp };
}

const differences = (one: Walk, other: Walk) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((asked) => one.get(asked) !== other.get(asked));

describe('for whoever is not concerned', () => {
  let readers: Reader[];
  let concerned: Reader;
  let before: Map<Reader, Walk>;
  let secret = NOTHING_YET;
  const instant = new Date().toISOString();
  const walkAll = async (all: Reader[]) => {
    await settled(api);
    const asked = reads(secret, instant);
    expect(asked.length).toBeGreaterThan(300);
    const called = names(NOTHING_YET, secret);
    const walks = new Map<Reader, Walk>();
    for (const each of all) walks.set(each, await walk(asked.filter(each.asks), each.send, called));
    return walks;
  };
  /** Long enough for two looks at the log, so that anything missed would have been told by now. */
  const listenOn = () => pause(1_500);
  const expectTheSame = async () => {
    const after = await walkAll(readers);
    for (const each of readers)
      for (const asked of differences(before.get(each) as Walk, after.get(each) as Walk))
        expect([each.account, asked, after.get(each)?.get(asked)]).toEqual([
          each.account,
          asked,
          before.get(each)?.get(asked),
        ]);
    await listenOn();
    for (const { account, heard } of readers) expect([account, heard]).toEqual([account, []]);
  };

  beforeAll(async () => {
    const { rep, colleague, junior, manager, earlier } = firm;
    const reps = [rep, colleague, junior, earlier].map((id) => `rep:${id}`);
    const accounts = [...reps, `manager:${manager}`, 'administrator'];
    readers = await Promise.all(accounts.map(reader));
    concerned = await reader(`manager:${firm.boss}`, 0);
    before = await walkAll([...readers, concerned]);
  }, 300_000);
  afterAll(() => Promise.all([...(readers ?? []), ...(concerned ? [concerned] : [])].map(({ hangUp }) => hangUp())));

  it('nothing changes without a departure, so that any later difference would reveal one', async () => {
    await expectTheSame();
    expect(before.size).toBe(readers.length + 1);
  }, 300_000);

  it('nothing changes after a departure is announced and a colleague is closed to new clients', async () => {
    const { id, handovers } = await announce(firm.hr, firm.leaver, 45);
    await announce(firm.hr, firm.top, 45);
    const closing = await firm.hr('POST', `/v1/representatives/${firm.closed}/close-to-new-clients`, {
      reason: 'Study.',
    });
    expect(closing.status).toBe(200);
    secret = { departure: id, handovers: Object.values(handovers) };
    expect(secret.handovers).toHaveLength(2);
    await expectTheSame();
  }, 300_000);

  it('whoever is concerned sees it and hears of it, so the walk can find what is told', async () => {
    const after = await walkAll([concerned]);
    const found = differences(before.get(concerned) as Walk, after.get(concerned) as Walk).join('\n');
    for (const told of [
      '/v1/representatives ',
      `/v1/representatives/${firm.leaver} `,
      '/v1/departures ',
      '/v1/departures/the departure ',
    ])
      expect(found).toContain(`GET ${told}`);
    for (const told of ['/v1/handovers/summary ', '/v1/handovers/handover 0 ', '/v1/reports/load ', '/v1/me/tasks '])
      expect(found).toContain(`GET ${told}`);
    const kinds = new Set((concerned.heard as { kinds: string[] }[]).flatMap((each) => each.kinds));
    expect([...kinds].toSorted()).toEqual(['client', 'departure', 'handover', 'representative']);
  }, 300_000);

  it('nothing changes after it is moved, nor after it is withdrawn', async () => {
    const path = `/v1/departures/${secret.departure}`;
    expect((await firm.hr('POST', `${path}/reschedule`, { lastWorkingDay: workday(60) })).status).toBe(200);
    await expectTheSame();
    expect((await firm.hr('POST', `${path}/withdraw`, {})).status).toBe(200);
    await expectTheSame();
  }, 300_000);
});

describe('what is refused', () => {
  const told = ({ status, body }: Answer) => [status, body['code'], body['detail']];
  beforeAll(async () => {
    await announce(firm.hr, firm.leaver, 45);
    // Refused where it is closed already.
    await firm.hr('POST', `/v1/representatives/${firm.closed}/close-to-new-clients`, { reason: 'Study.' });
    await settled(api);
  });

  it('a nomination and an assignment are refused in the same words as for somebody closed to new clients', async () => {
    const manager = await api.as(`manager:${firm.manager}`);
    const nominate = (representativeId: string) =>
      manager('POST', `/v1/handovers/${firm.first.handovers[firm.waiting]}/nominate-successor`, { representativeId });
    const assign = (representativeId: string) =>
      manager('POST', `/v1/clients/${firm.own}/assign-owner`, { representativeId });
    for (const send of [nominate, assign]) {
      const [leaving, closed] = [told(await send(firm.leaver)), told(await send(firm.closed))];
      expect(leaving).toEqual([409, 'representative-takes-no-clients', expect.any(String)]);
      expect(leaving).toEqual(closed);
    }
  });

  it('a version of a colleague can be neither asked for nor sent, whether or not it exists', async () => {
    for (const account of [`rep:${firm.rep}`, `manager:${firm.manager}`]) {
      const send = await api.as(account);
      const path = `/v1/representatives/${firm.leaver}`;
      const refusals = new Set<string>();
      for (let version = 1; version < 9; version += 1) {
        refusals.add(told(await send('GET', `${path}?at=${version}`)).join());
        const headers = { 'if-match': `"${version}"` };
        refusals.add(told(await send('POST', `${path}/correct`, { details: { title: 'Sir' } }, { headers })).join());
      }
      expect([...refusals].map((each) => each.slice(0, 15))).toEqual(['403,not-allowed', '403,not-allowed']);
    }
  });

  it('those whose handover loses its nominee learn that another is needed, not that the nominee leaves', async () => {
    const third = await api.as(`manager:${firm.third}`);
    const path = `/v1/handovers/${firm.other.handovers[firm.hers]}`;
    const { body } = await third('GET', `${path}/history`);
    const lost = (body['items'] as Record<string, string>[]).filter(({ type }) => type === 'SuccessorLost');
    expect(lost.length).toBeGreaterThan(0);
    // Announced, withdrawn and announced again: they see none of these words.
    const commands = (body['items'] as Record<string, string>[]).map(({ command }) => command);
    expect(
      commands.slice(1).filter((each) => !['nominate-successor', 'release', 'restore'].includes(each ?? '')),
    ).toEqual([]);
    for (const { command, sentence } of lost) {
      expect(command).toBe('release');
      expect(sentence).not.toMatch(/leav|left|depart/i);
    }
    const exported = (format: string) => third('GET', `/v1/exports/${format}?handover=${path.split('/').at(-1)}`);
    for (const asked of [third('GET', `${path}/changes?from=1`), exported('xes'), exported('ocel')])
      expect(JSON.stringify((await asked).body)).toContain('release');
    const evidence = await exported('jsonl');
    expect([evidence.status, evidence.body['code']]).toEqual([403, 'not-allowed']);
  });
});
