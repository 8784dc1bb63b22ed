// A log in memory with the promises of the real one, and commands that run into each other on purpose.
import { dueInstant, localDate } from '#libs/calendar';
import {
  builtInPolicy,
  canBecomeOwner,
  candidateOf,
  evolve,
  initialState,
  isOpen,
  streamOf,
  type ClientState,
  type Context,
  type Decision,
  type HandoverState,
  type RepresentativeState,
  type StreamEvent,
  type StreamType,
} from '#libs/domain';
import type { Lists } from '../departure/departure-worlds';
import { BUILT_IN_POLICY_ID } from '../policy/policies.service';
import type { Read } from '../read';
import { readRelied } from '../relied-on';

export type Decide = (read: Read, lists: Lists, context: Context) => Promise<Decision>;
/** What others do at the moments that matter: after each list was asked, and before the append. */
export interface Meanwhile {
  afterClients?: () => Promise<void>;
  afterInvolved?: () => Promise<void>;
  beforeAppend?: () => Promise<void>;
}
export interface Outcome {
  status: 'done' | 'refused' | 'conflict';
  /** The code of the refusal. */
  refused?: string;
}
/** An event as it was folded. */
export interface Folded extends StreamEvent {
  at: string;
  before: unknown;
  after: unknown;
}
/** Called for each append once it is folded; throws where a promise is broken. */
export type Watch = (log: MemoryLog, events: Folded[]) => void;

const RETRIES = 5;
const document = builtInPolicy(dueInstant);

export class MemoryLog {
  now = Date.parse('2026-11-02T09:00:00Z');
  /** How much time each append takes. */
  pace = 60_000;
  private streams = new Map<string, { version: number; state: unknown }>();

  constructor(private readonly watch: Watch = () => {}) {
    const stream = streamOf('policy', BUILT_IN_POLICY_ID);
    this.record([{ stream, type: 'PolicyPublished', data: { version: 1, document } }], 'system');
  }

  /** A copy of the log, in which other things may happen from here on; nobody watches it. */
  fork(): MemoryLog {
    const other = new MemoryLog();
    other.streams = new Map(this.streams);
    other.now = this.now;
    return other;
  }

  get instant(): string {
    return new Date(this.now).toISOString();
  }

  state<State>(stream: string): State {
    return (this.streams.get(stream)?.state ?? initialState(stream)) as State;
  }

  version(stream: string): number {
    return this.streams.get(stream)?.version ?? 0;
  }

  all<State>(type: StreamType): [id: string, state: State][] {
    return [...this.streams]
      .filter(([stream]) => stream.startsWith(`${type}/`))
      .map(([stream, { state }]) => [stream.slice(type.length + 1), state as State]);
  }

  /** Whoever is here and stays. */
  staying(): string[] {
    return this.all<RepresentativeState>('representative').flatMap(([id, state]) =>
      canBecomeOwner(state) ? [id] : [],
    );
  }

  /** Like the command handler: decides on what it reads, and again when that changed meanwhile. */
  async run(actor: string, decide: Decide, meanwhile: Meanwhile = {}): Promise<Outcome> {
    const others = { ...meanwhile };
    for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
      const expected = new Map<string, number>();
      const read: Read = (noun, id) => {
        const stream = streamOf(noun, id);
        if (!expected.has(stream)) expected.set(stream, this.version(stream));
        return Promise.resolve(this.state(stream));
      };
      const context = this.context(actor);
      const decision = await decide(read, this.lists(others), context);
      if ('refused' in decision) return { status: 'refused', refused: decision.refused };
      await readRelied(read, decision.events);
      await once(others, 'beforeAppend');
      for (const { stream } of decision.events)
        if (!expected.has(stream)) throw new Error(`${stream} is written but was not read`);
      if ([...expected].some(([stream, version]) => version !== this.version(stream))) continue;
      this.record(decision.events, actor, context.now);
      return { status: 'done' };
    }
    return { status: 'conflict' };
  }

  context(actor: string): Context {
    const now = this.instant;
    return { actor, now, due, today: (calendar) => localDate(calendar, now) };
  }

  /** Correct when they are asked; the caller may look at them a moment later. */
  private lists(others: Meanwhile): Lists {
    const after = async (hook: keyof Meanwhile, ids: string[]) => {
      await once(others, hook);
      return ids;
    };
    return {
      catchUp: () => Promise.resolve(),
      clientsOwnedBy: (id) => after('afterClients', this.ownedBy(id)),
      bookOf: (id) => Promise.resolve(this.bookOf(id)),
      openHandoversOf: (id) => Promise.resolve(this.openHandoversOf(id)),
      handoversInvolving: (id) => after('afterInvolved', this.involving(id)),
    };
  }

  ownedBy(id: string): string[] {
    return this.all<ClientState>('client').flatMap(([client, { ownerId }]) => (ownerId === id ? [client] : []));
  }

  private bookOf(id: string): { id: string; lifetimeSpend: string | null }[] {
    return this.all<ClientState>('client').flatMap(([client, { ownerId, active, lifetimeSpend }]) =>
      ownerId === id && active ? [{ id: client, lifetimeSpend: lifetimeSpend ?? null }] : [],
    );
  }

  private openHandoversOf(id: string): number {
    const all = this.all<HandoverState>('handover');
    return all.filter(([, state]) => state.exists && isOpen(state) && state.departureId === id).length;
  }

  involving(id: string): string[] {
    return this.all<HandoverState>('handover').flatMap(([handover, state]) =>
      state.exists && isOpen(state) && (candidateOf(state) === id || state.leadId === id) ? [handover] : [],
    );
  }

  private record(events: StreamEvent[], actor: string, at = this.instant): void {
    this.now += this.pace;
    const folded = events.map(({ stream, type, data }): Folded => {
      // Through text and back, as in the real log.
      const stored = JSON.parse(JSON.stringify(data)) as object;
      const before = this.streams.get(stream) ?? { version: 0, state: initialState(stream) };
      const after = evolve(stream, before.state, { type, data: stored, at, actor });
      this.streams.set(stream, { version: before.version + 1, state: after });
      return { stream, type, data: stored, at, before: before.state, after };
    });
    this.watch(this, folded);
  }
}

async function once(others: Meanwhile, hook: keyof Meanwhile): Promise<void> {
  const act = others[hook];
  delete others[hook];
  await act?.();
}

const known = new Map<string, string>();

/** All calendars here are the built-in policy's, so that an instant computed once is remembered. */
const due: Context['due'] = (calendar, anchor, schedule) => {
  const key = `${typeof anchor === 'string' ? anchor : anchor.date} ${schedule}`;
  const found = known.get(key) ?? dueInstant(calendar, anchor, schedule);
  if (known.size > 200_000) known.clear();
  known.set(key, found);
  return found;
};
