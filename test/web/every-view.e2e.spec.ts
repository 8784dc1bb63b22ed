// What must hold on every view, in light and dark: no violation of WCAG 2.2 AA, nothing refused by the page's own
// policy, no request to anybody else, and nothing wider than a phone.
import type { Page } from 'playwright-core';
import english from '../../apps/web/languages/en.json';
import { inBrowser } from './in-browser';
import { eventually } from '../stack';
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

/** The view follows the reader's setting at once. */
async function inScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await eventually(`the page is ${scheme}`, 5_000, () =>
    page.evaluate<boolean>(`document.documentElement.dataset.mantineColorScheme === '${scheme}'`),
  );
}

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

/** One visit serves both colour schemes: where the colours change, only what depends on them is judged again. */
const VISITS = [
  { first: 'light', second: 'dark', size: DESKTOP, languages: ['en'] },
  { first: 'dark', second: 'light', size: PHONE, languages: ['zh-Hant', 'zh-Hans'] },
] as const;

describe.each(VISITS)(
  '$size.width wide, $first and then $second, in $languages',
  ({ first, second, size, languages }) => {
    it('every view is sound', async () => {
      const faults: Record<string, string[]> = {};
      const all = await everyView(environment.stack);
      expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(RARE));
      for (const [index, account] of [...new Set(all.map((view) => view.account))].entries()) {
        const views = all.filter((view) => view.account === account);
        const language = languages[index % languages.length] ?? 'en';
        const settings = { scheme: first, size, language };
        const { page, complaints, close } = await openViews(environment.browser, environment.stack, views, settings);
        for (const view of views) {
          await page.emulateMedia({ colorScheme: first });
          await visit(page, view, language);
          const found = [...(await accessibilityFaults(page)), ...(await wordsAndWidth(page))];
          await inScheme(page, second);
          found.push(...(await colourFaults(page)));
          await page.setViewportSize(PHONE);
          found.push(...(await wordsAndWidth(page)), ...complaints.splice(0));
          await page.setViewportSize(size);
          if (found.length > 0) faults[view.name] = found;
        }
        await close();
      }
      expect(faults).toEqual({});
    }, 600_000);
  },
);
