// The contents page of a handover's rules: one switch that finds each command's home, and what follows of itself.
import type { ClientEvent } from '../client/events';
import type { ClientState } from '../client/state';
import { on, streamOf, type Context, type Decision, type StreamEvent } from '../decision';
import { refuse, type Refused } from '../refused';
import { canBecomeOwner } from '../representative/state';
import {
  HANDOVER_COMMANDS,
  type HandoverCommand,
  type HandoverCommandName,
  type PersonHandoverCommandName,
} from './commands';
import { courseGuards, decideCourse } from './course';
import { evolveHandover } from './evolve';
import type { HandoverEvent } from './events';
import { lost } from './lost-successor';
import { STEPS } from './process';
import { isDone, isOpen, successorOf, type Handover } from './state';
import { appointmentGuards, decideAppointment } from './steps/appoint-successor';
import { decideDossier, dossierConsequences, dossierGuards } from './steps/compile-dossier';
import { decideSurvey, plannedSurveys, surveyConsequences, surveyGuards } from './steps/follow-up-surveys';
import { decideInterview, interviewGuards } from './steps/interview';
import { decideVisit, visitGuards } from './steps/joint-visit';
import { decideNotice, isNotified, noticeGuards } from './steps/notify-client';
import { withdrawals } from './wanted';
import type { Guard, HandoverWorld } from './world';

const GUARDS: Record<HandoverCommandName, Guard> = {
  ...dossierGuards,
  ...appointmentGuards,
  ...noticeGuards,
  ...visitGuards,
  ...interviewGuards,
  ...surveyGuards,
  ...courseGuards,
};

/** These may come while a handover is paused: what has happened, and above all what the client says, is always taken. */
const WHILE_PAUSED: readonly HandoverCommandName[] = [
  'resume',
  'cancel',
  'record-acknowledgement',
  'record-objection',
  'record-visit',
  'correct-visit',
  'record-interview',
  'correct-interview',
  'record-survey-answer',
  'correct-survey-answer',
  'record-mail-sent',
  'record-mail-failed',
];
/** And these when it is completed: a client may answer late. */
const WHEN_COMPLETED: readonly HandoverCommandName[] = ['record-survey-answer', 'correct-survey-answer'];

function guard(handover: Handover, name: HandoverCommandName, context: Context): Refused | undefined {
  const late = handover.status === 'completed' && WHEN_COMPLETED.includes(name);
  if (!isOpen(handover) && !late) return refuse('handover-closed');
  if (handover.status === 'paused' && !WHILE_PAUSED.includes(name)) return refuse('handover-paused');
  return GUARDS[name](handover, context);
}

/** The commands that persons may send to this handover now, whoever they are. */
export const allowedCommands = (handover: Handover, context: Context): PersonHandoverCommandName[] =>
  HANDOVER_COMMANDS.filter((name) => guard(handover, name, context) === undefined);

export function decideHandover(world: HandoverWorld, command: HandoverCommand, context: Context): Decision {
  const refused = guard(world.handover, command.name, context);
  if (refused) return refused;
  const decision = route(world, command, context);
  if ('refused' in decision) return decision;
  return { events: [...decision.events, ...consequences(world, decision.events, context)] };
}

function route(world: HandoverWorld, command: HandoverCommand, context: Context): Decision {
  switch (command.name) {
    case 'fill-dossier-section':
    case 'sign-dossier':
    case 'approve-dossier':
    case 'return-dossier':
      return decideDossier(world, command, context);
    case 'nominate-successor':
    case 'approve-successor':
    case 'accept-appointment':
    case 'decline-appointment':
      return decideAppointment(world, command, context);
    case 'send-notice':
    case 'record-acknowledgement':
    case 'record-objection':
    case 'close-notice-window':
      return decideNotice(world, command, context);
    case 'schedule-visit':
    case 'cancel-visit':
    case 'record-visit':
    case 'correct-visit':
      return decideVisit(world, command, context);
    case 'record-interview':
    case 'correct-interview':
      return decideInterview(world, command, context);
    case 'request-survey':
    case 'record-survey-answer':
    case 'correct-survey-answer':
    case 'close-survey':
      return decideSurvey(world, command, context);
    case 'pause':
    case 'resume':
    case 'cancel':
    case 'skip-step':
    case 'remind-step':
    case 'escalate-step':
    case 'record-mail-sent':
    case 'record-mail-failed':
      return decideCourse(world, command, context);
    default:
      return command satisfies never;
  }
}

/** What follows of itself from the events: a dossier settled by the policy, the ownership, the surveys, the completion. */
function consequences(world: HandoverWorld, events: StreamEvent[], context: Context): StreamEvent[] {
  const own = events.filter(({ stream }) => stream === streamOf('handover', world.handover.id));
  return whatFollows({ ...world, handover: folded(world.handover, own as HandoverEvent[], context) }, context);
}

/** Also for whoever decides about a handover from outside: a departure that takes a successor away, or gives one back. */
export function whatFollows(world: HandoverWorld, context: Context): StreamEvent[] {
  let { handover } = world;
  const { id } = handover;
  const own: HandoverEvent[] = [];
  const client: ClientEvent[] = [];
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

export const folded = (handover: Handover, events: HandoverEvent[], { now: at, actor }: Context): Handover =>
  events.reduce((state, event) => evolveHandover(state, { ...event, at, actor }, handover.id) as Handover, handover);

/** The ownership passes once the policy's step is done and the client knows, to a successor who still stays. */
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

/** The pair of facts by which a client gets its next owner through a handover, or keeps the interim one for good. */
export function passOwnership(
  handover: Handover,
  { ownerId, ownerBasis }: Pick<ClientState, 'ownerId' | 'ownerBasis'>,
  { to, basis }: { to: string; basis: 'successor' | 'interim' },
  context: Context,
) {
  const from = ownerId ?? null;
  // A client that was never told is asked nothing yet.
  const asked = basis === 'successor' && isNotified(handover);
  const following = asked ? plannedSurveys(handover, context) : { surveys: [], plan: {} };
  const event: HandoverEvent = { type: 'OwnershipPassed', data: { from, to, basis, ...following } };
  const handoverId = handover.id;
  const confirmed: ClientEvent[] =
    ownerBasis === basis ? [] : [{ type: 'OwnerConfirmed', data: { ownerId: to, basis, handoverId } }];
  const client: ClientEvent[] =
    from === to ? confirmed : [{ type: 'OwnerChanged', data: { from, to, basis, handoverId } }];
  return { event, client };
}
