// Sends every read as one reader, and keeps the answers in a form in which two walks can be compared.
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, ApiUnderTest, Send } from './api-under-test';
import type { Read } from './every-read';

/** The answers by request: status, headers and body as one text. */
export type Walk = Map<string, string>;

const AT_ONCE = 6;
const PAGES_AT_MOST = 60;
/** Headers that differ in every answer: the time, the remaining quota, how it travels. */
const OWN_HEADERS = /^(date|connection|keep-alive|transfer-encoding|x-ratelimit.*)$/;

/** @param names what ids are called in both walks, where one walk has ids that the other cannot have */
export async function walk(reads: Read[], send: Send, names: Map<string, string>): Promise<Walk> {
  const found: Walk = new Map();
  const waiting = [...reads];
  const named = (text: string) => [...names].reduce((all, [id, name]) => all.replaceAll(id, name), text);
  const work = async () => {
    for (let read = waiting.shift(); read; read = waiting.shift()) {
      const { method, path, body } = read;
      const answer = await send(method, path, body);
      found.set(named(`${method} ${path} ${JSON.stringify(body ?? {})}`), named(told(path, answer)));
      if (read.paged && isFollowed(path))
        await followPages(path, send, (key, each) => found.set(named(key), named(each)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/** Follows the whole list, because cursors show what a list leaves out; likewise filters on what is confidential. */
const isFollowed = (path: string) => !path.includes('/reads') && (!path.includes('?') || path.includes('status='));

async function followPages(path: string, send: Send, keep: (key: string, text: string) => void): Promise<void> {
  const first = `${path}${path.includes('?') ? '&' : '?'}limit=1`;
  let cursor = '';
  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    const answer = await send('GET', first + cursor);
    keep(`GET ${first} page ${page}`, told(path, answer));
    if (typeof answer.body['next'] !== 'string') return;
    cursor = `&cursor=${encodeURIComponent(answer.body['next'])}`;
  }
  throw new Error(`${path} has more pages than anybody needs`);
}

function told(path: string, { status, headers, body }: Answer): string {
  const kept = [...headers].filter(([name]) => !OWN_HEADERS.test(name)).map((pair) => pair.join(': '));
  // A page's nonce is new in each answer, and so is the length of a body that contains the time.
  const known = kept
    .map((line) => line.replaceAll(/nonce-[^']+/g, 'nonce'))
    .filter((line) => !isTimed(path) || !line.startsWith('content-length'));
  return [status, ...known.toSorted(), bodyOf(path, body)].join('\n');
}

const isTimed = (path: string) => /\/exports\/report|\/reads\b|\/reports\/waits/.test(path);

/** Without what the walk itself changes, by reading and by taking its time. */
function bodyOf(path: string, body: Answer['body']): string {
  if (typeof body['text'] === 'string')
    return path.includes('/exports/report') ? body['text'].replace(/<footer[^]*/, '') : body['text'];
  const isReading = ({ reader }: { reader?: string }) => /^(rep|manager):/.test(reader ?? '');
  const items = body['items'] as { reader?: string }[] | undefined;
  const kept = /\/reads\b/.test(path) && items ? { items: items.filter((each) => !isReading(each)) } : body;
  const text = JSON.stringify(kept, inOrder);
  return path.includes('/reports/waits') ? text.replaceAll(/"(median|worst)Seconds":[\d.]+/g, '"seconds":0') : text;
}

/** Sorts members: a state just folded from the log has them in another order than one remembered from a command. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Waits until the lists have caught up with the log. */
export async function settled(api: ApiUnderTest): Promise<void> {
  for (;;) {
    const [row] = await api.sql<{ behind: boolean }>(
      `SELECT h."position" > c."position" AS behind FROM es.head h, read.cursors c WHERE c.name = 'read-models'`,
    );
    if (row?.behind === false) return;
    await pause(20);
  }
}
