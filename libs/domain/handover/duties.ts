// What the system itself owes a handover: what it can do now, and when it has to look again.
import type { CommandOf } from '../noun';
import { STEPS, type StepName } from '../words/process';
import type { CourseDuties } from './course/course';
import { dueReminders, escalationDue, isEscalated } from './deadlines';
import { isDone, surveysOf, type Handover } from './state';
import { dueSurveys, expiredSurveys, type SurveyDuties } from './steps/follow-up-surveys';
import { windowEnds, type NoticeDuties } from './steps/notify-client';

export interface HandoverDuties extends NoticeDuties, SurveyDuties, CourseDuties {}
type HandoverDuty = CommandOf<HandoverDuties>;

/** The commands that the system sends now; none while the handover is paused or closed. */
export function dutiesAt(handover: Handover, now: string): HandoverDuty[] {
  if (handover.status !== 'open') return [];
  const nudges = STEPS.flatMap((step): HandoverDuty[] => [
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

/** What falls due later, and at which step. */
export interface Upcoming {
  at: string;
  step: StepName;
  what: 'reminder' | 'escalation' | 'silence' | 'survey' | 'closing';
  /** Which survey. */
  number?: number;
  /** The first reminder of the present deadline. */
  first?: true;
}

/** The duties that lie ahead as things stand, soonest first; none while the handover is paused or closed. */
export function upcomingDuties(handover: Handover): Upcoming[] {
  if (handover.status !== 'open') return [];
  const nudges = STEPS.filter((step) => !isDone(handover.steps[step])).flatMap((step): Upcoming[] => {
    const deadline = handover.plan[step];
    if (!deadline) return [];
    const reminders = deadline.remindAt.filter((at) => !handover.reminded[step]?.includes(at));
    return [
      ...reminders.map((at, index) => ({ at, step, what: 'reminder' as const, ...isFirst(handover, step, index) })),
      ...(isEscalated(handover, step) ? [] : [{ at: deadline.escalateAt, step, what: 'escalation' } as const]),
    ];
  });
  const ends = windowEnds(handover);
  const silence: Upcoming[] = ends ? [{ at: ends, step: 'notify-client', what: 'silence' }] : [];
  const step = 'follow-up-surveys';
  const surveys = surveysOf(handover).flatMap((survey): Upcoming[] => {
    const { number } = survey;
    if (survey.status === 'planned') return [{ at: survey.dueAt, step, what: 'survey', number }];
    return survey.status === 'requested' ? [{ at: survey.closesAt, step, what: 'closing', number }] : [];
  });
  return [...nudges, ...silence, ...surveys].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

const isFirst = ({ reminded }: Handover, step: StepName, index: number) =>
  index === 0 && (reminded[step] ?? []).length === 0 ? { first: true as const } : {};

/** When the next duty falls due, if any. */
export const nextDuty = (handover: Handover): string | undefined => upcomingDuties(handover)[0]?.at;
