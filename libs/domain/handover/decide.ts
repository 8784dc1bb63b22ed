// The contents page of a handover's rules: one switch that finds each command's home, and what follows of itself.
import type { ClientEvent } from '../client/events';
import { on, type Context, type Decision } from '../decision';
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
import { planSteps } from './plan';
import { STEPS } from './process';
import { isDone, isOpen, successorOf, type Handover } from './state';
import { appointmentGuards, decideAppointment, lost } from './steps/appoint-successor';
import { decideDossier, dossierConsequences, dossierGuards } from './steps/compile-dossier';
import { decideSurvey, surveyGuards } from './steps/follow-up-surveys';
import { decideInterview, interviewGuards } from './steps/interview';
import { decideVisit, visitGuards } from './steps/joint-visit';
import { decideNotice, noticeGuards } from './steps/notify-client';
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

/** These may come while a handover is paused. */
const WHILE_PAUSED: readonly HandoverCommandName[] = ['resume', 'cancel', 'record-mail-sent', 'record-mail-failed'];

function guard(handover: Handover, name: HandoverCommandName, context: Context): Refused | undefined {
  if (!isOpen(handover)) return refuse('handover-closed');
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

/** What follows of itself from the events: a dossier settled by the policy, the ownership, the completion. */
function consequences(
  world: HandoverWorld,
  events: { stream: string; type: string; data: object }[],
  context: Context,
) {
  const { id } = world.handover;
  let handover = folded(
    world.handover,
    events.filter((each) => each.stream === `handover/${id}`) as unknown as HandoverEvent[],
    context,
  );
  if (!isOpen(handover)) return [];
  const own: HandoverEvent[] = dossierConsequences(handover);
  const client: ClientEvent[] = [];
  handover = folded(handover, own, context);
  const passing = ownershipPassing(world, handover, context);
  if (passing) {
    own.push(passing.event);
    client.push(...passing.client);
    handover = folded(handover, [passing.event], context);
  }
  const successor = successorOf(handover);
  if (successor && handover.passedTo === successor && STEPS.every((step) => isDone(handover.steps[step]))) {
    own.push({ type: 'HandoverCompleted', data: { successorId: successor } });
    client.push({ type: 'ClientHandoverEnded', data: { handoverId: id } });
  }
  return [...on('handover', id, ...own), ...on('client', handover.clientId, ...client)];
}

const folded = (handover: Handover, events: HandoverEvent[], { now: at, actor }: Context): Handover =>
  events.reduce((state, event) => evolveHandover(state, { ...event, at, actor }, handover.id) as Handover, handover);

/** The ownership passes once the policy's step is done and the client knows, to a successor who still stays. */
function ownershipPassing(world: HandoverWorld, handover: Handover, context: Context) {
  const successor = successorOf(handover);
  const ready = isDone(handover.steps['notify-client']) && isDone(handover.steps[handover.rules.ownershipPassesAfter]);
  if (!successor || !ready || (handover.passedTo === successor && handover.passedBasis === 'successor'))
    return undefined;
  const state = world.representatives[successor];
  if (!state || !canBecomeOwner(state)) return { event: lost(handover, successor, 'departure', context), client: [] };
  return passOwnership(handover, world.client.ownerId, successor, 'successor', context);
}

/** The pair of facts by which a client gets its next owner through a handover. */
export function passOwnership(
  handover: Handover,
  from: string | undefined,
  to: string,
  basis: 'successor' | 'interim',
  context: Context,
) {
  const rules = handover.rules['follow-up-surveys'];
  const surveys =
    basis === 'successor' ? rules.surveys.map((after) => context.due(handover.calendar, context.now, after)) : [];
  const anchors = { announcement: handover.openedAt, 'last-working-day': { date: handover.lastWorkingDay } };
  const plan =
    basis === 'successor'
      ? planSteps(handover.rules, handover.calendar, { ...anchors, ownership: context.now }, context, [
          'follow-up-surveys',
        ])
      : {};
  const event: HandoverEvent = { type: 'OwnershipPassed', data: { from: from ?? null, to, basis, surveys, plan } };
  const client: ClientEvent[] =
    from === to ? [] : [{ type: 'OwnerChanged', data: { from: from ?? null, to, basis, handoverId: handover.id } }];
  return { event, client };
}
