// Recently folded states, by stream: a command decides on them without reading, and a view reads only what is new.
import type { Pool } from 'pg';
import { readStreams } from '../read/read';
import type { Codec, DecodedEvent, Folder, RecordedEvent } from '../types';

export interface Folded {
  state: unknown;
  /** 0 for a stream that does not exist. */
  version: number;
  /** When its last event was recorded; undefined when there is none. */
  recordedAt?: string;
}

export interface FoldedStates {
  /** As last seen here. Only for decisions: their append says whether it was still true. */
  remembered(stream: string): Folded | undefined;
  /** As it is now. What is asked for while a query is under way goes together into the next one. */
  current(stream: string): Promise<Folded>;
  /** What was appended here is not read back: it is folded on to the state that it was decided on. */
  moveOn(stream: string, before: Folded, events: DecodedEvent[]): void;
  forget(stream: string): void;
}

interface Options {
  pool: Pool;
  codec: Codec;
  folder: Folder;
  /** The most streams to remember; the least recently used one is forgotten. */
  most?: number;
  /** States hold opened personal data, so none may outlive a key shredded in another process by more than this. */
  maxAgeMs?: number;
  now?: () => number;
}

interface Entry extends Folded {
  until: number;
}
interface Waiting {
  resolve(folded: Folded): void;
  reject(error: unknown): void;
}

const MOST_AT_ONCE = 500;

export function createFoldedStates(options: Options): FoldedStates {
  const memory = new Memory(options.most ?? 2_000, options.maxAgeMs ?? 60_000, options.now ?? Date.now);
  const reader = new GroupReader(options, memory);
  return {
    remembered: (stream) => memory.get(stream),
    current: (stream) => reader.read(stream),
    moveOn: (stream, before, events) => {
      const known = memory.get(stream);
      if (known !== undefined) memory.put(stream, fold(options.folder, stream, before, events));
    },
    forget: (stream) => memory.forget(stream),
  };
}

function fold(folder: Folder, stream: string, before: Folded, events: DecodedEvent[]): Folded {
  const last = events.at(-1);
  if (last === undefined) return before;
  const state = events.reduce((each, event) => folder.evolve(stream, each, event), before.state);
  return { state, version: last.version, recordedAt: last.recordedAt };
}

/** A Map keeps insertion order, so the first entry is the least recently used. */
class Memory {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly most: number,
    private readonly maxAgeMs: number,
    private readonly now: () => number,
  ) {}

  get(stream: string): Folded | undefined {
    const entry = this.entries.get(stream);
    if (entry === undefined) return undefined;
    this.entries.delete(stream);
    if (entry.until <= this.now()) return undefined;
    this.entries.set(stream, entry);
    return entry;
  }

  /** Never goes back to an older version; a state that is folded on keeps the age of the read it began with. */
  put(stream: string, { state, version, recordedAt }: Folded): void {
    const known = this.get(stream) as Entry | undefined;
    if (known !== undefined && known.version >= version) return;
    this.entries.set(stream, { state, version, recordedAt, until: known?.until ?? this.now() + this.maxAgeMs });
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.most && oldest !== undefined) this.entries.delete(oldest);
  }

  forget(stream: string): void {
    this.entries.delete(stream);
  }
}

/** One query at a time: requests made meanwhile go into the next, which begins after all of them. */
class GroupReader {
  private readonly waiting = new Map<string, Waiting[]>();
  private underWay = false;

  constructor(
    private readonly options: Options,
    private readonly memory: Memory,
  ) {}

  read(stream: string): Promise<Folded> {
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(stream);
      if (others) others.push({ resolve, reject });
      else this.waiting.set(stream, [{ resolve, reject }]);
      if (!this.underWay) void this.readAll();
    });
  }

  private async readAll(): Promise<void> {
    this.underWay = true;
    while (this.waiting.size > 0) {
      // One turn of the event loop, so that requests of the same turn share a query.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = new Map([...this.waiting].slice(0, MOST_AT_ONCE));
      for (const stream of batch.keys()) this.waiting.delete(stream);
      await this.readBatch(batch);
    }
    this.underWay = false;
  }

  /** Never rejects: everybody who waits gets a result. */
  private async readBatch(batch: Map<string, Waiting[]>): Promise<void> {
    try {
      const streams = [...batch.keys()];
      const known = streams.map((stream) => this.memory.get(stream));
      const after = known.map((folded) => folded?.version ?? 0);
      const found = await readStreams(this.options.pool, streams, after);
      const decoded = await this.decodeTogether(found);
      await Promise.all(
        streams.map((stream, n) =>
          this.settle(stream, batch.get(stream) ?? [], known[n], found.get(stream) ?? [], decoded?.get(stream)),
        ),
      );
    } catch (error) {
      for (const each of [...batch.values()].flat()) each.reject(error);
    }
  }

  /** The keys of all of them are one query. Undefined when any cannot be decoded: then each is tried by itself. */
  private async decodeTogether(found: Map<string, RecordedEvent[]>): Promise<Map<string, DecodedEvent[]> | undefined> {
    try {
      const events = await this.options.codec.decode([...found.values()].flat());
      let from = 0;
      return new Map([...found].map(([stream, { length }]) => [stream, events.slice(from, (from += length))]));
    } catch {
      return undefined;
    }
  }

  /** A stream that cannot be read fails only those who asked for it. */
  private async settle(
    stream: string,
    waiting: Waiting[],
    before: Folded | undefined,
    events: RecordedEvent[],
    decoded: DecodedEvent[] | undefined,
  ): Promise<void> {
    const { codec, folder } = this.options;
    try {
      const start = before ?? { state: folder.initial(stream), version: 0 };
      const folded = fold(folder, stream, start, decoded ?? (events.length > 0 ? await codec.decode(events) : []));
      this.memory.put(stream, folded);
      for (const each of waiting) each.resolve(folded);
    } catch (error) {
      for (const each of waiting) each.reject(error);
    }
  }
}
