// News from the api: which kinds of things have changed. Queries of those kinds are refetched, at most once a second. A
// lost connection is reopened, and then everything is refetched, since nobody knows what was missed.
import type { QueryClient } from '@tanstack/react-query';
import { signedFetch } from '../api/client';
import { readEvents } from './read-events';

export type Liveness = 'live' | 'waiting';

interface News {
  kinds: string[];
}

const AGAIN_AFTER_MS = [500, 1_000, 2_000, 5_000, 10_000];
const AT_MOST_EVERY_MS = 1_000;
/** The api sends a sign of life at least every 15 s. */
const SILENT_FOR_MS = 40_000;

/** Listens until the signal is aborted. */
export async function listen(
  queries: QueryClient,
  tell: (state: Liveness) => void,
  signal: AbortSignal,
): Promise<void> {
  const refresh = createRefresh(queries);
  let failures = 0;
  let missed = false;
  while (!signal.aborted) {
    try {
      await hear(signal, ({ kinds }) => {
        failures = 0;
        tell('live');
        refresh(missed ? undefined : kinds);
        missed = false;
      });
    } catch {
      // The api is restarting, or the network is down: both pass.
    }
    if (signal.aborted) return;
    missed = true;
    if (failures > 0) tell('waiting');
    const after = AGAIN_AFTER_MS[Math.min(failures, AGAIN_AFTER_MS.length - 1)];
    failures += 1;
    await new Promise((resolve) => setTimeout(resolve, after));
  }
}

async function hear(signal: AbortSignal, onNews: (news: News) => void): Promise<void> {
  const hungUp = new AbortController();
  const hangUp = () => hungUp.abort();
  signal.addEventListener('abort', hangUp, { once: true });
  let silence = setTimeout(hangUp, SILENT_FOR_MS);
  try {
    const request = new Request(`${location.origin}/v1/stream`, { signal: hungUp.signal });
    const { ok, body } = await signedFetch(request);
    if (!ok || !body) throw new Error('There is no stream.');
    await readEvents(body, {
      onSign: () => {
        clearTimeout(silence);
        silence = setTimeout(hangUp, SILENT_FOR_MS);
      },
      onEvent: (data) => onNews(JSON.parse(data) as News),
    });
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', hangUp);
  }
}

/** Kinds that arrive during the wait are refetched together. */
function createRefresh(queries: QueryClient): (kinds: string[] | undefined) => void {
  let waiting = new Set<string>();
  let everything = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const run = () => {
    const kinds = waiting;
    const all = everything;
    [waiting, everything, timer, last] = [new Set(), false, undefined, performance.now()];
    void queries.invalidateQueries({ predicate: ({ queryKey }) => all || kinds.has(String(queryKey[0])) });
  };
  return (kinds) => {
    if (kinds?.length === 0) return;
    if (kinds) for (const kind of kinds) waiting.add(kind);
    else everything = true;
    timer ??= setTimeout(run, Math.max(0, last + AT_MOST_EVERY_MS - performance.now()));
  };
}
