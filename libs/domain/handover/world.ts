// What a rule about a handover sees: the handover, its client, and the representatives involved.
import type { ClientState } from '../client/state';
import { on, type Decision } from '../decision';
import { effectOf as nextEffect } from '../effect/owing';
import type { EventOf, Guard as NounGuard } from '../noun';
import { refuse, type Refused } from '../refused';
import { canBecomeOwner, unavailable, type RepresentativeState } from '../representative/state';
import type { HandoverEffectKind } from '../words/effects';
import type { StepName } from '../words/process';
import type { Handover, HandoverEffect, OfClient, Recipient } from './state';

export interface HandoverWorld {
  handover: Handover;
  client: ClientState;
  representatives: Record<string, RepresentativeState>;
}

export type Guard = NounGuard<Handover>;

/** Accepted even while a handover is paused: what has happened and, above all, what the client says. */
export const WHILE_PAUSED = ['while-paused'] as const;
/** A client may answer late. */
export const ALWAYS_TAKEN = ['while-paused', 'when-completed'] as const;

/** Events on the handover's own stream. */
export const record = <Facts extends { [T in keyof Facts]: object }>(
  { handover }: Pick<HandoverWorld, 'handover'>,
  ...events: NoInfer<EventOf<Facts>>[]
): Decision => ({ events: on('handover', handover.id, ...(events as { type: string; data: object }[])) });

/** The data plus the client that it is about, whose key seals what is personal in it. */
export const ofClient = <Data extends object>(
  { handover: { clientId } }: Pick<HandoverWorld, 'handover'>,
  data: Data,
): OfClient & Data => ({ clientId, ...data });

/** The next mail of this handover. */
export const effectOf = (
  handover: Handover,
  kind: HandoverEffectKind,
  step: StepName,
  to: Recipient,
  number?: number,
): HandoverEffect => nextEffect(handover.id, handover, { kind, step, to, ...(number === undefined ? {} : { number }) });

export function staying(world: HandoverWorld, representativeId: string): Refused | undefined {
  const state = world.representatives[representativeId];
  if (!state?.exists) return refuse('unknown-representative');
  return canBecomeOwner(state) ? undefined : unavailable(state);
}
