// What every noun that owes effects spreads into its manifest: their end as events, and the duties that record it.
import type { Context, Recorded } from '../decision';
import type { DutyTable, EventOf, EventTable } from '../noun';
import { refuse } from '../refused';
import type { EffectKind } from '../words/effects';
import type { House, Id, Instant } from '../words/texts';
import { failedFor, settled, type Effect, type Owing } from './owing';

interface OfEffect {
  effectId: Id;
  kind: EffectKind;
}
export interface EffectEvents {
  EffectDone: OfEffect & {
    /** What the outside world calls it, such as the Message-ID of a mail. */
    reference: House;
    /** Where silence is an answer: until when the recipient can speak. */
    silenceEndsAt?: Instant;
  };
  /** What the outside system answered, without addresses. */
  EffectFailed: OfEffect & { reason: House };
  /** What it would have said is no longer true. */
  EffectWithdrawn: OfEffect;
}
export interface EffectDuties {
  'record-effect-done': { effectId: Id; reference: House };
  'record-effect-failed': { effectId: Id; reason: House };
}

type Follows<State, Type extends keyof EffectEvents> = (state: State, event: Recorded<EffectEvents[Type]>) => State;

/** `follows`: what else changes in the noun's own state when an effect is done or has failed. */
export const effectEvents = <State extends Owing>(
  follows: { done?: Follows<State, 'EffectDone'>; failed?: Follows<State, 'EffectFailed'> } = {},
): EventTable<State, EffectEvents> => {
  const { done = (state) => state, failed = (state) => state } = follows;
  return {
    EffectDone: { evolve: (state, event) => done(settled(state, event.data), event) },
    EffectFailed: { evolve: (state, event) => failed(failedFor(state, event), event) },
    EffectWithdrawn: { evolve: (state, { data }) => settled(state, data) },
  };
};

interface Owner<State, World> {
  /** The name of the world's own stream. */
  stream: (world: World) => string;
  own: (world: World) => State;
  also?: readonly string[];
  /** What else is recorded with an effect that is done. */
  done?: (state: State, effect: Effect, context: Context) => { silenceEndsAt?: Instant };
}

export function effectDuties<State extends Owing, World>(
  owner: Owner<State, World>,
): DutyTable<State, World, EffectDuties> {
  const { stream, own, also = [], done = () => ({}) } = owner;
  const owed = (world: World, id: Id) => own(world).effects.find(({ effectId }) => effectId === id);
  const record = (world: World, event: EventOf<EffectEvents>) => ({ events: [{ stream: stream(world), ...event }] });
  const guard = ({ effects }: State) => (effects.length > 0 ? undefined : refuse('unknown-effect'));
  return {
    'record-effect-done': {
      also,
      guard,
      decide(world, { effectId, reference }, context) {
        const effect = owed(world, effectId);
        if (!effect) return refuse('unknown-effect');
        const data = { effectId, kind: effect.kind, reference, ...done(own(world), effect, context) };
        return record(world, { type: 'EffectDone', data });
      },
    },
    'record-effect-failed': {
      also,
      guard,
      decide(world, { effectId, reason }) {
        const effect = owed(world, effectId);
        if (!effect) return refuse('unknown-effect');
        return record(world, { type: 'EffectFailed', data: { effectId, kind: effect.kind, reason } });
      },
    },
  };
}

/** Withdraws what is owed and no longer wanted. */
export const withdrawn = <E extends Effect>(
  { effects }: Pick<Owing<E>, 'effects'>,
  isWanted: (effect: E) => boolean,
): EventOf<Pick<EffectEvents, 'EffectWithdrawn'>>[] =>
  effects
    .filter((effect) => !isWanted(effect))
    .map(({ effectId, kind }) => ({ type: 'EffectWithdrawn', data: { effectId, kind } }));
