// The part of a state that owes something to the outside world, and how it changes.
import type { Recorded } from '../decision';
import type { EffectKind } from '../words/effects';
import type { StepName } from '../words/process';
import type { House, Id, Instant } from '../words/texts';

export interface Addressee {
  kind: 'client' | 'representative' | 'person';
  id: Id;
}

/** Something that Baton owes the outside world. An event that carries one is its intent; its id makes it happen once. */
export interface Effect<Kind extends EffectKind = EffectKind, To extends Addressee = Addressee> {
  effectId: Id;
  kind: Kind;
  to: To;
  step?: StepName;
  /** If several of one kind are asked for, which one, such as the number of a survey. */
  number?: number;
  /** Former recipients, the latest last; they get it back if they stay. */
  insteadOf?: Id[];
}
export type Owed<E extends Effect = Effect> = E & { since: Instant };
/** Logs of the first versions do not all say why. */
export type Failed<E extends Effect = Effect> = Owed<E> & { at: Instant; reason?: House };

export interface Owing<E extends Effect = Effect> {
  /** Intents without a record, in their order. */
  effects: Owed<E>[];
  /** Failed for good: a person has to do something else. */
  failed: Failed<E>[];
  /** How many intents there were; numbers the effect ids. */
  intents: number;
}
export const owesNothing: Owing<never> = { effects: [], failed: [], intents: 0 };

/** The next effect of a stream; deciding again gives the same id. */
export const effectOf = <E extends Omit<Effect, 'effectId'>>(
  id: Id,
  { intents }: Pick<Owing, 'intents'>,
  effect: E,
): E & { effectId: Id } => ({ effectId: `${id}.${effect.kind}.${intents + 1}`, ...effect });

/** Call it after the event's own `evolve`: what an intent carries is owed from then on. */
export function withIntent<S extends Owing>(state: S, { data, at }: Recorded<object>): S {
  const effect = (data as { effect?: Effect }).effect;
  if (!effect) return state;
  return { ...state, effects: [...state.effects, { ...effect, since: at }], intents: state.intents + 1 };
}

export const settled = <S extends Owing>(state: S, { effectId }: { effectId: Id }): S => ({
  ...state,
  effects: state.effects.filter((effect) => effect.effectId !== effectId),
});

export function failedFor<S extends Owing>(state: S, { data, at }: Recorded<{ effectId: Id; reason?: House }>): S {
  const owed = state.effects.find(({ effectId }) => effectId === data.effectId);
  if (!owed) return state;
  const reason = data.reason === undefined ? {} : { reason: data.reason };
  return { ...settled(state, data), failed: [...state.failed, { ...owed, at, ...reason }] };
}
