// What happens around a handover's steps: pausing, skipping, cancelling, reminding, escalating, recording what is owed.
import { on, streamOf, type Context, type Decision } from '../../decision';
import type { ClientEvents } from '../../client/events';
import { effectDuties, type EffectDuties } from '../../effect/tables';
import type { CommandTable, DutyTable, EventOf } from '../../noun';
import { refuse } from '../../refused';
import { SUPERIORS } from '../../words/relations';
import { STEPS, type StepName } from '../../words/process';
import type { Id } from '../../words/texts';
import type { CourseEvents } from './course-events';
import { dueReminders, escalationDue, outgoingIsGone, whoActs } from '../deadlines';
import { windowsAfter } from '../standstill';
import { isDone, type Because, type Handover } from '../state';
import { silenceEnds } from '../steps/notify-client';
import { effectOf, ofClient, record, staying, WHILE_PAUSED, type HandoverWorld } from '../world';

interface OfStep {
  step: StepName;
}
export interface CourseCommands {
  'skip-step': OfStep & Because;
  pause: Because;
  resume: object;
  cancel: Because & { ownerId: Id };
}
export interface CourseDuties extends EffectDuties {
  'remind-step': OfStep;
  'escalate-step': OfStep;
}

const SKIPPABLE: readonly StepName[] = ['compile-dossier', 'joint-visit', 'interview', 'follow-up-surveys'];
const bySuperiors = { who: SUPERIORS, correctedBy: null, task: null } as const;

export const commands: CommandTable<Handover, HandoverWorld, CourseCommands> = {
  'skip-step': {
    ...bySuperiors,
    takenBackBy: null,
    guard: (handover) => (SKIPPABLE.some((step) => !isDone(handover.steps[step])) ? undefined : refuse('step-settled')),
    decide(world, { step, reason }) {
      const { clientId, steps } = world.handover;
      if (!SKIPPABLE.includes(step)) return refuse('step-cannot-be-skipped');
      if (isDone(steps[step])) return refuse('step-settled');
      return record<CourseEvents>(world, { type: 'StepSkipped', data: { clientId, step, reason } });
    },
  },
  pause: {
    ...bySuperiors,
    takenBackBy: 'resume',
    guard: ({ status }) => (status === 'paused' ? refuse('handover-paused') : undefined),
    decide: (world, { reason }) =>
      record<CourseEvents>(world, { type: 'HandoverPaused', data: ofClient(world, { reason }) }),
  },
  resume: {
    ...bySuperiors,
    takenBackBy: 'pause',
    also: WHILE_PAUSED,
    guard: ({ status }) => (status === 'paused' ? undefined : refuse('handover-not-paused')),
    decide(world, _, { now }) {
      const { steps, pausedAt } = world.handover;
      const data = pausedAt ? { windows: windowsAfter(steps, pausedAt, now) } : {};
      return record<CourseEvents>(world, { type: 'HandoverResumed', data });
    },
  },
  cancel: { ...bySuperiors, takenBackBy: null, also: WHILE_PAUSED, guard: () => undefined, decide: cancel },
};

/** The client goes to somebody who stays; this handover ends without completing its steps. */
function cancel(world: HandoverWorld, { ownerId, reason }: CourseCommands['cancel']): Decision {
  const { handover, client } = world;
  const { id, clientId } = handover;
  const gone = staying(world, ownerId);
  if (gone) return gone;
  const given = { from: client.ownerId ?? null, to: ownerId, basis: 'assigned' as const, handoverId: id };
  const told: EventOf<ClientEvents>[] = [
    ...(client.ownerId === ownerId ? [] : [{ type: 'OwnerChanged' as const, data: given }]),
    { type: 'ClientHandoverEnded', data: { handoverId: id } },
  ];
  const cancelled = { type: 'HandoverCancelled' as const, data: { clientId, cause: 'cancelled' as const, reason } };
  return { events: [...on<EventOf<CourseEvents>>('handover', id, cancelled), ...on('client', clientId, ...told)] };
}

export const duties: DutyTable<Handover, HandoverWorld, CourseDuties> = {
  'remind-step': {
    guard: (handover, { now }) =>
      STEPS.some((step) => dueReminders(handover, step, now).length > 0) ? undefined : refuse('not-due'),
    decide: remind,
  },
  'escalate-step': {
    guard: (handover, { now }) =>
      STEPS.some((step) => escalationDue(handover, step, now)) ? undefined : refuse('not-due'),
    decide(world, { step }, { now }) {
      const { handover } = world;
      if (!escalationDue(handover, step, now)) return refuse('not-due');
      const effect = effectOf(handover, 'escalation', step, { kind: 'representative', id: handover.leadId });
      return record<CourseEvents>(world, { type: 'StepEscalated', data: { step, at: now, effect } });
    },
  },
  ...effectDuties<Handover, HandoverWorld>({
    stream: ({ handover }) => streamOf('handover', handover.id),
    own: ({ handover }) => handover,
    also: WHILE_PAUSED,
    done: (handover, { kind }, context) => (kind === 'notice' ? { silenceEndsAt: silenceEnds(handover, context) } : {}),
  }),
};

function remind(world: HandoverWorld, { step }: OfStep, context: Context): Decision {
  const { handover } = world;
  const at = dueReminders(handover, step, context.now).at(-1);
  if (!at) return refuse('not-due');
  const to = whoActs(handover, step, outgoingIsGone(handover, context));
  const effect = effectOf(handover, 'reminder', step, to);
  return record<CourseEvents>(world, { type: 'ReminderDue', data: { step, at, effect } });
}
