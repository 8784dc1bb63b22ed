// An auditor's journey in simplified Chinese: replays a handover, compares two moments, verifies the record, takes it away.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser';
import { accessibilityFaults, openPage, settled, type OpenedPage } from './open-page';
import { webStack, type WebStack } from './web-stack';

let stack: WebStack;
let browser: Browser;
let opened: OpenedPage;
let page: Page;
let handover: string;
beforeAll(async () => {
  [stack, browser] = await Promise.all([webStack(), openBrowser()]);
  handover = await handoverWithHistory();
}, 180_000);
beforeEach(async () => {
  opened = await openPage(browser, stack, { account: 'auditor', language: 'zh-Hans' });
  page = opened.page;
});
afterEach(() => opened?.close());
afterAll(() => browser?.close());

/** Paused and resumed, so that there are moments to tell apart. */
async function handoverWithHistory(): Promise<string> {
  const query = '/v1/handovers?limit=1&status=open&tier=ordinary';
  const { items } = await stack.api.get<{ items: { id: string }[] }>('hr', query);
  const id = items[0]?.id ?? '';
  await stack.api.post('manager', `/v1/handovers/${id}/pause`, { reason: 'The client is abroad.' });
  await stack.api.post('manager', `/v1/handovers/${id}/resume`, {});
  return id;
}

const shown = (version: number) => page.locator(`[data-shows="${version}"][aria-busy="false"]`).waitFor();

describe('an auditor', () => {
  it('goes through the past of a handover by keys, sees it as it stood, and can send the link', async () => {
    const { items } = await stack.api.get<{ items: { type: string; version: number }[] }>(
      'auditor',
      `/v1/handovers/${handover}/history`,
    );
    const paused = items.find(({ type }) => type === 'HandoverPaused')?.version ?? 0;
    await page.goto(`/handovers/${handover}/replay?at=${paused - 1}`);
    await shown(paused - 1);
    const timeline = page.getByRole('slider', { name: '时间轴' });
    await timeline.press('ArrowRight');
    await shown(paused);
    await page.locator(`[data-shows="${paused}"]`).getByText('已暂停').first().waitFor();
    await page.waitForURL(new RegExp(`at=(%22)?${paused}`));
    await timeline.press('ArrowRight');
    await shown(paused + 1);
    expect(
      await page
        .locator(`[data-shows="${paused + 1}"]`)
        .getByText('已暂停')
        .count(),
    ).toBe(0);
    await page.goto(`/handovers/${handover}/replay?at=${paused}&from=${paused - 1}&to=${paused}`);
    await page.locator('[data-difference] ins').first().waitFor();
    expect(await page.locator('[data-difference]').innerText()).toContain('pause');
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  it('sees that the record is sound, signs for all of it, and takes it away', async () => {
    await page.goto('/record');
    await page.getByText('记录完好').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '立即创建检查点' }).click();
    await page.getByText(/已为 \d+ 个事件签名/).waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: '事件日志（XES）' }).click();
    const taken = await file;
    expect(taken.suggestedFilename()).toBe('baton-log.xes');
    expect(await readFile(await taken.path(), 'utf8')).toMatch(/<log[\s\S]*<\/log>\s*$/);
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  it.each(['/process/vip', '/policies', '/privacy'])('reads %s, which breaks no policy', async (address) => {
    await page.goto(address);
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
