// `npm run pictures -- FOLDER [NAME…]`: takes pictures of every view in three languages, light and dark, at desktop and
// phone size, for people to look at; a name is a view's, or one such as zh-Hans.dark.phone. `-- --guide`: the guide's.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { apiClient } from '../../apps/local/rehearsal/api-client';
import { eventually, startStack } from '../stack';
import { openBrowser } from './browser';
import { seedOddCases } from './odd-cases';
import { openViews, visit, ZONE, type Language, type PageSettings } from './open-page';
import { everyView, type View } from './views';
import type { WebStack } from './web-stack';

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;
const SCHEMES = ['light', 'dark'] as const;
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const GUIDE = {
  folder: path.resolve(__dirname, '../../docs/guide/pictures'),
  languages: ['en', 'zh-Hant'] as const,
  sizes: { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 760 } },
};

interface Picture {
  view: View;
  settings: PageSettings & { language: Language };
  file: string;
  isWhole: boolean;
}

function ofEverything(views: View[]): Picture[] {
  return views.flatMap((view) =>
    LANGUAGES.flatMap((language) =>
      SCHEMES.flatMap((scheme) =>
        (['desktop', 'phone'] as const).map((size) => ({
          view,
          settings: { language, scheme, size: SIZES[size] },
          file: `${view.name}.${language}.${scheme}.${size}.png`,
          isWhole: size === 'phone',
        })),
      ),
    ),
  );
}

const ofTheGuide = (views: View[]): Picture[] =>
  views.flatMap((view) =>
    GUIDE.languages.flatMap((language) => {
      if (!view.inGuide) return [];
      const settings = { language, size: GUIDE.sizes[view.inGuide] };
      return [{ view, settings, file: `${view.name}.${language}.png`, isWhole: false }];
    }),
  );

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { guide: { type: 'boolean' } }, allowPositionals: true });
  const [folder = values.guide ? GUIDE.folder : undefined, ...names] = positionals;
  if (folder === undefined) throw new Error('Say where to: npm run pictures -- FOLDER [NAME…], or -- --guide');
  mkdirSync(folder, { recursive: true });
  const stack = await startStack({ args: [], env: { BATON_TIME_ZONE: ZONE } });
  const browser = await openBrowser();
  try {
    await eventually('the rehearsal is over', 200_000, async () => stack.output().includes('Baton is up.'));
    const url = stack.local().api;
    const web = { url, api: apiClient(url) };
    if (!values.guide) await seedOddCases(web);
    const views = await everyView(web);
    const isWanted = ({ file }: Picture) =>
      names.length === 0 || names.some((name) => `.${file}`.includes(`.${name}.`));
    for (const picture of (values.guide ? ofTheGuide(views) : ofEverything(views)).filter(isWanted)) {
      await take(browser, web, picture, folder);
      console.log(picture.file);
    }
  } finally {
    await browser.close();
    await stack.stop();
  }
}

async function take(browser: Browser, web: Pick<WebStack, 'url'>, picture: Picture, folder: string): Promise<void> {
  const { page, close } = await openViews(browser, web, [picture.view], picture.settings);
  await visit(page, picture.view, picture.settings.language);
  const whole = { fullPage: picture.isWhole, animations: 'disabled' } as const;
  await page.screenshot({ path: path.join(folder, picture.file), ...whole });
  await close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
