// What a rule about a handover sees: the handover, its client, and the representatives whom it concerns.
import type { ClientState } from '../client/state';
import { on, type Context, type Decision } from '../decision';
import { refuse, type Refused } from '../refused';
import type { RepresentativeEvent } from '../representative/events';
import { canBecomeOwner, unavailable, type RepresentativeState } from '../representative/state';
import type { HandoverCommand } from './commands';
import type { Effect, EffectKind, HandoverEvent, Recipient } from './events';
import { candidateOf, type Handover } from './state';
import type { StepName } from './process';

export interface HandoverWorld {
  handover: Handover;
  client: ClientState;
  representatives: Record<string, RepresentativeState>;
}

/** Says whether a command can be sent now, whatever its data. */
export type Guard = (handover: Handover, context: Context) => Refused | undefined;

/** The representatives that a decision on this command relies on: load them, so that their versions are expected. */
export function representativesFor(handover: Handover, command: HandoverCommand): string[] {
  const named =
    command.name === 'nominate-successor'
      ? [command.data.representativeId]
      : command.name === 'cancel'
        ? [command.data.ownerId]
        : [];
  const candidate = candidateOf(handover);
  return [...new Set([...named, ...(candidate ? [candidate] : [])])];
}

export const record = (world: HandoverWorld, ...events: HandoverEvent[]): Decision => ({
  events: on('handover', world.handover.id, ...events),
});

/** The nth mail that this handover owes: the id is the same however often the decision is made again. */
export const effectOf = (
  handover: Handover,
  kind: EffectKind,
  step: StepName,
  to: Recipient,
  number?: number,
): Effect => ({
  effectId: `${handover.id}.${kind}.${handover.intents + 1}`,
  kind,
  step,
  to,
  ...(number === undefined ? {} : { number }),
});

/** Told to the one who is relied on, so that an announcement beside it that this person leaves is decided again. */
export const engaged = (id: string, as: 'candidate' | 'lead', { departureId }: Pick<Handover, 'departureId'>) =>
  on<RepresentativeEvent>('representative', id, { type: 'RepresentativeEngaged', data: { as, departureId } });

export function staying(world: HandoverWorld, representativeId: string): Refused | undefined {
  const state = world.representatives[representativeId];
  if (!state?.exists) return refuse('unknown-representative');
  return canBecomeOwner(state) ? undefined : unavailable(state);
}
