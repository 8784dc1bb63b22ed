// Recently used unwrapped keys. They expire, because another process may have shredded one of them meanwhile.
import type { KeyState } from './key-table';

interface KeyCache {
  get(subject: string): KeyState | undefined;
  set(subject: string, state: KeyState): void;
  clear(): void;
}

/** Keeps the `most` most recently used states, each for at most `maxAgeMs` by the clock `now` (milliseconds). */
export function createKeyCache(most: number, maxAgeMs: number, now: () => number): KeyCache {
  // A Map keeps insertion order, so the first entry is the least recently used.
  const entries = new Map<string, { state: KeyState; until: number }>();
  return {
    get(subject) {
      const entry = entries.get(subject);
      if (!entry) return undefined;
      entries.delete(subject);
      if (entry.until <= now()) return undefined;
      entries.set(subject, entry);
      return entry.state;
    },
    clear: () => entries.clear(),
    set(subject, state) {
      entries.delete(subject);
      entries.set(subject, { state, until: now() + maxAgeMs });
      for (const oldest of entries.keys()) {
        if (entries.size <= most) break;
        entries.delete(oldest);
      }
    },
  };
}
