// What a noun is: tables of events, commands and duties, with all that is known about each. The rest is derived.
import { ERASED } from './erased';
import type { Context, Decision, Recorded, StreamEvent } from './decision';
import type { PersonalField as RuledField } from './privacy/rules';
import type { Refused } from './refused';
import type { Marked, PersonalField } from './words/texts';
import type { Relation } from './words/relations';
import type { StepName } from './words/process';

// Events.

/** Why a personal field is collected, and what replaces it once the person is erased. */
export interface Seal<T = unknown> {
  rules: readonly RuledField[];
  blank: T;
}
export const text = (...rules: RuledField[]): Seal<string> => ({ rules, blank: ERASED });
export const list = (...rules: RuledField[]): Seal<never[]> => ({ rules, blank: [] });
export const record = <T extends object>(rules: readonly RuledField[], blank: T): Seal<T> => ({ rules, blank });

/** Each lifts one version's shape to the next; the last gives today's. The current version is their number plus one. */
export type Lift<Data = object> = (old: Record<string, unknown>) => Data;

/** Whose key seals: the field with the id of a client or representative, or the stream's own person. */
export type Subject = 'stream' | 'clientId' | 'representativeId';
type SubjectIn<D> = 'stream' | (Subject & keyof D);

type Event<State, D> = {
  /** The handover step that it belongs to, if any. */
  step?: StepName;
  evolve: (state: State, event: Recorded<D>) => State;
  lifts?: readonly [...Lift[], Lift<D>];
} & ([PersonalField<D>] extends [never]
  ? { personal?: undefined; sealedFor?: undefined }
  : { personal: { [F in PersonalField<D>]: Seal<NonNullable<D[F]>> }; sealedFor: SubjectIn<D> });
type Events<State, Facts> = { readonly [Type in keyof Facts]: Event<State, Facts[Type]> };
/** The events of one file; `Facts` maps each type to its data. */
export type EventTable<State, Facts extends { [T in keyof Facts]: Marked<Facts[T]> }> = Events<State, Facts>;
export type EventOf<Facts> = { [T in keyof Facts]: { type: T; data: Facts[T] } }[keyof Facts];

// Commands that people send, and duties, which only the system sends.

/** Whether a command can be sent now, whatever its data: uses only the state and the actor, since lists call it too. */
export type Guard<State> = (state: State, context: Context) => Refused | undefined;

interface Duty<State, World, D> {
  /** Allowed even when the noun's own guard refuses: while a handover is paused, or completed. */
  also?: readonly string[];
  guard: Guard<State>;
  decide: (world: World, data: D, context: Context) => Decision;
}
interface TaskRule<State> {
  /** A manager, the lead or HR decides: approves, returns or nominates. */
  superior: boolean;
  /** Whether it is the next move; a command may be allowed without being that. */
  when?: (state: State) => boolean;
  /** What else the task shows. */
  more?: (state: State) => { notBy?: string; scheduledAt?: string };
}
interface Command<State, World, D, Name> extends Duty<State, World, D> {
  step?: StepName;
  /** It creates the thing, so it is never offered on an existing one. */
  creates?: true;
  who: readonly [Relation, ...Relation[]];
  /** The command that undoes it; null if it cannot be undone or others have been told already. */
  takenBackBy: Name | null;
  /** The command that corrects what it recorded. */
  correctedBy: Name | null;
  /** Null if it is never anybody's next move. */
  task: TaskRule<State> | null;
}
type Commands<State, World, Orders, Name = keyof Orders> = {
  readonly [N in keyof Orders]: Command<State, World, Orders[N], Name>;
};
type Duties<State, World, Orders> = { readonly [N in keyof Orders]: Duty<State, World, Orders[N]> };
type MarkedAll<Orders> = { [N in keyof Orders]: Marked<Orders[N]> };
/** The commands of one file; `Orders` maps each name to its data. */
export type CommandTable<State, World, Orders extends MarkedAll<Orders>> = Commands<State, World, Orders>;
export type DutyTable<State, World, Orders extends MarkedAll<Orders>> = Duties<State, World, Orders>;
export type CommandOf<Orders> = { [N in keyof Orders]: { name: N; data: Orders[N] } }[keyof Orders];

export interface Ways {
  undo: string | null;
  correctedBy: string | null;
}

/** The types of a noun: `stream` is its state including before it exists, `state` once it exists. */
interface Shape {
  stream: unknown;
  state: unknown;
  world: unknown;
  events: object;
  commands: object;
  duties: object;
}
interface Fold<N extends Shape> {
  /** How the stream applies an event, whose own `evolve` is `step`. */
  evolve: (
    stream: N['stream'],
    event: EventOf<N['events']> & Recorded,
    id: string,
    step: (state: N['state']) => N['state'],
  ) => N['stream'];
}
/** For a noun whose state is there from the beginning, each event's own `evolve` is enough. */
type FoldWanted<N extends Shape> = N['stream'] extends N['state'] ? Partial<Fold<N>> : Fold<N>;
interface Parts<N extends Shape> {
  name: string;
  initial: N['stream'];
  /** The part of the state that the guards look at. */
  own: (world: N['world']) => N['state'];
  /** Applies to every command on an existing thing; `also` comes from the command's own entry. */
  guard?: (state: N['state'], also: readonly string[]) => Refused | undefined;
  /** What follows automatically from a decision. */
  follows?: (world: N['world'], decided: StreamEvent[], context: Context) => StreamEvent[];
  events: Events<N['state'], N['events']>;
  commands: Commands<N['state'], N['world'], N['commands']>;
  duties: Duties<N['state'], N['world'], N['duties']>;
  /** Rights other than commands on an existing thing: adding one, its history, a preview. */
  rights?: Readonly<Record<string, readonly Relation[]>>;
}

export class Noun<N extends Shape> {
  readonly name: string;
  readonly initial: N['stream'];
  // The tables are type-checked entry by entry. From here on, entries are looked up by names from the log or a URL.
  private readonly events: Map<string, Event<N['state'], unknown>>;
  private readonly orders: Map<string, Duty<N['state'], N['world'], unknown>>;
  private readonly commands: Map<string, Command<N['state'], N['world'], unknown, string>>;

  constructor(private readonly parts: Parts<N> & FoldWanted<N>) {
    this.name = parts.name;
    this.initial = parts.initial;
    this.events = new Map(Object.entries(parts.events)) as typeof this.events;
    this.commands = new Map(Object.entries(parts.commands)) as typeof this.commands;
    this.orders = new Map(Object.entries({ ...parts.commands, ...parts.duties })) as typeof this.orders;
  }

  get eventTypes(): string[] {
    return [...this.events.keys()];
  }
  /** The commands that people send to an existing thing, in process order; only the system sends any others. */
  get commandNames(): (keyof N['commands'])[] {
    return [...this.commands].filter(([, { creates }]) => !creates).map(([name]) => name) as (keyof N['commands'])[];
  }

  stepOf = (type: string): StepName | undefined => this.event(type).step;
  liftsOf = (type: string): readonly Lift[] => (this.event(type).lifts ?? []) as readonly Lift[];
  sealsOf(type: string): { fields: Record<string, Seal>; sealedFor: Subject } | undefined {
    const { personal, sealedFor } = this.event(type);
    return personal && sealedFor ? { fields: personal, sealedFor } : undefined;
  }

  evolve(stream: N['stream'], event: { type: string } & Recorded, id: string): N['stream'] {
    const { evolve } = this.event(event.type);
    const step = (state: N['state']) => evolve(state, event);
    return this.parts.evolve ? this.parts.evolve(stream, event as never, id, step) : step(stream);
  }

  decide(world: N['world'], { name, data }: CommandOf<N['commands'] & N['duties']>, context: Context): Decision {
    const order = this.orders.get(String(name));
    if (!order) throw new Error(`There is no command ${String(name)} of ${this.name}.`);
    const decision = this.refusal(String(name), this.parts.own(world), context) ?? order.decide(world, data, context);
    if ('refused' in decision || !this.parts.follows) return decision;
    return { events: [...decision.events, ...this.parts.follows(world, decision.events, context)] };
  }

  /** The commands that people may send now, regardless of who asks. */
  fitting = (state: N['state'], context: Context): (keyof N['commands'])[] =>
    this.commandNames.filter((name) => this.refusal(String(name), state, context) === undefined);

  tasks(state: N['state'], context: Context) {
    return [...this.commands].flatMap(([command, { step, task }]) => {
      if (!task || !step || task.when?.(state) === false || this.refusal(command, state, context)) return [];
      return [{ step, command: command as keyof N['commands'], superior: task.superior, ...task.more?.(state) }];
    });
  }

  /** Who may, by command, duty and right. Nobody may do what is not listed. */
  get access(): Record<string, readonly Relation[]> {
    const duties = Object.keys(this.parts.duties).map((name) => [name, ['system']] as const);
    const commands = [...this.commands].map(([name, { who }]) => [name, who] as const);
    return { ...Object.fromEntries<readonly Relation[]>([...duties, ...commands]), ...this.parts.rights };
  }

  /** By command: what undoes it and what corrects it. */
  get ways(): Record<string, Ways> {
    const entries = [...this.commands].map(
      ([name, { takenBackBy, correctedBy }]) => [name, { undo: takenBackBy, correctedBy }] as const,
    );
    return Object.fromEntries<Ways>(entries);
  }

  private event(type: string): Event<N['state'], unknown> {
    const event = this.events.get(type);
    if (!event) throw new Error(`This version of Baton does not know the event ${type} of ${this.name}.`);
    return event;
  }

  private refusal(name: string, state: N['state'], context: Context): Refused | undefined {
    const order = this.orders.get(name);
    const refused = this.commands.get(name)?.creates ? undefined : this.parts.guard?.(state, order?.also ?? []);
    return refused ?? order?.guard(state, context);
  }
}
