// States that were folded lately, by stream: a command decides on them without reading, and a view reads only what is new.
import type { Pool } from 'pg';
import { readStreams } from '../read/read';
import type { Codec, DecodedEvent, Folder, RecordedEvent } from '../types';

export interface Folded {
  state: unknown;
  /** 0 for a stream that does not exist. */
  version: number;
  /** When the last event of it was recorded; undefined when there is none. */
  recordedAt?: string;
}

export interface FoldedStates {
  /** As it was when it was last seen here. Only for decisions: their append says whether it was still true. */
  remembered(stream: string): Folded | undefined;
  /** As it is now. What is asked for while a query is under way travels in the next one, together. */
  current(stream: string): Promise<Folded>;
  /** What was appended here needs no reading: the state that it was decided on is folded on. */
  moveOn(stream: string, before: Folded, events: DecodedEvent[]): void;
  forget(stream: string): void;
}

interface Options {
  pool: Pool;
  codec: Codec;
  folder: Folder;
  /** The most streams that are remembered; what was not used for longest is forgotten. */
  most?: number;
  /** States hold what was sealed, so none outlives the shredding of a key in another process by more than this. */
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

/** A Map remembers the order of insertion, so the first entry is the one that was not used for longest. */
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

  /** Never goes back to an older version; what is folded on stays as old as the reading that it began with. */
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

/** One query at a time: whoever asks meanwhile is served by the next, which begins after they have asked. */
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
      // One turn of the event loop: those who ask in the same turn travel together.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = new Map([...this.waiting].slice(0, MOST_AT_ONCE));
      for (const stream of batch.keys()) this.waiting.delete(stream);
      await this.readBatch(batch);
    }
    this.underWay = false;
  }

  /** Never rejects: everybody who waits is told. */
  private async readBatch(batch: Map<string, Waiting[]>): Promise<void> {
    try {
      const streams = [...batch.keys()];
      const known = streams.map((stream) => this.memory.get(stream));
      const after = known.map((folded) => folded?.version ?? 0);
      const found = await readStreams(this.options.pool, streams, after);
      await Promise.all(
        streams.map((stream, n) => this.settle(stream, batch.get(stream) ?? [], known[n], found.get(stream) ?? [])),
      );
    } catch (error) {
      for (const each of [...batch.values()].flat()) each.reject(error);
    }
  }

  /** A stream that cannot be read fails nobody but those who asked for it. */
  private async settle(
    stream: string,
    waiting: Waiting[],
    before: Folded | undefined,
    events: RecordedEvent[],
  ): Promise<void> {
    const { codec, folder } = this.options;
    try {
      const start = before ?? { state: folder.initial(stream), version: 0 };
      const folded = fold(folder, stream, start, events.length > 0 ? await codec.decode(events) : []);
      this.memory.put(stream, folded);
      for (const each of waiting) each.resolve(folded);
    } catch (error) {
      for (const each of waiting) each.reject(error);
    }
  }
}
