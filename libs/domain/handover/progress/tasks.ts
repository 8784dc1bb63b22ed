// Who has to do what in a handover: the steps that can move on now, and the commands that move them.
import type { Context } from '../../decision';
import { STEPS, type StepName } from '../../words/process';
import { whoActs } from '../deadlines';
import { handover as noun, type HandoverCommandName } from '../noun';
import { isDone, type Handover, type Recipient } from '../state';

export interface Task {
  step: StepName;
  /** Who has the next move; the lead stands for every superior who may do it. */
  who: Recipient;
  /** A superior decides: approves, returns or nominates. */
  superior: boolean;
  /** The commands that move the step on, in the order in which a person would think of them. */
  commands: HandoverCommandName[];
  dueAt?: string;
  /** When the visit is scheduled for. */
  scheduledAt?: string;
  /** The actor who may not do it: the nominator cannot approve. */
  notBy?: string;
}

/** @param gone another person acts for the outgoing representative */
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

/** What people may send depends on the state alone; this would expose a guard that asks for the time. */
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
