// Which day can be a last working day, and what moving that day changes in a handover.
import type { Context } from '../decision';
import { folded, type HandoverEvent } from '../handover/facts';
import { replanned } from '../handover/plan';
import { STEPS } from '../words/process';
import { isDone, type Handover } from '../handover/state';
import { withdrawals } from '../handover/wanted';
import type { BusinessCalendar } from '../words/calendar';
import { refuse, type Refused } from '../refused';
import type { DepartureAnnouncement } from './state';

const YEARS_AHEAD = 3;

/** A sudden departure may end on any day, even a non-working day. */
export function unfitLastDay(
  calendar: BusinessCalendar,
  day: string,
  kind: DepartureAnnouncement['kind'],
  context: Context,
): Refused | undefined {
  const today = context.today(calendar);
  if (day < today) return refuse('last-day-in-past');
  const furthest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;
  if (day > furthest) return refuse('last-day-too-far', { furthest });
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  const free = calendar.weekend.includes(weekday) || calendar.holidays.includes(day);
  return free && kind === 'planned' ? refuse('last-day-not-a-business-day', { day }) : undefined;
}

/** The instant at which work ends on that day. */
export const dayEnds = (calendar: BusinessCalendar, day: string, context: Context): string =>
  context.due(calendar, { date: day }, 'P0D');

/** Open steps counted from that day get new dates; mails owed for the old dates and no longer wanted are withdrawn. */
export function movedTo(handover: Handover, lastWorkingDay: string, context: Context): HandoverEvent[] {
  const steps = STEPS.filter(
    (step) => !isDone(handover.steps[step]) && handover.rules[step]?.anchor === 'last-working-day',
  );
  const plan = replanned({ ...handover, lastWorkingDay }, context, steps);
  const moved: HandoverEvent = { type: 'HandoverRescheduled', data: { lastWorkingDay, plan } };
  return [moved, ...withdrawals(folded(handover, [moved], context), context)];
}
