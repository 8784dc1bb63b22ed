// Unwrapped keys that were used lately. They age, because another process may have shredded one of them meanwhile.
import type { KeyState } from './key-table';

interface KeyCache {
  get(subject: string): KeyState | undefined;
  set(subject: string, state: KeyState): void;
  clear(): void;
}

/** Keeps the `most` last used states, each for at most `maxAgeMs` by the clock `now` (milliseconds). */
export function createKeyCache(most: number, maxAgeMs: number, now: () => number): KeyCache {
  // A Map remembers the order of insertion, so the first entry is the one that was not used for longest.
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
