// A manager's day, in Simplified Chinese: what needs them, the board, bulk actions, a departure over time, load and
// waits; and an api that crashes in the middle of it.
import type { Locator, Page } from 'playwright-core';
import { workday } from '../api/firm';
import { HANDS } from './hands';
import { inBrowser } from './in-browser';
import { settled, type OpenedPage } from './open-page';

const CLIENTS = ['蓝天食品', '春风茶行', '青山酒庄', '长河纺织', '望海旅行'] as const;
const [BLUE, SPRING, GREEN, RIVER, SEA] = CLIENTS;

interface Team {
  manager: string;
  lead: string;
  leaver: string;
  follower: string;
  handoverOf: (client: string) => string;
}

const environment = inBrowser();

/** A manager, an outgoing representative with five platinum clients, and a free representative. */
async function foundTeam(mark: string): Promise<Team> {
  const post = <T = { id: string }>(path: string, body: object) => environment.stack.api.post<T>('hr', path, body);
  const person = async (name: string, managerId?: string) =>
    (await post('/v1/representatives', { details: { name }, traits: managerId ? { managerId } : {} })).id;
  const manager = await person(`林主管${mark}`);
  const [leaverId, followerId] = [await person(`方晓${mark}`, manager), await person(`何宁${mark}`, manager)];
  const clients = new Map<string, string>();
  for (const name of CLIENTS) {
    const { id } = await post('/v1/clients', { details: { name }, ownerId: leaverId, lifetimeSpend: '80000' });
    clients.set(id, name);
  }
  const departure = { representativeId: leaverId, lastWorkingDay: workday(40), kind: 'planned' };
  const { handovers } = await post<{ handovers: { id: string; clientId: string }[] }>('/v1/departures', departure);
  const handoverOf = (client: string) =>
    handovers.find(({ clientId }) => clients.get(clientId) === client)?.id ?? `no handover of ${client}`;
  for (const client of [GREEN, RIVER, SEA])
    await post(`/v1/handovers/${handoverOf(client)}/nominate-successor`, { representativeId: followerId });
  return { manager, lead: `林主管${mark}`, leaver: `方晓${mark}`, follower: `何宁${mark}`, handoverOf };
}

const rowsOf = (page: Page) => page.locator('[data-row-link]');
const note = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
/** Requests to an api that is down are lost, and nothing else is. */
const besides = (complaints: string[], expected: RegExp) => complaints.filter((each) => !expected.test(each));

async function rowCount(page: Page, count: number): Promise<void> {
  await rowsOf(page)
    .nth(count - 1)
    .waitFor();
  await rowsOf(page).nth(count).waitFor({ state: 'detached' });
}

describe.each(HANDS)('a manager, by %s', (name, hands) => {
  let team: Team;
  beforeAll(async () => {
    team = await foundTeam(name === 'mouse' ? '甲' : '乙');
  });

  async function open(address: string): Promise<OpenedPage> {
    const page = await environment.open({ account: `manager:${team.manager}`, language: 'zh-Hans' });
    await page.page.goto(address);
    await settled(page.page);
    return page;
  }
  async function nominate(dialog: Locator): Promise<void> {
    await hands.find(dialog.getByRole('combobox', { name: '接任人员' }), team.follower);
  }
  async function chooseMany(page: Page, clients: readonly string[], command: string): Promise<Locator> {
    for (const client of clients) await hands.tick(page.getByRole('checkbox', { name: `选中${client}` }));
    const bar = page.getByRole('region', { name: `已选中 ${clients.length} 项` });
    await hands.press(bar.getByRole('button', { name: command, exact: true }));
    const dialog = page.getByRole('dialog', { name: command });
    await dialog.getByRole('button', { name: '发送' }).waitFor();
    return dialog;
  }

  it('begins with what needs them, and nominates from there', async () => {
    const { page, complaints } = await open('/');
    await page.getByRole('heading', { level: 1, name: '您的团队' }).waitFor();
    await page.getByText('有风险的价值').waitFor();
    await hands.press(page.getByRole('button', { name: `提名接任人员：${BLUE}` }));
    const dialog = page.getByRole('dialog');
    await nominate(dialog);
    await hands.press(dialog.getByRole('button', { name: '提名接任人员', exact: true }));
    await page.getByText('已完成：提名接任人员').waitFor();
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('filters the board, and finds the same again by its address', async () => {
    const { page, complaints } = await open('/');
    await hands.press(page.getByRole('navigation').getByRole('link', { name: '交接', exact: true }));
    await hands.write(page.getByLabel('客户或人员'), team.leaver);
    await rowCount(page, 5);
    await hands.choose(page.getByLabel('等级'), '白金');
    await hands.find(page.getByRole('combobox', { name: '负责人' }), team.leaver);
    await hands.find(page.getByRole('combobox', { name: '所属团队' }), team.lead);
    await hands.press(page.getByRole('button', { name: /^整理客户档案/ }));
    await hands.tick(page.getByRole('checkbox', { name: '等我处理' }));
    await page.waitForURL(/needsMe=true/);
    // Whoever nominated cannot approve: of the five, one waits for somebody else.
    await rowCount(page, 4);
    await page.getByText('320,000').waitFor();
    expect(await page.getByText('400,000').count()).toBe(0);
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);
    await page.reload();
    await rowCount(page, 4);
    await hands.tick(page.getByRole('checkbox', { name: '已逾期' }));
    await page.getByText('没有符合筛选条件的交接').waitFor();
    await hands.press(page.getByRole('button', { name: '清除筛选' }));
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
  });

  it('nominates and approves many at once, and is told by name where that failed', async () => {
    const { page, complaints } = await open(`/handovers?q=${team.leaver}`);
    const nomination = await chooseMany(page, [BLUE, SPRING], '提名接任人员');
    await nominate(nomination);
    await hands.press(nomination.getByRole('button', { name: '发送 2 项' }));
    await note(page, '已完成 2 项。').waitFor();
    const refusal = { status: 422, json: { status: 422, code: 'refused', detail: '此时不可行。' } };
    await page.route(`**/${team.handoverOf(SEA)}/approve-successor`, (route) => route.fulfill(refusal));
    const approval = await chooseMany(page, CLIENTS, '批准接任人员');
    await hands.press(approval.getByRole('button', { name: '发送 5 项' }));
    const told = note(page, '批准接任人员');
    await told.getByText('已完成 2 项。').waitFor();
    await told.getByText('跳过 2 项').waitFor();
    for (const text of [BLUE, SPRING, `${SEA}: 此时不可行。`])
      await told.getByRole('listitem').filter({ hasText: text }).waitFor();
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);
    expect(besides(complaints, /422/)).toEqual([]);
  });

  it('keeps the page and what is typed while the api restarts, and goes on by itself', async () => {
    const { page, complaints } = await open(`/handovers?q=${team.leaver}`);
    const live = (word: string) => page.getByRole('status').filter({ hasText: word });
    await live('实时').waitFor();
    const approval = await chooseMany(page, [SEA], '批准接任人员');
    environment.stack.endApi();
    await hands.press(approval.getByRole('button', { name: '发送' }));
    await live('等待服务器').waitFor();
    await note(page, '已完成 1 项。').waitFor({ timeout: 60_000 });
    await live('实时').waitFor({ timeout: 60_000 });

    await hands.press(page.getByRole('link', { name: RIVER }));
    await hands.press(page.getByRole('button', { name: '更多' }));
    await hands.press(page.getByRole('menuitem', { name: '暂停交接' }));
    const form = page.getByRole('dialog');
    await hands.write(form.getByLabel('原因'), '客户正在国外。');
    environment.stack.endApi();
    await live('等待服务器').waitFor();
    await hands.press(form.getByRole('button', { name: '暂停交接', exact: true }));
    await form.getByRole('alert').waitFor();
    expect(await form.getByLabel('原因').inputValue()).toBe('客户正在国外。');
    expect(await hands.faultsOf(page)).toEqual([]);
    await live('实时').waitFor({ timeout: 60_000 });
    await hands.press(form.getByRole('button', { name: '暂停交接', exact: true }));
    await page.getByText('已完成：暂停交接').waitFor();
    expect(besides(complaints, /net::ERR_/)).toEqual([]);
  });

  it('sees the departure against the last working day, the load before and after, and waiting handovers', async () => {
    const { page, complaints } = await open('/departures');
    await hands.press(page.getByRole('link', { name: team.leaver }));
    const gantt = page.getByRole('region', { name: '交接时程与最后工作日' });
    for (const client of CLIENTS) await gantt.getByRole('link', { name: client }).waitFor();
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);

    await hands.press(page.getByRole('navigation').getByRole('link', { name: '负荷与等待' }));
    await hands.find(page.getByRole('combobox', { name: '所属团队' }), team.lead);
    const load = page.getByRole('region', { name: '每位服务人员的客户' });
    await load.locator('svg').first().waitFor();
    await hands.tick(load.getByRole('radio', { name: '表格' }));
    await load.getByRole('row', { name: `${team.follower} 0 → 5` }).waitFor();
    await load.getByRole('row', { name: `${team.leaver} 5 → 0` }).waitFor();
    const waits = page.getByRole('region', { name: '交接卡在哪一步' });
    await waits.getByRole('row', { name: /^整理客户档案 5 / }).waitFor();
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);
    await hands.press(waits.getByRole('link', { name: '整理客户档案', exact: true }));
    await rowCount(page, 5);
    expect(complaints).toEqual([]);
  });
});
