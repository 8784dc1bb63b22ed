// What waits for whom in a handover: the steps that can be moved on now, and the commands that would do it.
import type { Context } from '../../decision';
import { STEPS, type StepName } from '../../words/process';
import { whoActs } from '../deadlines';
import { handover as noun, type HandoverCommandName } from '../noun';
import { isDone, type Handover, type Recipient } from '../state';

export interface Task {
  step: StepName;
  /** Whose move it is: the lead stands for every superior who may do it. */
  who: Recipient;
  /** A superior decides: approves, returns or nominates. */
  superior: boolean;
  /** That moves the step on, in the order in which a person would think of it. */
  commands: HandoverCommandName[];
  dueAt?: string;
  /** When a visit is arranged for. */
  scheduledAt?: string;
  /** The actor who may not do it: whoever nominated does not approve. */
  notBy?: string;
}

/** @param gone another one acts for the outgoing one */
export function tasksOf(handover: Handover, gone: boolean): Task[] {
  if (handover.status !== 'open') return [];
  const moves = noun.tasks(handover, TIMELESS);
  return STEPS.flatMap((step) => {
    const [first, ...others] = isDone(handover.steps[step]) ? [] : moves.filter((move) => move.step === step);
    if (!first) return [];
    const { command, ...rest } = first;
    const dueAt = handover.plan[step]?.dueAt;
    const commands = [command, ...others.map((other) => other.command)];
    return [{ ...rest, who: whoActs(handover, step, gone), commands, ...(dueAt ? { dueAt } : {}) }];
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
