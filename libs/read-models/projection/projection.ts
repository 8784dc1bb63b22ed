// From events to rows: folds a batch with the domain's own evolve, and returns each changed stream's rows as of now.
import type { Pool } from 'pg';
import { evolve, initialState } from '#libs/domain';
import { readStreams, type Codec, type DecodedEvent, type RecordedEvent } from '#libs/event-store';
import { idOf, kindOf, type Model } from './model';

/** By read model: which streams changed, and all rows that they have now. */
export type Changes = Map<Model, { ids: string[]; rows: object[] }>;

export interface Folded {
  version: number;
  state: unknown;
}

/** Folded states kept in memory; a handover with its rules and dossier takes some ten kilobytes. */
const KEPT = 5_000;

export class Projection {
  /** In order of use: the first is the least recently used. */
  private readonly kept = new Map<string, Folded>();

  constructor(
    private readonly pool: Pool,
    private readonly decode: Codec['decode'],
    private readonly models: readonly Model[],
  ) {}

  /** The events follow each other in the log; earlier states are remembered, or read again where they are not. */
  async changesOf(events: RecordedEvent[]): Promise<Changes> {
    const kinds = new Set<string>(this.models.map(({ of }) => of));
    const byStream = grouped(await this.decode(events.filter(({ stream }) => kinds.has(kindOf(stream)))));
    const before = await this.statesBefore(byStream);
    const changes: Changes = new Map();
    for (const [stream, own] of byStream) {
      const folded = fold(stream, before.get(stream), own);
      this.keep(stream, folded);
      this.addRows(changes, stream, folded);
    }
    return changes;
  }

  private addRows(changes: Changes, stream: string, { version, state }: Folded): void {
    const [kind, id] = [kindOf(stream), idOf(stream)];
    for (const model of this.models.filter(({ of }) => of === kind)) {
      const change = changes.get(model) ?? { ids: [], rows: [] };
      change.ids.push(id);
      change.rows.push(...model.rows(id, version, state));
      changes.set(model, change);
    }
  }

  private async statesBefore(byStream: Map<string, DecodedEvent[]>): Promise<Map<string, Folded | undefined>> {
    const before = new Map<string, Folded | undefined>();
    const missing: string[] = [];
    for (const [stream, [first]] of byStream) {
      const version = (first?.version ?? 1) - 1;
      const kept = this.kept.get(stream);
      if (version > 0 && kept?.version !== version) missing.push(stream);
      else before.set(stream, version === 0 ? undefined : kept);
    }
    if (missing.length === 0) return before;
    for (const [stream, all] of await readStreams(this.pool, missing)) {
      const first = byStream.get(stream)?.[0]?.version ?? 1;
      const earlier = await this.decode(all.filter(({ version }) => version < first));
      before.set(stream, fold(stream, undefined, earlier));
    }
    return before;
  }

  private keep(stream: string, folded: Folded): void {
    this.kept.delete(stream);
    this.kept.set(stream, folded);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
  }
}

export function fold(stream: string, before: Folded | undefined, events: DecodedEvent[]): Folded {
  let { version, state }: Folded = before ?? { version: 0, state: initialState(stream) };
  for (const { type, data, occurredAt, actor, version: next } of events) {
    if (next !== version + 1) throw new Error(`${stream} has version ${next} where ${version + 1} must be`);
    state = evolve(stream, state, { type, data, at: new Date(occurredAt).toISOString(), actor });
    version = next;
  }
  return { version, state };
}

function grouped(events: DecodedEvent[]): Map<string, DecodedEvent[]> {
  const byStream = new Map<string, DecodedEvent[]>();
  for (const event of events) {
    const own = byStream.get(event.stream);
    if (own) own.push(event);
    else byStream.set(event.stream, [event]);
  }
  return byStream;
}
