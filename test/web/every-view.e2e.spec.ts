// What must hold on every view, in light and dark: no violation of WCAG 2.2 AA, nothing refused by the page's own
// policy, no request to anybody else, and nothing wider than a phone.
import type { Page } from 'playwright-core';
import english from '../../apps/web/languages/en.json';
import { inBrowser } from './in-browser';
import { accessibilityFaults, LANGUAGES, openViews, settled, visit, type Language } from './open-page';
import { everyView, type View } from './views';

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

/**
 * A view is loaded for a desktop in one colour scheme, and then shown on a phone in the other. The views take turns with
 * the languages and schemes; in the campaign each has every turn, and so is seen in all settings.
 */
const TURNS = (Object.keys(LANGUAGES) as Language[]).flatMap((language) => [
  { language, scheme: 'light', other: 'dark' } as const,
  { language, scheme: 'dark', other: 'light' } as const,
]);
const EVERY_TURN = process.env['BATON_VIEWS'] === 'in-every-setting';

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
const faultsOf = async (page: Page) => [...(await accessibilityFaults(page)), ...(await wordsAndWidth(page))];

let all: View[];
beforeAll(async () => {
  all = await everyView(environment.stack);
});

it('there is a view for each rare case', () => {
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(RARE));
});

it.each(TURNS)(
  'every view is sound in $language, $scheme on a desktop and $other on a phone',
  async (turn) => {
    const { language, scheme, other } = turn;
    const views = all.filter((_, index) => EVERY_TURN || index % TURNS.length === TURNS.indexOf(turn));
    expect(views).not.toEqual([]);
    const faults: Record<string, string[]> = {};
    for (const account of new Set(views.map((view) => view.account))) {
      const theirs = views.filter((view) => view.account === account);
      const settings = { language, scheme, size: DESKTOP };
      const { page, complaints, close } = await openViews(environment.browser, environment.stack, theirs, settings);
      for (const view of theirs) {
        await page.setViewportSize(DESKTOP);
        await page.emulateMedia({ colorScheme: scheme });
        await visit(page, view, language);
        const onDesktop = await faultsOf(page);
        await page.setViewportSize(PHONE);
        await page.emulateMedia({ colorScheme: other });
        await settled(page);
        const found = [...onDesktop, ...(await faultsOf(page)), ...complaints.splice(0)];
        if (found.length > 0) faults[view.name] = found;
      }
      await close();
    }
    expect(faults).toEqual({});
  },
  600_000,
);
