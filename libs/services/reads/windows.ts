// Who has read what within the last minute. A repeat is counted here, and goes to the log when its minute ends.
import type { ReadTrace } from '#libs/domain';

/** What somebody is about to be shown. Two readings with all of this equal are the same one, repeated. */
export type Reading = Pick<ReadTrace, 'reader' | 'what' | 'why' | 'handoverId' | 'moment'> & { clientId: string };

export type Counted = Pick<ReadTrace, 'at' | 'lastAt' | 'times'>;

/** Repeats that were answered and are not in the log yet. */
export interface Owed {
  reading: Reading;
  counted: Counted;
}

interface Window {
  reading: Reading;
  /** By a monotonic clock, in ms. */
  until: number;
  /** Whether repeats are counted: there is a trace in the log, and its minute has not ended. */
  open: boolean;
  counted?: Counted;
}

export const keyOf = ({ reader, clientId, what, why, handoverId, moment }: Reading): string =>
  JSON.stringify([clientId, reader, what, why, handoverId, moment]);

export const together = (one: Counted, other: Counted): Counted => ({
  at: one.at < other.at ? one.at : other.at,
  lastAt: one.lastAt > other.lastAt ? one.lastAt : other.lastAt,
  times: one.times + other.times,
});

/** All windows are equally long, so the map's insertion order is the order in which they end. */
export class Windows {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly forMs: number,
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  /** True when this repeats a reading in the log within its minute; it has been counted. */
  count(key: string, at: string): boolean {
    const window = this.windows.get(key);
    if (window === undefined || !window.open || window.until <= this.now()) return false;
    const once = { at, lastAt: at, times: 1 };
    window.counted = window.counted ? together(window.counted, once) : once;
    return true;
  }

  /** A trace of it is in the log now. Returns what has to be recorded early, so that memory stays bounded. */
  open(key: string, reading: Reading): Owed[] {
    const counted = this.take(key);
    this.windows.set(key, { reading, until: this.now() + this.forMs, open: true, counted });
    return this.drain(() => this.windows.size > this.most);
  }

  get hasRoom(): boolean {
    return this.windows.size < this.most;
  }

  /** Keeps what could not be recorded, for the next reading of the same or for a minute. */
  keep(key: string, { reading, counted }: Owed): void {
    const newer = this.take(key);
    const all = newer ? together(counted, newer) : counted;
    this.windows.set(key, { reading, until: this.now() + this.forMs, open: false, counted: all });
  }

  /** The repeats of a reading whose trace is on its way now: they go with it. */
  take(key: string): Counted | undefined {
    const counted = this.windows.get(key)?.counted;
    this.windows.delete(key);
    return counted;
  }

  /** Ends the windows whose minute is over, or all of them. */
  end(which: 'over' | 'all'): Owed[] {
    return this.drain(({ until }) => which === 'all' || until <= this.now());
  }

  /** In how many ms the next one ends; undefined when there is none. */
  nextIn(): number | undefined {
    const [first] = this.windows.values();
    return first && Math.max(0, first.until - this.now());
  }

  private drain(ends: (window: Window) => boolean): Owed[] {
    const owed: Owed[] = [];
    for (const [key, window] of this.windows) {
      if (!ends(window)) break;
      this.windows.delete(key);
      if (window.counted) owed.push({ reading: window.reading, counted: window.counted });
    }
    return owed;
  }
}
