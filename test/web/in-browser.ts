// The environment of a file's browser tests: the run's one Baton, a browser, and pages closed after each test.
//   const environment = inBrowser();
//   in a test: const { page, complaints } = await environment.open({ account: 'hr' })
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { openPage, type OpenedPage, type PageSettings } from './open-page';
import { webStack, type WebStack } from './web-stack';

interface BrowserEnvironment {
  /** Both are there once the tests begin. */
  stack: WebStack;
  browser: Browser;
  open(settings: PageSettings): Promise<OpenedPage>;
}

export function inBrowser(): BrowserEnvironment {
  const opened: OpenedPage[] = [];
  const environment = {
    async open(settings: PageSettings) {
      const page = await openPage(environment.browser, environment.stack, settings);
      opened.push(page);
      return page;
    },
  } as BrowserEnvironment;
  beforeAll(async () => {
    [environment.stack, environment.browser] = await Promise.all([webStack(), openBrowser()]);
  }, 180_000);
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });
  afterAll(() => environment.browser?.close());
  return environment;
}
