// From events to rows: folds a batch with the domain's own evolve, and gives the row that each changed stream has now.
import type { Pool } from 'pg';
import {
  evolve,
  initialState,
  type ClientState,
  type DepartureState,
  type HandoverState,
  type PersonState,
  type PolicyState,
  type RepresentativeState,
} from '#libs/domain';
import { readStreams, type Codec, type DecodedEvent, type RecordedEvent } from '#libs/event-store';
import { ClientEntity, clientRow } from './clients';
import { DepartureEntity, departureRow } from './departures';
import { HandoverEntity, handoverRow } from './handovers';
import { PersonEntity, personRow } from './persons';
import { PolicyEntity, policyRow } from './policies';
import { RepresentativeEntity, representativeRow } from './representatives';

/** How the state of a stream becomes a row; undefined where there is nothing to show. */
type RowOf = (id: string, version: number, state: unknown) => object | undefined;
interface Model {
  entity: new () => object;
  row: RowOf;
}

/** In the order in which queries name the tables, so that a swap of tables and a query never wait for each other. */
export const MODELS: Record<string, Model> = {
  departure: {
    entity: DepartureEntity,
    row: (id, version, state) => present(state as DepartureState, (it) => departureRow(id, version, it)),
  },
  handover: {
    entity: HandoverEntity,
    row: (id, version, state) => present(state as HandoverState, (it) => handoverRow(id, version, it)),
  },
  client: { entity: ClientEntity, row: (id, version, state) => clientRow(id, version, state as ClientState) },
  person: { entity: PersonEntity, row: (id, version, state) => personRow(id, version, state as PersonState) },
  representative: {
    entity: RepresentativeEntity,
    row: (id, version, state) => representativeRow(id, version, state as RepresentativeState),
  },
  policy: { entity: PolicyEntity, row: (id, version, state) => policyRow(id, version, state as PolicyState) },
};

function present<State extends { exists: boolean }, Row>(
  state: State,
  row: (state: Extract<State, { exists: true }>) => Row,
): Row | undefined {
  return state.exists ? row(state as Extract<State, { exists: true }>) : undefined;
}

/** The rows to write, by the name of the model. */
export type Changes = Map<string, object[]>;

export interface Folded {
  version: number;
  state: unknown;
}

/** Folded states kept in memory; a handover with its rules and dossier has some ten kilobytes. */
const KEPT = 5_000;

export class Projection {
  /** In the order of use: the first was not used for longest. */
  private readonly kept = new Map<string, Folded>();

  constructor(
    private readonly pool: Pool,
    private readonly decode: Codec['decode'],
  ) {}

  /** The events follow each other in the log; what was folded before is remembered, and read again where it was not. */
  async changesOf(events: RecordedEvent[]): Promise<Changes> {
    const known = events.filter(({ stream }) => modelOf(stream) !== undefined);
    const byStream = grouped(await this.decode(known));
    const before = await this.statesBefore(byStream);
    const changes: Changes = new Map();
    for (const [stream, own] of byStream) {
      const folded = fold(stream, before.get(stream), own);
      this.keep(stream, folded);
      const row = modelOf(stream)?.row(idOf(stream), folded.version, folded.state);
      if (row) changes.set(kindOf(stream), [...(changes.get(kindOf(stream)) ?? []), row]);
    }
    return changes;
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

export const kindOf = (stream: string) => stream.slice(0, stream.indexOf('/'));
export const idOf = (stream: string) => stream.slice(stream.indexOf('/') + 1);
export const modelOf = (stream: string) => (Object.hasOwn(MODELS, kindOf(stream)) ? MODELS[kindOf(stream)] : undefined);
