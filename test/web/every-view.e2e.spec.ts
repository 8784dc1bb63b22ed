// What must hold on every view, in light and dark: no violation of WCAG 2.2 AA, nothing refused by the page's own
// policy, no request to anybody else, and nothing wider than a phone.
import type { Page } from 'playwright-core';
import english from '../../apps/web/languages/en.json';
import { inBrowser } from './in-browser';
import { accessibilityFaults, colourFaults, openViews, visit } from './open-page';
import { everyView } from './views';

const environment = inBrowser();

/** Texts that only the stack's odd cases show. */
const RARE = [
  'handover-mail-failed',
  'departure-vacant',
  'form-departures-name-interim-owner',
  'form-people-close-to-new-clients',
  'form-people-reopen-to-new-clients',
  'form-people-reinstate',
];

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

/** Such as `stage.interview`: shown in place of a missing text. */
const KEY = new RegExp(`(?<![\\w@.])(${Object.keys(english).join('|')})\\.[a-z-]+`, 'i');

async function wordsAndWidth(page: Page): Promise<string[]> {
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  // Code on the page, such as the name of a field, is meant to look like that.
  const words = await page.evaluate<string>(`(() => {
    const app = document.querySelector('#app');
    const codes = [...app.querySelectorAll('code')].map((code) => code.textContent);
    return codes.reduce((words, code) => words.replaceAll(code, ''), app.innerText);
  })()`);
  return [
    ...(tooWide > 0 ? [`is ${tooWide} px wider than the window`] : []),
    ...(KEY.test(words) ? [`shows the key of a text: ${KEY.exec(words)?.[0]}`] : []),
  ];
}

/** In the second colour scheme of a size, only what depends on colours is judged again. */
describe.each([
  { scheme: 'light', size: DESKTOP, language: 'en', faultsOf: accessibilityFaults },
  { scheme: 'dark', size: DESKTOP, language: 'zh-Hans', faultsOf: colourFaults },
  { scheme: 'dark', size: PHONE, language: 'en', faultsOf: accessibilityFaults },
  { scheme: 'light', size: PHONE, language: 'zh-Hant', faultsOf: colourFaults },
] as const)('in $scheme, $size.width wide, $language', ({ faultsOf, ...settings }) => {
  it('every view is sound', async () => {
    const faults: Record<string, string[]> = {};
    const all = await everyView(environment.stack);
    expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(RARE));
    for (const account of new Set(all.map((view) => view.account))) {
      const views = all.filter((view) => view.account === account);
      const { page, complaints, close } = await openViews(environment.browser, environment.stack, views, settings);
      for (const view of views) {
        await visit(page, view, settings.language);
        const found = [...(await faultsOf(page)), ...(await wordsAndWidth(page)), ...complaints.splice(0)];
        if (found.length > 0) faults[view.name] = found;
      }
      await close();
    }
    expect(faults).toEqual({});
  }, 600_000);
});
