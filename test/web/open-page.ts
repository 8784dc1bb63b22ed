// A page of the app for a test: signed in, in a language and a colour scheme, watched for all that must not happen.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import english from '../../apps/web/languages/en.json';
import simplified from '../../apps/web/languages/zh-Hans.json';
import traditional from '../../apps/web/languages/zh-Hant.json';
import { eventually } from '../stack';
import type { ActionName, View } from './views';
import type { WebStack } from './web-stack';

export const LANGUAGES = { en: english, 'zh-Hant': traditional, 'zh-Hans': simplified };

export type Language = keyof typeof LANGUAGES;
export interface PageSettings {
  /** As POST /v1/sign-in takes it; without it nobody is signed in. */
  account?: string;
  language?: Language;
  scheme?: 'light' | 'dark';
  size?: { width: number; height: number };
  /** What the browser stored earlier, by key. */
  kept?: Record<string, string>;
}
export interface OpenedPage {
  page: Page;
  /** What went wrong so far: errors, violations of the Content-Security-Policy, requests to other hosts. */
  complaints: string[];
  close(): Promise<void>;
}

/** The reader's time zone. */
export const ZONE = 'Asia/Taipei';
const DESKTOP = { width: 1440, height: 900 };

export async function openPage(
  browser: Browser,
  { url }: Pick<WebStack, 'url'>,
  settings: PageSettings,
): Promise<OpenedPage> {
  const { account, language = 'en', scheme = 'light', size = DESKTOP, kept = {} } = settings;
  const context = await browser.newContext({
    viewport: size,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    baseURL: url,
    timezoneId: ZONE,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // If the workflow wrote while a form was open, the app resends what was refused as stale.
    const isStale = message.text().includes('status of 412');
    if (message.type() === 'error' && !isStale) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(`elsewhere: ${request.url()}`);
  });
  const token = account === undefined ? '' : await signIn(url, account);
  // Only if nobody has signed in yet: a reload keeps the account, and a sign-out stays one.
  await page.addInitScript(`
    if (!sessionStorage.getItem('test.begun')) {
      sessionStorage.setItem('test.begun', 'yes');
      if (${JSON.stringify(token)}) sessionStorage.setItem('baton.token', ${JSON.stringify(token)});
      localStorage.setItem('baton.language', ${JSON.stringify(language)});
      for (const [key, value] of Object.entries(${JSON.stringify(kept)})) localStorage.setItem(key, value);
    }`);
  return { page, complaints, close: () => context.close() };
}

async function signIn(url: string, account: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/v1/sign-in`, { method: 'POST', headers, body: JSON.stringify({ account }) });
  return ((await answer.json()) as { token: string }).token;
}

/** The view is complete: nothing is loading any more, and its fonts are rendered. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  // Playwright's own waiting would evaluate a string, which the Content-Security-Policy forbids.
  const isSettled = `!document.querySelector('.mantine-Loader-root') && document.fonts.status === 'loaded'`;
  await eventually('the view has settled', 15_000, () => page.evaluate<boolean>(isSettled));
}

/** A page for views of one account, with what has been typed in them before. */
export const openViews = (browser: Browser, stack: Pick<WebStack, 'url'>, views: View[], settings: PageSettings) => {
  const account = views[0]?.account;
  const drafts = views.flatMap(({ draft }) => (draft ? [draft] : []));
  const kept = Object.fromEntries(
    drafts.map((draft) => [`baton.draft.${account}.${draft.name}`, JSON.stringify(draft.value)]),
  );
  return openPage(browser, stack, { ...settings, ...(account === undefined ? {} : { account }), kept });
};

/** Goes to a view as its line in the list describes it, with its form open. */
export async function visit(page: Page, { address, opens }: View, language: Language): Promise<void> {
  await page.goto(address);
  await settled(page);
  // Our Chinese font is loaded when a page first needs it.
  await page.evaluate('document.fonts.ready.then(() => true)');
  if (opens) await openForm(page, LANGUAGES[language].action, opens);
}

async function openForm(page: Page, texts: typeof english.action, command: ActionName): Promise<void> {
  const { name } = texts[command];
  const button = page.getByRole('button', { name, exact: true });
  if ((await button.count()) > 0) await button.first().click();
  else {
    await page.getByRole('button', { name: texts.more, exact: true }).first().click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  }
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).waitFor();
  await settled(page);
}

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary: string }[];
}

const AXE = readFileSync(path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The violations of WCAG 2.2 AA on the page as it is, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(WCAG)}, resultTypes: ['violations'] }).then((r) => r.violations)`;
  const found = await page.evaluate<Violation[]>(run);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary}`),
  );
}
