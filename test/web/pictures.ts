// `npm run pictures -- FOLDER [NAME…]`: takes pictures of every view, or of those named, in three languages, light and dark,
// at desktop and phone size. For the guide, and for somebody to look at.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { openPage, settled, type PageSettings } from './open-page';
import { everyView, type View } from './views';
import { stopWebStack, webStack, type WebStack } from './web-stack';

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;
const SCHEMES = ['light', 'dark'] as const;
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

async function main([folder, ...names]: string[]): Promise<void> {
  if (folder === undefined) throw new Error('Say where to: npm run pictures -- FOLDER [NAME…]');
  mkdirSync(folder, { recursive: true });
  const [stack, browser] = await Promise.all([webStack(), openBrowser()]);
  try {
    const views = (await everyView(stack)).filter(({ name }) => names.length === 0 || names.includes(name));
    for (const view of views) {
      for (const settings of everySetting()) await take(browser, stack, view, settings, folder);
      console.log(view.name);
    }
  } finally {
    await browser.close();
    await stopWebStack();
  }
}

type Setting = Required<Pick<PageSettings, 'language' | 'scheme'>> & { sizeName: keyof typeof SIZES };

const everySetting = (): Setting[] =>
  LANGUAGES.flatMap((language) =>
    SCHEMES.flatMap((scheme) => (['desktop', 'phone'] as const).map((sizeName) => ({ language, scheme, sizeName }))),
  );

async function take(browser: Browser, stack: WebStack, view: View, setting: Setting, folder: string): Promise<void> {
  const { language, scheme, sizeName } = setting;
  const { page, close } = await openPage(browser, stack, {
    ...(view.account === undefined ? {} : { account: view.account }),
    language,
    scheme,
    size: SIZES[sizeName],
  });
  await page.goto(view.address);
  await settled(page);
  const file = `${view.name}.${language}.${scheme}.${sizeName}.png`;
  await page.screenshot({ path: path.join(folder, file), fullPage: sizeName === 'phone', animations: 'disabled' });
  await close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
