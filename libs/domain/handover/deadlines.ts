// What is late in a handover, and who has the next move.
import type { Context } from '../decision';
import type { StepName } from '../words/process';
import { candidateOf, isDone, type Handover, type Recipient } from './state';

export const dueReminders = (handover: Handover, step: StepName, now: string): string[] =>
  isDone(handover.steps[step])
    ? []
    : (handover.plan[step]?.remindAt ?? []).filter((at) => at <= now && !handover.reminded[step]?.includes(at));

export const escalationDue = (handover: Handover, step: StepName, now: string): boolean =>
  !isDone(handover.steps[step]) && !isEscalated(handover, step) && (handover.plan[step]?.escalateAt ?? '9') <= now;

/** For the present deadline: an earlier escalation was for an earlier deadline. */
export const isEscalated = (handover: Handover, step: StepName): boolean => {
  const [at, deadline] = [handover.escalated[step], handover.plan[step]];
  return at !== undefined && deadline !== undefined && at >= deadline.escalateAt;
};

/** When another person starts acting for the outgoing one: the last day ends, or the departure was withdrawn late. */
export function outgoingGoneAt(
  { calendar, lastWorkingDay, outgoingStaysSince }: Handover,
  due: Context['due'],
): string {
  const ends = due(calendar, { date: lastWorkingDay }, 'P0D');
  return outgoingStaysSince !== undefined && outgoingStaysSince < ends ? outgoingStaysSince : ends;
}

export const outgoingIsGone = (handover: Handover, { now, due }: Pick<Context, 'now' | 'due'>): boolean =>
  outgoingGoneAt(handover, due) <= now;

/** Who gets a reminder of a step: whoever has the next move; the owner, once the outgoing representative has left. */
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
