// The web app on a large company: the board and its filters beside the API call and the query alone, and the scrubber.
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { createReadModels, createReadSource } from '#libs/read-models';
import { openBrowser } from '../test/web/browser';
import { firstLoad } from '../test/web/first-load';
import type { Aftermath } from './aftermath';
import { median } from './cpu';
import type { BenchEnvironment } from './environment';
import { startWebEnvironment, type WebEnvironment } from './web-environment';
import { boardPaint, dragScrubber, filterPaint, goTo, openContext, press, type Act, type Drag } from './web-page';

interface Options {
  environment: BenchEnvironment;
  events: number;
  rounds?: number;
  owe: Aftermath['owe'];
  print: (line: string) => void;
}
type ReadModels = ReturnType<typeof createReadModels>;
type Filter = Parameters<ReadModels['handovers']>[0];
interface View {
  /** As the api takes it. */
  query: string;
  /** As the read models take it. */
  filter: Filter;
  sort?: 'dueAt' | 'value' | 'opened';
  /** Undefined for the board as it opens. */
  act?: Act;
}
/** Milliseconds. */
type Took = Record<'SQL' | 'select 1' | 'API' | 'browser', number>;

const SECONDS_OF_DRAG = 3;

/** Prints the medians of the rounds; each round measures every view in every way, one after the other. */
export async function benchWeb(options: Options): Promise<void> {
  await measureWeb(await startWebEnvironment(options), options);
}

async function measureWeb(web: WebEnvironment, { owe, rounds = 5, print }: Options): Promise<void> {
  const source = await createReadSource(web.appUrl).initialize();
  owe(() => source.destroy());
  const readModels = createReadModels(source);
  const ask = { sql: (view: View) => query(readModels, view), nothing: () => source.query('SELECT 1') };
  const browser = await openBrowser({ graphics: true });
  owe(() => browser.close());
  const context = await openContext(browser, web);
  const views = await viewsOf(web, readModels);
  const took = new Map<string, Took[]>();
  const first: number[] = [];
  // The first round is a warm-up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const fresh = await openContext(browser, web);
    const paint = await onPage(fresh, boardPaint);
    await fresh.close();
    if (round > 0) first.push(paint);
    for (const [name, view] of Object.entries(views)) {
      const each = await measured(web, context, view, ask);
      if (round > 0) took.set(name, [...(took.get(name) ?? []), each]);
    }
  }
  print('\nmedian ms        query   select 1   API call   in the browser   browser to API call');
  for (const [name, each] of took) print(row(name, each));
  print(`first visit, nothing cached: ${median(first).toFixed(0)} ms until rows are seen`);
  for (const line of await scrubbed(web, context, rounds)) print(line);
  const bytes = [...firstLoad(path.join(__dirname, '../web')).values()].reduce((sum, size) => sum + size, 0);
  print(`\nfirst load: ${(bytes / 1000).toFixed(1)} kB of scripts and styles, gzipped`);
}

/** The text search is triggered by a key; people and departures are chosen by a link, that is, by their address. */
async function viewsOf({ company }: WebEnvironment, readModels: ReadModels): Promise<Record<string, View>> {
  const at = (ids: string[]) => ids[Math.floor(ids.length / 2)] ?? '';
  const [team, ownerId, departureId] = [at(company.managers), at(company.representatives), at(company.departures)];
  const by = (query: string, filter: Filter): View => ({ query, filter, act: goTo(query) });
  return {
    board: { query: '', filter: {} },
    tier: { query: 'tier=platinum', filter: { tier: 'platinum' }, act: press('Tier', 'ArrowDown') },
    team: by(`team=${team}`, { team: await readModels.teamOf(team) }),
    owner: by(`owner=${ownerId}`, { ownerId }),
    departure: by(`departure=${departureId}`, { departureId }),
    overdue: { query: 'overdue=true', filter: { overdue: true }, act: press('Overdue', 'Space') },
    text: { query: 'q=9', filter: { q: '9' }, act: press('Client or person', '9') },
    stage: by('stage=compile-dossier', { stage: 'compile-dossier' }),
    'sort by value': { query: 'sort=value', filter: {}, sort: 'value', act: press('Order', 'ArrowDown') },
    'sort by age': { ...by('sort=opened', {}), sort: 'opened' },
  };
}

/** The board sorts by the next date unless told otherwise. */
const query = (readModels: ReadModels, { filter, sort = 'dueAt' }: View) =>
  readModels.handovers(filter, { limit: 100, sort }, new Date().toISOString());

async function measured(
  { url, token }: WebEnvironment,
  context: BrowserContext,
  view: View,
  ask: { sql(view: View): Promise<unknown>; nothing(): Promise<unknown> },
): Promise<Took> {
  const { act, sort = 'dueAt' } = view;
  const asked = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(view.query)), sort, limit: '100' });
  const headers = { authorization: `Bearer ${token}` };
  const browser = await onPage(context, (page) => (act ? filterPaint(page, act) : boardPaint(page)));
  const api = await timed(async () => (await fetch(`${url}/v1/handovers?${asked}`, { headers })).json());
  const sql = await timed(() => ask.sql(view));
  return { browser, API: api, SQL: sql, 'select 1': await timed(ask.nothing) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function onPage<T>(
  context: BrowserContext,
  work: (page: Awaited<ReturnType<typeof context.newPage>>) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

async function scrubbed(
  { company: { long } }: WebEnvironment,
  context: BrowserContext,
  rounds: number,
): Promise<string[]> {
  const drags: Drag[] = [];
  for (let round = 0; round <= rounds; round += 1)
    drags.push(await onPage(context, (page) => dragScrubber(page, long.id, SECONDS_OF_DRAG)));
  const middle = (of: (drag: Drag) => number) => median(drags.slice(1).map(of)).toFixed(0);
  return [
    `\nThe scrubber dragged over ${long.events} events in ${SECONDS_OF_DRAG} s`,
    `${middle((d) => d.frames / d.seconds)} frames a second; ${middle((d) => d.usual)} ms between two of them at most in 95 of 100, ${middle((d) => d.longest)} ms the longest`,
    `${middle((d) => d.shown)} moments shown meanwhile, ${middle((d) => d.requests)} requests`,
  ];
}

function row(name: string, each: Took[]): string {
  const middle = (of: (took: Took) => number) => median(each.map(of));
  return [
    name.padEnd(13),
    middle((t) => t.SQL)
      .toFixed(1)
      .padStart(8),
    middle((t) => t['select 1'])
      .toFixed(1)
      .padStart(10),
    middle((t) => t.API)
      .toFixed(1)
      .padStart(10),
    middle((t) => t.browser)
      .toFixed(0)
      .padStart(16),
    middle((t) => t.browser / t.API)
      .toFixed(1)
      .padStart(21),
  ].join(' ');
}
