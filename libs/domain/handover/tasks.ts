// What waits for whom in a handover: the steps that can be moved on now, and the commands that would do it.
import type { Context } from '../decision';
import { whoActs } from './course';
import type { PersonHandoverCommandName } from './commands';
import { allowedCommands } from './decide';
import type { Recipient } from './events';
import { STEPS, type StepName } from './process';
import { isDone, type Handover } from './state';

export interface Task {
  step: StepName;
  /** Whose move it is: the lead stands for every superior who may do it. */
  who: Recipient;
  /** A superior decides: approves, returns or nominates. */
  superior: boolean;
  /** That moves the step on, in the order in which a person would think of it. */
  commands: PersonHandoverCommandName[];
  dueAt?: string;
  /** When a visit is arranged for. */
  scheduledAt?: string;
  /** The actor who may not do it: whoever nominated does not approve. */
  notBy?: string;
}

type Todo = Pick<Task, 'superior' | 'scheduledAt' | 'notBy'> & { ways: readonly PersonHandoverCommandName[] };

/** @param gone the last working day has ended, so that another one acts for whoever left */
export function tasksOf(handover: Handover, gone: boolean): Task[] {
  if (handover.status !== 'open') return [];
  const allowed = allowedCommands(handover, TIMELESS);
  return STEPS.flatMap((step) => {
    const todo = isDone(handover.steps[step]) ? undefined : TODO[step](handover);
    if (!todo) return [];
    const { ways, ...rest } = todo;
    const commands = ways.filter((name) => allowed.includes(name));
    if (commands.length === 0) return [];
    const dueAt = handover.plan[step]?.dueAt;
    return [{ step, who: whoActs(handover, step, gone), commands, ...rest, ...(dueAt ? { dueAt } : {}) }];
  });
}

/** What persons may send is a matter of the state alone; a guard that asked for the time would be found out here. */
const TIMELESS: Context = {
  actor: '',
  now: '',
  due: () => {
    throw new Error('No command of a person depends on a date');
  },
  today: () => {
    throw new Error('No command of a person depends on the day');
  },
};

const TODO: { [Step in StepName]: (handover: Handover) => Todo | undefined } = {
  'compile-dossier': ({ steps: { 'compile-dossier': step } }) =>
    step.status === 'under-way' && step.signedBy !== undefined
      ? { superior: true, ways: ['approve-dossier', 'return-dossier'] }
      : { superior: false, ways: ['fill-dossier-section', 'sign-dossier'] },
  'appoint-successor': ({ steps: { 'appoint-successor': step }, rules }) => {
    if (step.status !== 'under-way') return { superior: true, ways: ['nominate-successor'] };
    return rules['appoint-successor'].approval && step.approvedBy === undefined
      ? { superior: true, ways: ['approve-successor'], notBy: step.nominatedBy }
      : { superior: false, ways: ['accept-appointment', 'decline-appointment'] };
  },
  'notify-client': ({ steps: { 'notify-client': step }, rules }) => {
    if (step.status !== 'under-way') return { superior: false, ways: ['send-notice'] };
    // Where silence settles it, there is nothing to do but to wait.
    return rules['notify-client'].settledBy === 'silence'
      ? undefined
      : { superior: false, ways: ['record-acknowledgement', 'record-objection'] };
  },
  'joint-visit': ({ steps: { 'joint-visit': step } }) =>
    step.status === 'under-way'
      ? { superior: false, ways: ['record-visit', 'cancel-visit'], scheduledAt: step.scheduledAt }
      : { superior: false, ways: ['schedule-visit', 'record-visit'] },
  interview: () => ({ superior: false, ways: ['record-interview'] }),
  'follow-up-surveys': () => ({ superior: false, ways: ['record-survey-answer'] }),
};
