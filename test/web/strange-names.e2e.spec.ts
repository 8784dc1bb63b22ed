// Names in all scripts and markup in every text field: shown everywhere as typed, and never run.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { eventually } from '../stack';
import { inBrowser } from './in-browser';
import { settled, type OpenedPage } from './open-page';
import { twoReps, type TwoReps } from './two-reps';

const MARKUP = '<img src=x onerror="document.title=1"><script>alert(1)</script>&amp;{{1+1}}';
const NAMES = {
  client: 'Ægir & Søn “株式会社” شركة النور 한국상사 ไทย 🧁 <b>O’Neill</b>',
  contact: 'Zoë <i>Łukasiewicz</i> 𠮷田',
  leaver: 'محمد بن علي <u>Đặng</u>',
};
const typed = (where: string) => `${where}: ${MARKUP} — ${'好'.repeat(40)}`;

const environment = inBrowser();
let reps: TwoReps;
let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  reps = await twoReps(environment.stack, NAMES);
  const fields = [{ key: '<s>key</s>', text: typed('dossier'), source: '<s>source</s>' }];
  await reps.bySuperior('fill-dossier-section', { section: 'background', fields });
  await reps.bySuperior('pause', { reason: typed('reason') });
  await reps.bySuperior('resume');
  await environment.stack.api.post(`rep:${reps.leaver}`, `/v1/clients/${reps.clientId}/record-promise`, {
    what: typed('promise'),
  });
});
beforeEach(async () => {
  opened = await environment.open({ account: 'hr' });
  page = opened.page;
});

/** Each text is there as it was typed, and none of it has become part of the page. */
async function expectShown(texts: string[], within: Page = page): Promise<void> {
  for (const text of texts) await within.getByText(text, { exact: false }).first().waitFor();
  expect(await within.locator('img[src="x"], main script, main b, main i, main u, main s').count()).toBe(0);
  expect(await within.title()).not.toBe('1');
}

describe('strange names and markup', () => {
  it.each([
    ['the handover', () => `/handovers/${reps.handover}`, ['client', 'leaver', 'dossier', 'promise', 'key']],
    ['the board', () => `/handovers?representative=${reps.leaver}`, ['client']],
    ['the board, looked through for it', () => `/handovers?q=${encodeURIComponent('株式会社')}`, ['client']],
    ['the replay', () => `/handovers/${reps.handover}/replay`, ['client', 'dossier']],
    ['the client', () => `/clients/${reps.clientId}`, ['client', 'contact', 'promise']],
    ['the person', () => `/people/${reps.leaver}`, ['leaver']],
  ] as const)('are shown as they were typed: %s', async (_, address, shown) => {
    const texts: Record<string, string> = {
      ...NAMES,
      ...Object.fromEntries(['dossier', 'promise'].map((where) => [where, typed(where)])),
      key: '<s>key</s>',
    };
    await page.goto(address());
    await expectShown(shown.map((name) => texts[name] ?? ''));
    await settled(page);
    const isWhole = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';
    await page.setViewportSize({ width: 390, height: 844 });
    await eventually('nothing is cut off on a phone', 10_000, () => page.evaluate<boolean>(isWhole));
    expect(opened.complaints).toEqual([]);
  });

  it("are shown as typed: in the outgoing representative's tasks, and in the search", async () => {
    const theirs = await environment.open({ account: `rep:${reps.leaver}` });
    try {
      await theirs.page.goto('/day');
      await expectShown([NAMES.client], theirs.page);
      await theirs.page.keyboard.press('/');
      await theirs.page.getByRole('dialog').locator('input').fill('한국상사');
      await theirs.page.getByRole('option').filter({ hasText: NAMES.client }).first().waitFor();
      expect(theirs.complaints).toEqual([]);
    } finally {
      await theirs.close();
    }
  });

  it('are shown as typed: in the downloaded report', async () => {
    await page.goto(`/record?handover=${reps.handover}`);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Report to print' }).click();
    const report = await readFile(await (await coming).path(), 'utf8');
    // As somebody sees it who opens the file: with scripts allowed, and every request seen.
    const context = await environment.browser.newContext();
    const asked: string[] = [];
    const dialogs: string[] = [];
    const read = await context.newPage();
    read.on('request', (request) => asked.push(request.url()));
    read.on('dialog', (dialog) => void (dialogs.push(dialog.message()), dialog.dismiss()));
    await read.setContent(report);
    await expectShown([NAMES.client, typed('dossier')], read);
    expect([asked.filter((url) => !url.startsWith('data:')), dialogs]).toEqual([[], []]);
    await context.close();
  });
});
