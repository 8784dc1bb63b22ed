// The web app in a real browser: how long until the requested content is visible, by the browser's own clock.
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { WebEnvironment } from './web-environment';

/** What the user does to the page before the measurement waits for the result. */
export type Act = (page: Page) => Promise<unknown>;

// Runs in the page. A frame has been painted by the time the task after it runs.
const WATCH = `
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
  const until = (found) => new Promise((done, fail) => {
    setTimeout(() => fail(new Error('Not seen within 20 seconds: ' + found)), 20_000);
    const look = () => found() && (watching.disconnect(), done());
    const watching = new MutationObserver(look);
    watching.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
    look();
  });
  const table = () => document.querySelector('[role=table]');
  globalThis.bench = {
    async rows() {
      await until(() => document.querySelector('[data-row-link]'));
      return drawn();
    },
    /** From the next key press until the rows that it asked for are there. */
    async newRows() {
      let [begin, wasBusy] = [0, false];
      addEventListener('keydown', (event) => (begin ||= event.timeStamp), { capture: true, once: true });
      bench.go = (address) => ((begin = performance.now()), history.pushState({}, '', address));
      await until(() => {
        wasBusy ||= table()?.ariaBusy === 'true';
        return wasBusy && table()?.ariaBusy !== 'true' && document.querySelector('[data-row-link]');
      });
      return (await drawn()) - begin;
    },
    /** Until stop(): the gaps between frames, and the versions shown. */
    frames() {
      const [gaps, shown] = [[], new Set()];
      let [before, going] = [performance.now(), true];
      const frame = (now) => {
        gaps.push(now - before);
        before = now;
        const state = document.querySelector('[data-shows][aria-busy=false]');
        if (state) shown.add(state.dataset.shows);
        if (going) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      bench.stop = () => ((going = false), { gaps, shown: shown.size });
    },
  };`;

/** A signed-in browser with an empty cache. */
export async function openContext(browser: Browser, { url, token }: WebEnvironment): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  await context.addInitScript(`sessionStorage.setItem('baton.token', ${JSON.stringify(token)}); ${WATCH}`);
  return context;
}

/** Milliseconds from the navigation until rows of the board are visible. */
export async function boardPaint(page: Page): Promise<number> {
  await page.goto('/handovers');
  return page.evaluate<number>('bench.rows()');
}

/** Milliseconds from the key press, or the change of the address, until the filtered rows are visible. */
export async function filterPaint(page: Page, act: Act): Promise<number> {
  await boardPaint(page);
  await page.evaluate('void (bench.waiting = bench.newRows())');
  await act(page);
  return page.evaluate<number>('bench.waiting');
}

export const goTo =
  (query: string): Act =>
  (page) =>
    page.evaluate(`bench.go('/handovers?${query}')`);

export const press =
  (label: string, key: string): Act =>
  (page) =>
    page.getByLabel(label, { exact: true }).first().press(key);

export interface Drag {
  frames: number;
  seconds: number;
  /** Milliseconds between two frames: the longest gap, and the 95th percentile. */
  longest: number;
  usual: number;
  /** How many moments were shown in full during the drag. */
  shown: number;
  requests: number;
}

/** Drags the scrubber from one end to the other. */
export async function dragScrubber(page: Page, handover: string, seconds: number): Promise<Drag> {
  await page.goto(`/handovers/${handover}/replay`);
  const slider = page.getByRole('slider');
  await slider.waitFor();
  await page.locator('[data-shows][aria-busy="false"]').waitFor();
  let requests = 0;
  page.on('request', () => (requests += 1));
  // Requests that the view makes as it opens do not count for the drag.
  for (let before = -1; before !== requests; await pause(1_000)) before = requests;
  requests = 0;
  await page.evaluate('bench.frames()');
  const began = performance.now();
  await drag(page, slider, seconds);
  const took = (performance.now() - began) / 1000;
  const { gaps, shown } = await page.evaluate<{ gaps: number[]; shown: number }>('bench.stop()');
  const sorted = gaps.toSorted((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return { frames: gaps.length, seconds: took, longest: sorted.at(-1) ?? 0, usual, shown, requests };
}

async function drag(page: Page, slider: Locator, seconds: number): Promise<void> {
  const box = await slider.boundingBox();
  if (!box) throw new Error('The scrubber is not to be seen');
  const [y, from, way] = [box.y + box.height / 2, box.x + box.width - 8, box.width - 16];
  await page.mouse.move(from, y);
  await page.mouse.down();
  const began = performance.now();
  for (let part = 0; part < 1;) {
    part = Math.min(1, (performance.now() - began) / 1000 / seconds);
    await page.mouse.move(from - part * way, y);
  }
  await page.mouse.up();
}
