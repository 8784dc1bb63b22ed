// The ground of the browser tests of a file: the run's one Baton, a browser, and pages that are closed after each test.
//   const ground = inBrowser();   and in a test: const { page, complaints } = await ground.open({ account: 'hr' })
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { openPage, type OpenedPage, type PageSettings } from './open-page';
import { webStack, type WebStack } from './web-stack';

interface Ground {
  /** Both are there once the tests begin. */
  stack: WebStack;
  browser: Browser;
  open(settings: PageSettings): Promise<OpenedPage>;
}

export function inBrowser(): Ground {
  const opened: OpenedPage[] = [];
  const ground = {
    async open(settings: PageSettings) {
      const page = await openPage(ground.browser, ground.stack, settings);
      opened.push(page);
      return page;
    },
  } as Ground;
  beforeAll(async () => {
    [ground.stack, ground.browser] = await Promise.all([webStack(), openBrowser()]);
  }, 180_000);
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });
  afterAll(() => ground.browser?.close());
  return ground;
}
