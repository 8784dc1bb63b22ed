// What makes a day fit to be somebody's last working day.
import type { Context } from '../decision';
import type { BusinessCalendar } from '../policy/document';
import { refuse, type Refused } from '../refused';

export function unfitLastDay(calendar: BusinessCalendar, day: string, context: Context): Refused | undefined {
  if (day < context.today(calendar)) return refuse('last-day-in-past');
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  const free = calendar.weekend.includes(weekday) || calendar.holidays.includes(day);
  return free ? refuse('last-day-not-a-business-day', `${day} is free in this policy.`) : undefined;
}

/** The instant at which that day's work ends. */
export const dayEnds = (calendar: BusinessCalendar, day: string, context: Context): string =>
  context.due(calendar, { date: day }, 'P0D');
