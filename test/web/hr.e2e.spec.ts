// Human resources, in Traditional Chinese: files of people and clients are mapped by eye, checked, corrected, loaded;
// a departure is announced and moved and another one withdrawn, each with a preview of its consequences.
import type { Locator, Page } from 'playwright-core';
import { workday } from '../api/firm';
import { eventually } from '../stack';
import { HANDS, type Hands } from './hands';
import { inBrowser } from './in-browser';
import { settled, type OpenedPage } from './open-page';

const environment = inBrowser();
let hands: Hands;
/** Part of every name, so that the two runs (mouse, keys) never confuse their people. */
let mark = '';

async function atPlace(name: string): Promise<OpenedPage> {
  const open = await environment.open({ account: 'hr', language: 'zh-Hant' });
  await open.page.goto('/');
  await open.page.getByRole('heading', { level: 1 }).waitFor();
  await goTo(open.page, name);
  return open;
}
async function goTo(page: Page, name: string): Promise<void> {
  await hands.press(page.getByRole('navigation').getByRole('link', { name, exact: true }));
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const column = (page: Page, of: string, name: string) => part(page, of).getByRole('combobox', { name, exact: true });

const leaver = () => `陳冠宇${mark}`;
const stayer = () => `張家豪${mark}`;
const follower = () => `黃詩涵${mark}`;
const STAFF = () => `工號,姓名,信箱,直屬
${mark}1,林雅婷${mark},${mark}1@own.example,
${mark}2,${leaver()},${mark}2@own.example,${mark}1
${mark}3,${follower()},${mark}3@own.example,${mark}1
${mark}4,${stayer()},${mark}4@own.example,${mark}1
`;
const SHOPS = (unknown = '') => `代號,店名,信箱,窗口,累計消費
${mark}A,森林文具行${mark},${mark}a@shop.example,${mark}2,"250,000"
${mark}B,港都印刷${mark},${mark}b@shop.example,${unknown || `${mark}2`},3200
${mark}C,山海旅行社${mark},,${mark}4,900
`;

async function chooseFiles(page: Page, files: Record<string, string>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hands.press(button(page, '選擇檔案'))]);
  await chooser.setFiles(
    Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );
}

describe.each([
  [...HANDS[0], 'm'],
  [...HANDS[1], 'k'],
] as const)('human resources, by %s', (_, its, itsMark) => {
  beforeAll(() => {
    [hands, mark] = [its, itsMark];
  });
  importing();
  announcing();
  moving();
  withdrawing();
});

function importing() {
  it('imports files without a known mapping: mapped by eye, checked, corrected, loaded', async () => {
    const { page, complaints } = await atPlace('匯入');
    await hands.choose(page.getByRole('combobox', { name: '欄位對應', exact: true }), '自行對應欄位');
    await chooseFiles(page, { 'staff.csv': STAFF(), 'shops.csv': SHOPS('E999') });
    await hands.choose(column(page, '人員：欄位對應', '主管的編號'), '直屬');
    await part(page, '客戶：欄位對應').getByText('請選擇欄位。').waitFor();
    expect(await button(page, '檢查').isDisabled()).toBe(true);
    await hands.choose(column(page, '客戶：欄位對應', '名稱'), '店名');
    await part(page, '客戶：欄位對應').getByText(`森林文具行${mark} · 港都印刷${mark}`, { exact: false }).waitFor();
    await hands.choose(column(page, '客戶：欄位對應', '負責人的編號'), '窗口');
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);

    await hands.press(button(page, '檢查'));
    const faults = page.getByRole('region', { name: '有誤的列' });
    const cells = faults.getByRole('row').nth(1).getByRole('cell');
    await cells.first().waitFor();
    expect((await cells.allInnerTexts()).slice(0, 3)).toEqual(['shops.csv', '3', '窗口']);
    expect(await cells.last().innerText()).toBe('staff.csv 中沒有 "E999"。請在該檔案新增這一列，或更正編號。');
    expect(await hands.faultsOf(page)).toEqual([]);
    expect(await button(page, '載入').isDisabled()).toBe(true);

    await chooseFiles(page, { 'shops.csv': SHOPS() });
    await hands.press(button(page, '檢查'));
    await page.getByText('檔案可以載入', { exact: true }).waitFor();
    await hands.press(button(page, '載入'));
    await page.getByText('已載入', { exact: true }).waitFor();
    expect(await hands.faultsOf(page)).toEqual([]);

    await goTo(page, '客戶');
    await hands.write(page.getByRole('searchbox', { name: '姓名、名稱或編號' }), `文具行${mark}`);
    const client = page.getByRole('row', { name: `森林文具行${mark}` });
    await client.getByText('250,000').waitFor();
    await client.getByRole('link', { name: leaver() }).waitFor();
    await page.waitForURL('**/clients?q=*');
    await hands.press(client.getByRole('link', { name: `森林文具行${mark}` }));
    await page.getByRole('heading', { level: 1, name: `森林文具行${mark}` }).waitFor();
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([]);
  });
}

function announcing() {
  it('announces a departure in three steps, and sees its consequences first', async () => {
    const { page, complaints } = await atPlace('離職');
    await hands.press(page.getByRole('link', { name: '公布離職' }));
    await hands.find(page.getByRole('combobox', { name: '誰要離職？' }), leaver());
    await hands.write(page.getByLabel('最後工作日'), workday(3));
    await hands.tick(page.getByRole('radio', { name: '預定' }));
    await hands.write(page.getByLabel('原因（選填）'), '轉往其他公司。');
    expect(await hands.faultsOf(page)).toEqual([]);
    await hands.press(button(page, '查看影響'));

    await page.getByText('需要注意', { exact: false }).first().waitFor();
    const plan = part(page, '客戶與日期');
    await plan
      .getByRole('row', { name: `森林文具行${mark}` })
      .getByText('250,000')
      .waitFor();
    await plan.getByText('原訂日期已無法遵守').first().waitFor();
    await part(page, '可以接手的人員').getByRole('row', { name: follower() }).waitFor();
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);
    await hands.press(button(page, '前往公布'));
    await page.getByText('將開始 2 件').waitFor();
    expect(await hands.faultsOf(page)).toEqual([]);
    await hands.press(button(page, '公布'));
    await page.getByText('離職已公布。').waitFor();
    await page.getByRole('heading', { level: 1, name: leaver() }).waitFor();
    await part(page, '進度').getByText('已結束 0 / 2').waitFor();
    expect(complaints).toEqual([]);
  });
}

function moving() {
  it('moves the last working day, and sees first which dates move', async () => {
    const { page, complaints } = await atPlace('離職');
    await hands.press(page.getByRole('link', { name: leaver(), exact: true }));
    await part(page, '進度').getByText('已結束 0 / 2').waitFor();
    await hands.press(button(page, '調整最後工作日'));
    const form = page.getByRole('dialog');
    const send = button(form, '調整最後工作日');
    expect(await send.isDisabled()).toBe(true);
    const day = workday(60);
    await hands.write(form.getByLabel('最後工作日'), day);
    await form.getByText('日期變更的交接：2 件').waitFor();
    await form
      .getByRole('listitem')
      .filter({ hasText: `森林文具行${mark}` })
      .waitFor();
    await form.getByText('全部都能遵守').waitFor();
    expect(await hands.faultsOf(page)).toEqual([]);
    await hands.write(form.getByLabel('原因（選填）'), '多留一段時間。');
    await hands.press(send);
    await page.getByText('已完成：調整最後工作日').waitFor();
    await page.locator(`main time[datetime="${day}"]`).first().waitFor();
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

function withdrawing() {
  it('withdraws another departure, and sees first what ends', async () => {
    const { page, complaints } = await atPlace('離職');
    const representativeId = await idOf(`${mark}4`);
    await environment.stack.api.post('hr', '/v1/departures', {
      representativeId,
      lastWorkingDay: workday(30),
      kind: 'planned',
    });
    await hands.press(page.getByRole('link', { name: stayer(), exact: true }));
    await part(page, '進度').getByText('已結束 0 / 1').waitFor();
    await hands.press(button(page, '撤回離職'));
    const form = page.getByRole('dialog');
    await form.getByText('將結束的交接：1 件').waitFor();
    await form
      .getByRole('listitem')
      .filter({ hasText: `山海旅行社${mark}` })
      .waitFor();
    expect(await hands.faultsOf(page)).toEqual([]);
    await hands.write(form.getByLabel('原因（選填）'), '決定留下。');
    await hands.press(button(form, '撤回離職'));
    await page.getByText('已完成：撤回離職').waitFor();
    await page.getByText('已撤回', { exact: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });
}

const idOf = (externalId: string) =>
  eventually(`there is a representative ${externalId}`, 30_000, async () => {
    const path = `/v1/representatives?externalId=${externalId}`;
    return (await environment.stack.api.get<{ items: { id: string }[] }>('hr', path)).items[0]?.id;
  });
