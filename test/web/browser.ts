// A browser for tests, found and never installed by hand: CHROMIUM_PATH, then the machine's own, then the one from npm.
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import packed from '@sparticuz/chromium';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A graphics card that the processor plays costs a third of the work of a page, and only who measures frames needs one. */
export async function openBrowser({ graphics = false }: { graphics?: boolean } = {}): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'] ?? ofTheMachine();
  if (own !== undefined)
    return chromium.launch({ executablePath: own, args: [...sandboxless(), ...(graphics ? [] : NO_GRAPHICS)] });
  // The one from npm is made for a cloud function. Its own switches put all pages into one process, which falls with any.
  const args = [...sandboxless(), ...(graphics ? PLAYED_GRAPHICS : NO_GRAPHICS)];
  return chromium.launch({ executablePath: await packed.executablePath(), args });
}

/** Where it is already, this does nothing. Two processes at once would take each other's half of it for the whole. */
export async function unpackBrowser(): Promise<void> {
  if (process.env['CHROMIUM_PATH'] === undefined && ofTheMachine() === undefined) await packed.executablePath();
}

const NO_GRAPHICS = ['--disable-gpu'];
const PLAYED_GRAPHICS = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

function ofTheMachine(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...ELSEWHERE];
  return files.find((file) => existsSync(file));
}

/** As root Chrome has no sandbox, and says so by not starting. */
const sandboxless = () => (os.userInfo().uid === 0 ? ['--no-sandbox'] : []);
