// The readings whose traces are on their way to the log, each with the callers that wait for its answer.
import { together, type Counted, type Owed, type Reading } from './windows';

export interface Trace {
  key: string;
  reading: Reading;
  /** Repeats that were answered before; they are owed to the log whatever becomes of this trace. */
  owed?: Counted;
  /** Readings that wait for this trace to be in the log. */
  fresh?: Counted;
  waiters: { resolve(): void; reject(error: unknown): void }[];
}

export class Waiting {
  private readonly traces = new Map<string, Trace>();

  get size(): number {
    return this.traces.size;
  }

  /** Resolves when the trace is in the log. */
  add(key: string, reading: Reading, at: string, owed: Counted | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const trace = this.of(key, reading);
      const once = { at, lastAt: at, times: 1 };
      trace.fresh = trace.fresh ? together(trace.fresh, once) : once;
      trace.owed = sum(trace.owed, owed);
      trace.waiters.push({ resolve, reject });
    });
  }

  owe(key: string, { reading, counted }: Owed): void {
    const trace = this.of(key, reading);
    trace.owed = sum(trace.owed, counted);
  }

  /** The oldest, by client: one event each. */
  next(most: number): Map<string, Trace[]> {
    const batch = new Map<string, Trace[]>();
    for (const [key, trace] of this.traces) {
      const { clientId } = trace.reading;
      const own = batch.get(clientId) ?? [];
      if (own.length === 0 && batch.size === most) continue;
      this.traces.delete(key);
      batch.set(clientId, [...own, trace]);
    }
    return batch;
  }

  private of(key: string, reading: Reading): Trace {
    const trace = this.traces.get(key) ?? { key, reading, waiters: [] };
    this.traces.set(key, trace);
    return trace;
  }
}

export const sum = (one: Counted | undefined, other: Counted | undefined): Counted | undefined =>
  one && other ? together(one, other) : (one ?? other);
