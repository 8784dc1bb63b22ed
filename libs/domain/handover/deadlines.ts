// What is late in a handover, and whose move it is.
import type { Context } from '../decision';
import type { StepName } from '../words/process';
import { candidateOf, isDone, type Handover, type Recipient } from './state';

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

/** From when on another one acts for the outgoing one: the last working day ends, or its departure was withdrawn late. */
export function outgoingGoneAt(
  { calendar, lastWorkingDay, outgoingStaysSince }: Handover,
  due: Context['due'],
): string {
  const ends = due(calendar, { date: lastWorkingDay }, 'P0D');
  return outgoingStaysSince !== undefined && outgoingStaysSince < ends ? outgoingStaysSince : ends;
}

export const outgoingIsGone = (handover: Handover, { now, due }: Pick<Context, 'now' | 'due'>): boolean =>
  outgoingGoneAt(handover, due) <= now;

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
