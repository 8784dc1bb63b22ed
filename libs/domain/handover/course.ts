// The course of a handover around its steps: pausing, skipping, cancelling, reminding, escalating, and mails recorded.
import { on, type Context, type Decision } from '../decision';
import type { ClientEvent } from '../client/events';
import { refuse } from '../refused';
import type { CourseCommand } from './commands';
import type { CourseEvent, Recipient } from './events';
import { STEPS, type StepName } from './process';
import { windowsAfter } from './standstill';
import { candidateOf, isDone, type Handover } from './state';
import { silenceEnds } from './steps/notify-client';
import { effectOf, record, staying, type Guard, type HandoverWorld } from './world';

const SKIPPABLE: readonly StepName[] = ['compile-dossier', 'joint-visit', 'interview', 'follow-up-surveys'];

export const dueReminders = (handover: Handover, step: StepName, now: string): string[] =>
  isDone(handover.steps[step])
    ? []
    : (handover.plan[step]?.remindAt ?? []).filter((at) => at <= now && !handover.reminded[step]?.includes(at));

export const escalationDue = (handover: Handover, step: StepName, now: string): boolean =>
  !isDone(handover.steps[step]) && !isEscalated(handover, step) && (handover.plan[step]?.escalateAt ?? '9') <= now;

/** For its present deadline: an escalation before it was for an earlier one. */
export const isEscalated = (handover: Handover, step: StepName): boolean => {
  const [at, deadline] = [handover.escalated[step], handover.plan[step]];
  return at !== undefined && deadline !== undefined && at >= deadline.escalateAt;
};

/** The last working day has ended, so that another one acts for whoever left. */
export const outgoingIsGone = ({ calendar, lastWorkingDay }: Handover, { now, due }: Pick<Context, 'now' | 'due'>) =>
  due(calendar, { date: lastWorkingDay }, 'P0D') <= now;

const always: Guard = () => undefined;
const owed: Guard = (handover) => (handover.effects.length > 0 ? undefined : refuse('unknown-effect'));

export const courseGuards: Record<CourseCommand['name'], Guard> = {
  pause: (handover) => (handover.status === 'paused' ? refuse('handover-paused') : undefined),
  resume: (handover) => (handover.status === 'paused' ? undefined : refuse('handover-not-paused')),
  cancel: always,
  'skip-step': (handover) =>
    SKIPPABLE.some((step) => !isDone(handover.steps[step])) ? undefined : refuse('step-settled'),
  'remind-step': (handover, { now }) =>
    STEPS.some((step) => dueReminders(handover, step, now).length > 0) ? undefined : refuse('not-due'),
  'escalate-step': (handover, { now }) =>
    STEPS.some((step) => escalationDue(handover, step, now)) ? undefined : refuse('not-due'),
  'record-mail-sent': owed,
  'record-mail-failed': owed,
};

export function decideCourse(world: HandoverWorld, command: CourseCommand, context: Context): Decision {
  const { handover } = world;
  const { clientId } = handover;
  switch (command.name) {
    case 'pause':
      return record(world, { type: 'HandoverPaused', data: { clientId, reason: command.data.reason } });
    case 'resume':
      return record(world, { type: 'HandoverResumed', data: resumed(handover, context) });
    case 'cancel':
      return cancel(world, command.data);
    case 'skip-step':
      if (!SKIPPABLE.includes(command.data.step)) return refuse('step-cannot-be-skipped');
      if (isDone(handover.steps[command.data.step])) return refuse('step-settled');
      return record(world, { type: 'StepSkipped', data: { clientId, ...command.data } });
    case 'remind-step':
    case 'escalate-step':
      return nudge(world, command, context);
    case 'record-mail-sent':
    case 'record-mail-failed':
      return payEffect(world, command, context);
    default:
      return command satisfies never;
  }
}

const resumed = ({ steps, pausedAt }: Handover, { now }: Context) =>
  pausedAt ? { windows: windowsAfter(steps, pausedAt, now) } : {};

/** The client goes on with somebody who stays; this handover ends without its steps. */
function cancel(world: HandoverWorld, data: Extract<CourseCommand, { name: 'cancel' }>['data']): Decision {
  const { handover, client } = world;
  const gone = staying(world, data.ownerId);
  if (gone) return gone;
  const ended: ClientEvent[] = [{ type: 'ClientHandoverEnded', data: { handoverId: handover.id } }];
  if (client.ownerId !== data.ownerId)
    ended.unshift({
      type: 'OwnerChanged',
      data: { from: client.ownerId ?? null, to: data.ownerId, basis: 'assigned', handoverId: handover.id },
    });
  const cancelled: CourseEvent = {
    type: 'HandoverCancelled',
    data: { clientId: handover.clientId, cause: 'cancelled', reason: data.reason },
  };
  return { events: [...on('handover', handover.id, cancelled), ...on('client', handover.clientId, ...ended)] };
}

function nudge(
  world: HandoverWorld,
  command: Extract<CourseCommand, { name: 'remind-step' | 'escalate-step' }>,
  context: Context,
): Decision {
  const { handover } = world;
  const { step } = command.data;
  if (command.name === 'escalate-step') {
    if (!escalationDue(handover, step, context.now)) return refuse('not-due');
    const effect = effectOf(handover, 'escalation', step, { kind: 'representative', id: handover.leadId });
    return record(world, { type: 'StepEscalated', data: { step, at: context.now, effect } });
  }
  const at = dueReminders(handover, step, context.now).at(-1);
  if (!at) return refuse('not-due');
  return record(world, {
    type: 'ReminderDue',
    data: {
      step,
      at,
      effect: effectOf(handover, 'reminder', step, whoActs(handover, step, outgoingIsGone(handover, context))),
    },
  });
}

/** Whom a reminder of a step goes to: the one whose move it is; once the outgoing one has left, whoever owns the client. */
export function whoActs(handover: Handover, step: StepName, gone: boolean): Recipient {
  const here = gone ? (handover.passedTo ?? handover.leadId) : handover.outgoingId;
  const outgoing = { kind: 'representative', id: here } as const;
  const candidate = { kind: 'representative', id: candidateOf(handover) ?? handover.leadId } as const;
  const lead = { kind: 'representative', id: handover.leadId } as const;
  switch (step) {
    case 'compile-dossier': {
      const dossier = handover.steps[step];
      return dossier.status === 'under-way' && dossier.signedBy ? lead : outgoing;
    }
    case 'appoint-successor': {
      const appointment = handover.steps[step];
      const approved = appointment.status === 'under-way' && appointment.approvedBy !== undefined;
      const theirs = approved || !handover.rules[step].approval;
      return appointment.status === 'under-way' && theirs ? candidate : lead;
    }
    case 'notify-client':
    case 'joint-visit':
      return outgoing;
    case 'interview':
    case 'follow-up-surveys':
      return candidate;
  }
}

function payEffect(
  world: HandoverWorld,
  command: Extract<CourseCommand, { name: 'record-mail-sent' | 'record-mail-failed' }>,
  context: Context,
): Decision {
  const { handover } = world;
  const effect = handover.effects.find((each) => each.effectId === command.data.effectId);
  if (!effect) return refuse('unknown-effect');
  const { effectId, kind } = effect;
  if (command.name === 'record-mail-failed')
    return record(world, { type: 'MailFailed', data: { effectId, kind, reason: command.data.reason } });
  const window = kind === 'notice' ? { silenceEndsAt: silenceEnds(handover, context) } : {};
  return record(world, { type: 'MailSent', data: { effectId, kind, messageId: command.data.messageId, ...window } });
}
