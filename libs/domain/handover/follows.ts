// What follows automatically from a decision about a handover: ownership passes, surveys are planned, mails withdrawn.
import type { ClientEvents } from '../client/events';
import type { ClientState } from '../client/state';
import { on, type Context, type StreamEvent } from '../decision';
import type { EventOf } from '../noun';
import { canBecomeOwner } from '../representative/state';
import { STEPS } from '../words/process';
import { folded, ownOf, type HandoverEvent } from './facts';
import { lost } from './lost-successor';
import { isDone, isOpen, successorOf, type Handover } from './state';
import { dossierConsequences } from './steps/compile-dossier';
import { plannedSurveys, surveyConsequences } from './steps/follow-up-surveys';
import { isNotified } from './steps/notify-client';
import { withdrawals } from './wanted';
import type { HandoverWorld } from './world';

/** What follows from the events: a dossier settled by the policy, ownership, surveys, completion. */
export function follows(world: HandoverWorld, decided: StreamEvent[], context: Context): StreamEvent[] {
  const { handover } = world;
  return whatFollows({ ...world, handover: folded(handover, ownOf(decided, handover.id), context) }, context);
}

/** Also for decisions from outside: a departure that takes a successor away or gives one back. */
export function whatFollows(world: HandoverWorld, context: Context): StreamEvent[] {
  let { handover } = world;
  const { id } = handover;
  const own: HandoverEvent[] = [];
  const client: EventOf<ClientEvents>[] = [];
  const record = (...events: HandoverEvent[]) => {
    own.push(...events);
    handover = folded(handover, events, context);
  };
  if (!isOpen(handover)) return [];
  record(...dossierConsequences(handover));
  const passing = ownershipPassing({ ...world, handover }, context);
  if (passing) {
    record(passing.event);
    client.push(...passing.client);
  }
  record(...surveyConsequences(handover, context));
  record(...withdrawals(handover, context));
  const successor = successorOf(handover);
  if (successor && handover.passedTo === successor && STEPS.every((step) => isDone(handover.steps[step]))) {
    own.push({ type: 'HandoverCompleted', data: { successorId: successor } });
    client.push({ type: 'ClientHandoverEnded', data: { handoverId: id } });
  }
  return [...on('handover', id, ...own), ...on('client', handover.clientId, ...client)];
}

/** Ownership passes to a successor who still stays, once the policy's step is done and the client knows. */
function ownershipPassing(world: HandoverWorld, context: Context) {
  const { handover } = world;
  const successor = successorOf(handover);
  const ready = isDone(handover.steps['notify-client']) && isDone(handover.steps[handover.rules.ownershipPassesAfter]);
  if (!successor || !ready || (handover.passedTo === successor && handover.passedBasis === 'successor'))
    return undefined;
  const state = world.representatives[successor];
  if (!state || !canBecomeOwner(state)) return { event: lost(handover, successor, 'unavailable', context), client: [] };
  return passOwnership(handover, world.client, { to: successor, basis: 'successor' }, context);
}

/** The two events that give a client its next owner through a handover, or make the interim owner permanent. */
export function passOwnership(
  handover: Handover,
  { ownerId, ownerBasis }: Pick<ClientState, 'ownerId' | 'ownerBasis'>,
  { to, basis }: { to: string; basis: 'successor' | 'interim' },
  context: Context,
) {
  const from = ownerId ?? null;
  // A client that was never told gets no surveys yet.
  const asked = basis === 'successor' && isNotified(handover);
  const following = asked ? plannedSurveys(handover, context) : { surveys: [], plan: {} };
  const event: HandoverEvent = { type: 'OwnershipPassed', data: { from, to, basis, ...following } };
  const handoverId = handover.id;
  const confirmed: EventOf<ClientEvents>[] =
    ownerBasis === basis ? [] : [{ type: 'OwnerConfirmed', data: { ownerId: to, basis, handoverId } }];
  const client: EventOf<ClientEvents>[] =
    from === to ? confirmed : [{ type: 'OwnerChanged', data: { from, to, basis, handoverId } }];
  return { event, client };
}
