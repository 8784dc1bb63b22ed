// Every reading of a client's data leaves a trace, and nothing is shown before its trace is in the log.
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { streamOf, type ReadTrace } from '#libs/domain';
import { createAppender, type Appender, type Codec, type Log } from '#libs/event-store';
import { Refusal } from '../refusal';
import { sum, Waiting, type Trace } from './waiting';
import { keyOf, Windows, type Reading } from './windows';

export interface ReadRecorder {
  /** Resolves when the trace is in the log, or the same one within the last minute is. Rejects with a Refusal. */
  record(reading: Reading): Promise<void>;
  /** Writes what was counted and not written yet; later readings are refused. */
  close(): Promise<void>;
}

interface Options {
  pool: Pool;
  codec: Codec;
  /** The present instant. */
  now: () => string;
  newId: () => string;
  log?: Log;
  /** How long a repeat is only counted: a minute by default. */
  repeatMs?: number;
  /** How long traces are gathered before being sent together. */
  gatherMs?: number;
  /** The most readings that are remembered, and the most that wait. */
  most?: number;
  /** A monotonic clock, in ms. */
  clock?: () => number;
}

const MOST_CLIENTS = 500;
/** Each time somebody else was faster, somebody else got done; this many times in a row is no longer chance. */
const MOST_CONFLICTS = 50;

export const createReadRecorder = (options: Options): ReadRecorder => new Recorder(options);

class Recorder implements ReadRecorder {
  private readonly waiting = new Waiting();
  private readonly windows: Windows;
  private readonly versions = new Map<string, number>();
  /** Its own, so that no command waits for a batch of readings. */
  private readonly appender: Appender;
  private readonly most: number;
  private sending: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: Options) {
    const { pool, log, repeatMs = 60_000, most = 10_000, clock = () => performance.now() } = options;
    this.appender = createAppender({ pool, log });
    this.most = most;
    this.windows = new Windows(repeatMs, most, clock);
  }

  async record(reading: Reading): Promise<void> {
    const [key, at] = [keyOf(reading), this.options.now()];
    if (this.closed || this.waiting.size >= this.most) throw notRecorded();
    if (this.windows.count(key, at)) return;
    const done = this.waiting.add(key, reading, at, this.windows.take(key));
    this.send();
    await done;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.sending;
    this.endWindows('all');
    await this.sending;
    await this.appender.close();
  }

  private send(): void {
    this.sending ??= this.sendAll();
  }

  /** Never rejects: whoever waits gets a result, and what is owed is kept. */
  private async sendAll(): Promise<void> {
    while (this.waiting.size > 0) {
      if (!this.closed) await pause(this.options.gatherMs ?? 20);
      const batch = this.waiting.next(MOST_CLIENTS);
      await Promise.all([...batch].map(([clientId, traces]) => this.settle(clientId, traces)));
    }
    this.sending = undefined;
    this.watch();
  }

  private async settle(clientId: string, traces: Trace[]): Promise<void> {
    try {
      await this.append(clientId, traces);
      for (const { key, reading, fresh } of traces) {
        // When there is no room, a mere repeat opens no window: otherwise it would push out the next, and so on.
        const early = fresh || this.windows.hasRoom ? this.windows.open(key, reading) : [];
        for (const owed of early) this.waiting.owe(keyOf(owed.reading), owed);
      }
      for (const { waiters } of traces) for (const each of waiters) each.resolve();
    } catch (error) {
      this.options.log?.warn({ err: error, traces: traces.length }, 'readings could not be recorded');
      for (const { key, reading, owed, waiters } of traces) {
        if (owed) this.windows.keep(key, { reading, counted: owed });
        for (const each of waiters) each.reject(notRecorded());
      }
    }
  }

  /**
   * One command per client: other processes record reads of the same clients, and a conflict costs nobody else a retry.
   */
  private async append(clientId: string, traces: Trace[]): Promise<void> {
    const { codec, newId, now } = this.options;
    const stream = streamOf('reads', clientId);
    const events = await codec.encode([{ stream, type: 'ReadsRecorded', data: { reads: traces.map(told) } }]);
    const commandId = newId();
    for (let conflicts = 0; conflicts <= MOST_CONFLICTS; conflicts += 1) {
      // A stream that is not known here counts as new: the conflict says what its version really is.
      const version = this.versions.get(stream) ?? 0;
      const expected = { [stream]: version };
      const order = { commandId, command: 'record-reads', actor: 'system', occurredAt: now(), expected, events };
      const result = await this.appender.append(order);
      if (result.status === 'key-reused') break; // There is no key.
      this.remember(stream, result.status === 'conflict' ? result.actual : version + 1);
      if (result.status !== 'conflict') return;
    }
    throw new Error(`${stream} was written by others each time`);
  }

  private remember(stream: string, version: number): void {
    this.versions.delete(stream);
    this.versions.set(stream, version);
    const [oldest] = this.versions.keys();
    if (this.versions.size > this.most && oldest !== undefined) this.versions.delete(oldest);
  }

  /** The next look is when the first minute ends. It keeps no program running: close() writes what is left. */
  private watch(): void {
    const soon = this.windows.nextIn();
    if (this.closed || this.timer || soon === undefined) return;
    const look = () => {
      this.timer = undefined;
      this.endWindows('over');
      if (!this.sending) this.watch();
    };
    this.timer = setTimeout(look, soon + 1);
    this.timer.unref();
  }

  private endWindows(which: 'over' | 'all'): void {
    for (const owed of this.windows.end(which)) this.waiting.owe(keyOf(owed.reading), owed);
    if (this.waiting.size > 0) this.send();
  }
}

function told({ reading, owed, fresh }: Trace): ReadTrace {
  const { clientId: _, ...who } = reading;
  const counted = sum(owed, fresh);
  if (!counted) throw new Error('A trace without a reading');
  return { ...who, ...counted };
}

const notRecorded = () => new Refusal('reads-not-recorded');
