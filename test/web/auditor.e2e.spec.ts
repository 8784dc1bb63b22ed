// An auditor, with a mouse and with the keyboard alone, in Traditional Chinese and then in English: goes through the
// past of a handover, compares two moments, sees who has read it and its path, verifies the record and downloads it.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { verifyBundle } from '#libs/proof';
import { HANDS, type Hands } from './hands';
import { inBrowser } from './in-browser';
import { settled, type OpenedPage } from './open-page';
import { twoReps, type TwoReps } from './two-reps';

const CLIENT = 'Musikhaus Notenstein';
const WRITTEN = 'Tunes every piano in May.';

const environment = inBrowser();
let opened: OpenedPage;
let page: Page;
let reps: TwoReps;
let hands: Hands;
beforeEach(async () => {
  opened = await environment.open({ account: 'auditor', language: 'zh-Hant' });
  page = opened.page;
});

describe.each(HANDS)('an auditor, by %s', (_, its) => {
  beforeAll(async () => {
    hands = its;
    reps = await withHistory();
  });
  describe('the past of a handover', () => void thePast());
  describe('what became of a handover', () => void theDifference());
  describe('the record', () => void theRecord());
});

/** Written, paused and resumed, so that there are moments to tell apart; and read by one of the two. */
async function withHistory(): Promise<TwoReps> {
  const made = await twoReps(environment.stack, { client: CLIENT });
  const fields = [{ key: 'pianos', text: WRITTEN, source: 'a visit' }];
  await made.bySuperior('fill-dossier-section', { section: 'background', fields });
  await made.bySuperior('pause', { reason: 'The client is abroad.' });
  await made.bySuperior('resume');
  await environment.stack.api.get(`rep:${made.leaver}`, `/v1/handovers/${made.handover}`);
  return made;
}

interface Told {
  type: string;
  version: number;
  sentence: string;
}
async function toldEvents(language: string): Promise<Told[]> {
  const path = `/v1/handovers/${reps.handover}/history?lang=${language}`;
  return (await environment.stack.api.get<{ items: Told[] }>('auditor', path)).items;
}
async function eventOf(type: string, language = 'zh-Hant'): Promise<Told> {
  const told = (await toldEvents(language)).find((each) => each.type === type);
  if (!told) throw new Error(`There is no ${type}.`);
  return told;
}

const shown = (version: number) => page.locator(`[data-shows="${version}"][aria-busy="false"]`).waitFor();
const state = () => page.locator('[data-shows]');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

async function expectNothingWrong(): Promise<void> {
  await settled(page);
  expect(await hands.faultsOf(page)).toEqual([]);
  expect(opened.complaints).toEqual([]);
}

function thePast() {
  it('shows as it stood at any point dragged to, and stays there when the language changes', async () => {
    const [written, paused] = [await eventOf('DossierSectionFilled'), await eventOf('HandoverPaused')];
    await page.goto(`/handovers/${reps.handover}`);
    await hands.press(page.getByRole('link', { name: '重播' }));
    const timeline = page.getByRole('slider', { name: '時間軸' });
    await timeline.waitFor();
    await hands.slide(timeline, paused.version);
    await shown(paused.version);
    await state().getByText('暫停', { exact: true }).waitFor();
    await state().getByText(WRITTEN).waitFor();
    const happened = page.getByRole('region', { name: '發生了什麼' });
    await happened.getByText(paused.sentence).first().waitFor();
    await happened.getByText('Lydia Lindner').first().waitFor();
    await happened.getByText('pause', { exact: true }).waitFor();
    await hands.slide(timeline, written.version - 1);
    await shown(written.version - 1);
    expect(await state().getByText(WRITTEN).count()).toBe(0);
    expect(await state().getByText('暫停', { exact: true }).count()).toBe(0);
    await hands.press(button('下一個事件'));
    await shown(written.version);
    await page.waitForURL(new RegExp(`at=(%22)?${written.version}`));
    await hands.press(button('語言'));
    await hands.press(page.getByRole('menuitem', { name: 'English' }));
    const { sentence } = await eventOf('DossierSectionFilled', 'en');
    await page.getByRole('region', { name: 'What happened' }).getByText(sentence).first().waitFor();
    await shown(written.version);
    expect(page.url()).toContain('/replay');
    await expectNothingWrong();
  });

  it('plays by itself, and stops when told', async () => {
    await page.goto(`/handovers/${reps.handover}/replay?at=1`);
    await shown(1);
    await hands.press(button('播放'));
    await shown(2);
    await hands.press(button('暫停'));
    await button('播放').waitFor();
    expect(opened.complaints).toEqual([]);
  });
}

function theDifference() {
  it('is compared at two moments, and the link leads somebody else to the same comparison', async () => {
    const paused = await eventOf('HandoverPaused');
    await page.goto(`/handovers/${reps.handover}/replay`);
    const timeline = page.getByRole('slider', { name: '時間軸' });
    await timeline.waitFor();
    for (const [version, mark] of [
      [1, 'A'],
      [paused.version, 'B'],
    ] as const) {
      await hands.slide(timeline, version);
      await shown(version);
      await hands.press(button(`將第 ${version} 個事件標為 ${mark}`));
    }
    const difference = page.locator('[data-difference]');
    await difference.getByText(WRITTEN).first().waitFor();
    await difference.getByText('Lydia Lindner').first().waitFor();
    await difference.getByText('pause', { exact: true }).first().waitFor();
    await page.waitForURL(new RegExp(`to=(%22)?${paused.version}`));
    await expectNothingWrong();
    await page.goto(page.url());
    await difference.locator('ins').first().waitFor();
    await hands.press(button('移除標記'));
    await difference.waitFor({ state: 'detached' });
  });

  it('tells who has read what and why, and is drawn on the process diagram', async () => {
    await page.goto(`/handovers/${reps.handover}/replay`);
    const reading = page.getByRole('row').filter({ hasText: 'Valerie Abschied' });
    await reading.getByText('身為原服務人員').first().waitFor();
    const path = page.getByRole('region', { name: '流程與此交接走過的路徑' });
    await path.getByRole('img').first().waitFor();
    await path.getByText('目前為止依照流程進行。').waitFor();
    await hands.press(path.getByText('以文字說明此圖'));
    await path.getByText('彙整客戶檔案（進行中）').first().waitFor();
    await expectNothingWrong();
  });
}

function theRecord() {
  it('is sound, is signed, and proves itself without us', async () => {
    await page.goto('/');
    await hands.press(page.getByRole('navigation', { name: '導覽' }).getByRole('link', { name: '紀錄' }));
    await page.getByText('紀錄完好').waitFor({ timeout: 60_000 });
    await hands.press(button('立即建立檢查點'));
    await page.getByText(/已為 \d+ 個事件簽章/).waitFor();
    const newest = page.getByRole('region', { name: '最新的檢查點' });
    const note = await readFile(await taken('下載', /^checkpoint-\d+\.txt$/, newest), 'utf8');
    const evidence = createReadStream(await taken('證據（JSON Lines）', /\.jsonl$/));
    expect(await verifyBundle(evidence, { checkpoints: [note] })).toMatchObject({ ok: true, problems: [] });
    await expectNothingWrong();
  });

  it.each([
    [
      '整份紀錄',
      '',
      { '事件日誌（XES）': /<\/log>\s*$/, '物件與事件（OCEL 2.0）': /^\{[\s\S]*\}\s*$/, '流程（BPMN 2.0）': /bpmndi/ },
    ],
    ['一次離職', '離職', { '證據（JSON Lines）': /"kind":"end"/, '事件日誌（XES）': /<\/log>\s*$/ }],
    ['一項交接', '交接', { 可列印的報告: /Musikhaus Notenstein/, '流程（BPMN 2.0）': /bpmndi/ }],
  ])('is taken away as files: %s', async (scope, noun, files) => {
    await page.goto('/record');
    const downloads = page.getByRole('region', { name: '下載紀錄' });
    await hands.choose(downloads.getByLabel('範圍'), scope);
    if (noun !== '') {
      const which = downloads.getByRole('combobox', { name: noun, exact: true });
      if (noun === '交接') await hands.write(downloads.getByLabel('客戶或人員'), CLIENT);
      const wanted = which
        .locator('option')
        .filter({ hasText: noun === '交接' ? CLIENT : 'Valerie Abschied' })
        .first();
      await wanted.waitFor({ state: 'attached' });
      await hands.choose(which, await wanted.innerText());
    }
    for (const [name, content] of Object.entries(files))
      expect(await readFile(await taken(name, /^baton-/, downloads), 'utf8')).toMatch(content);
    await expectNothingWrong();
  });
}

/** The path of the file that a button downloads. */
async function taken(name: string, fileName: RegExp, within: Pick<Page, 'getByRole'> = page): Promise<string> {
  const coming = page.waitForEvent('download');
  await hands.press(within.getByRole('button', { name, exact: true }));
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(fileName);
  return file.path();
}
