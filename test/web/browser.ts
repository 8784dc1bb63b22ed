// A browser for tests, never installed by hand: CHROMIUM_PATH, else the one on the machine, else the one from npm.
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

/** Emulating a graphics card on the processor costs a third of a page's work, and is needed only to measure frames. */
export async function openBrowser({ graphics = false }: { graphics?: boolean } = {}): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'] ?? ofTheMachine();
  if (own !== undefined)
    return chromium.launch({ executablePath: own, args: [...sandboxless(), ...(graphics ? [] : NO_GRAPHICS)] });
  // The npm build is made for a cloud function. Its own switches put all pages into one process, so all crash together.
  const args = [...sandboxless(), ...(graphics ? PLAYED_GRAPHICS : NO_GRAPHICS)];
  return chromium.launch({ executablePath: await packed.executablePath(), args });
}

/** Does nothing if it is unpacked already. Two processes at once would take each other's half for the whole. */
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

/** As root, Chrome cannot use its sandbox and refuses to start with it. */
const sandboxless = () => (os.userInfo().uid === 0 ? ['--no-sandbox'] : []);
