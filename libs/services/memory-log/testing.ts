// A log in memory with the promises of the real one, and commands that run into each other on purpose.
import { dueInstant, localDate } from '#libs/calendar';
import {
  builtInPolicy,
  canBecomeOwner,
  evolve,
  initialState,
  streamOf,
  type ClientState,
  type Context,
  type Decision,
  type HandoverState,
  type RepresentativeState,
  type StreamEvent,
  type StreamType,
} from '#libs/domain';
import type { ReadState } from '#libs/event-store';
import type { Lists } from '../departure-worlds';
import { BUILT_IN_POLICY_ID } from '../policies.service';

export type Decide = (read: ReadState, lists: Lists, context: Context) => Promise<Decision>;
/** What others do at the two moments that matter: after the lists were asked, and before the append. */
export interface Meanwhile {
  afterLists?: () => Promise<void>;
  beforeAppend?: () => Promise<void>;
}

const RETRIES = 5;

export class MemoryLog {
  now = Date.parse('2026-11-02T09:00:00Z');
  private readonly streams = new Map<string, { version: number; state: unknown }>();

  constructor() {
    const publish = { version: 1, document: builtInPolicy(dueInstant) };
    const stream = streamOf('policy', BUILT_IN_POLICY_ID);
    this.record([{ stream, type: 'PolicyPublished', data: publish }], 'system');
  }

  state<State>(stream: string): State {
    return (this.streams.get(stream)?.state ?? initialState(stream)) as State;
  }

  all<State>(type: StreamType): [id: string, state: State][] {
    return [...this.streams]
      .filter(([stream]) => stream.startsWith(`${type}/`))
      .map(([stream, { state }]) => [stream.slice(type.length + 1), state as State]);
  }

  /** Like the command handler: decides on what it reads, and again when that was changed meanwhile. */
  async run(actor: string, decide: Decide, meanwhile: Meanwhile = {}): Promise<'done' | 'refused' | 'conflict'> {
    const others = { ...meanwhile };
    for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
      const expected = new Map<string, number>();
      const read: ReadState = <State>(stream: string) => {
        if (!expected.has(stream)) expected.set(stream, this.version(stream));
        return Promise.resolve(this.state<State>(stream));
      };
      const decision = await decide(read, this.lists(others), this.context(actor));
      if ('refused' in decision) return 'refused';
      await others.beforeAppend?.();
      delete others.beforeAppend;
      for (const { stream } of decision.events)
        if (!expected.has(stream)) throw new Error(`${stream} is written but was not read`);
      if ([...expected].some(([stream, version]) => version !== this.version(stream))) continue;
      this.record(decision.events, actor);
      return 'done';
    }
    return 'conflict';
  }

  private version(stream: string): number {
    return this.streams.get(stream)?.version ?? 0;
  }

  private context(actor: string): Context {
    const now = new Date(this.now).toISOString();
    return { actor, now, due: dueInstant, today: (calendar) => localDate(calendar, now) };
  }

  /** Right when they are asked; whoever asked may look at them a moment later. */
  private lists(others: Meanwhile): Lists {
    const after = async (ids: string[]) => {
      await others.afterLists?.();
      delete others.afterLists;
      return ids;
    };
    return {
      catchUp: () => Promise.resolve(),
      clientsOwnedBy: (id) => after(this.ownedBy(id)),
      handoversInvolving: (id) => Promise.resolve(this.involving(id)),
    };
  }

  private ownedBy(id: string): string[] {
    return this.all<ClientState>('client').flatMap(([client, { ownerId }]) => (ownerId === id ? [client] : []));
  }

  private involving(id: string): string[] {
    return this.all<HandoverState>('handover').flatMap(([handover, state]) => {
      if (!state.exists || state.status === 'completed' || state.status === 'cancelled') return [];
      const step = state.steps['appoint-successor'];
      const candidate = 'nomineeId' in step ? step.nomineeId : 'successorId' in step ? step.successorId : undefined;
      return candidate === id || state.leadId === id ? [handover] : [];
    });
  }

  private record(events: StreamEvent[], actor: string): void {
    const at = new Date(this.now).toISOString();
    this.now += 60_000;
    for (const { stream, type, data } of events) {
      // As text and back, like in the real log.
      const stored = JSON.parse(JSON.stringify(data)) as { from?: string | null };
      if (type === 'OwnerChanged') this.mustFollow(stream, stored.from ?? undefined);
      const before = this.streams.get(stream) ?? { version: 0, state: initialState(stream) };
      const state = evolve(stream, before.state, { type, data: stored, at, actor });
      this.streams.set(stream, { version: before.version + 1, state });
    }
    this.mustHaveOwners();
  }

  /** The owners of a client are a chain without a gap: each one follows the one before. */
  private mustFollow(stream: string, from: string | undefined): void {
    const { ownerId } = this.state<ClientState>(stream);
    if (ownerId !== from) throw new Error(`${stream} passed from ${from}, but its owner was ${ownerId}`);
  }

  private readonly everOwned = new Set<string>();

  private mustHaveOwners(): void {
    for (const [id, { ownerId, openHandoverId }] of this.all<ClientState>('client')) {
      if (ownerId) this.everOwned.add(id);
      else if (this.everOwned.has(id)) throw new Error(`client ${id} has lost its owner`);
      const owner = ownerId && this.state<RepresentativeState>(streamOf('representative', ownerId));
      if (owner && owner.presence.status === 'left')
        throw new Error(`client ${id} is owned by ${ownerId}, who has left`);
      this.mustHaveOneHandover(id, openHandoverId);
    }
  }

  private mustHaveOneHandover(clientId: string, openHandoverId: string | undefined): void {
    const open = this.all<HandoverState>('handover').filter(
      ([, state]) => state.exists && state.clientId === clientId && ['open', 'paused'].includes(state.status),
    );
    const ids = open.map(([id]) => id);
    if (ids.length > 1 || ids[0] !== openHandoverId)
      throw new Error(`client ${clientId} knows of the handover ${openHandoverId}, but open are ${ids.join(', ')}`);
  }

  /** Whoever is here and stays. */
  staying(): string[] {
    return this.all<RepresentativeState>('representative').flatMap(([id, state]) =>
      canBecomeOwner(state) ? [id] : [],
    );
  }
}
