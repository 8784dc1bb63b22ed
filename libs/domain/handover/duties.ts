// What the system itself owes a handover: what it can do now, and when it has to look again.
import type { HandoverCommand } from './commands';
import { dueReminders, escalationDue } from './course';
import { STEPS } from './process';
import { isDone, type Handover } from './state';
import { dueSurveys, expiredSurveys, surveysOf } from './steps/follow-up-surveys';
import { windowEnds } from './steps/notify-client';

/** The commands that the system sends now; none while the handover is paused or closed. */
export function dutiesAt(handover: Handover, now: string): HandoverCommand[] {
  if (handover.status !== 'open') return [];
  const nudges = STEPS.flatMap((step): HandoverCommand[] => [
    ...(dueReminders(handover, step, now).length > 0 ? [{ name: 'remind-step', data: { step } } as const] : []),
    ...(escalationDue(handover, step, now) ? [{ name: 'escalate-step', data: { step } } as const] : []),
  ]);
  const ends = windowEnds(handover);
  return [
    ...nudges,
    ...(ends !== undefined && ends <= now ? [{ name: 'close-notice-window', data: {} } as const] : []),
    ...dueSurveys(handover, now).map((each) => ({ name: 'request-survey', data: { survey: each.number } }) as const),
    ...expiredSurveys(handover, now).map((each) => ({ name: 'close-survey', data: { survey: each.number } }) as const),
  ];
}

/** The next instant at which a duty falls due, if any. */
export function nextDuty(handover: Handover): string | undefined {
  if (handover.status !== 'open') return undefined;
  const instants = STEPS.filter((step) => !isDone(handover.steps[step])).flatMap((step) => {
    const deadline = handover.plan[step];
    if (!deadline) return [];
    const reminders = deadline.remindAt.filter((at) => !handover.reminded[step]?.includes(at));
    return [...reminders, ...(handover.escalated[step] ? [] : [deadline.escalateAt])];
  });
  const ends = windowEnds(handover);
  const surveys = surveysOf(handover).flatMap((survey) =>
    survey.status === 'planned' ? [survey.dueAt] : survey.status === 'requested' ? [survey.closesAt] : [],
  );
  return [...instants, ...(ends ? [ends] : []), ...surveys].toSorted()[0];
}
