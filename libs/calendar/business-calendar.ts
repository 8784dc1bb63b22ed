// A business calendar is data in the published policy: its zone, weekend, holidays and the hour at which a day ends.
import { Temporal } from 'temporal-polyfill';

export interface BusinessCalendar {
  /** An IANA zone such as 'Europe/Berlin'; never an offset, which would be wrong for half of the year. */
  timeZone: string;
  /** ISO weekdays without work: 1 is Monday, 7 is Sunday. */
  weekend: number[];
  /** Local dates, YYYY-MM-DD. */
  holidays: string[];
  /** Local time of day, HH:MM, at which a day's work is due. */
  dayEnds: string;
}

/**
 * The date `count` business days after `date` (before it, when negative); `date` itself is not counted.
 * With 0 it is `date` itself, or the first business day after it.
 */
export function plusBusinessDays(
  calendar: BusinessCalendar,
  date: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate {
  const step = { days: count < 0 ? -1 : 1 };
  if (count === 0) return isWorkday(calendar, date) ? date : plusBusinessDays(calendar, date, 1);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = day.add(step);
    if (isWorkday(calendar, day)) left -= 1;
  }
  return day;
}

function isWorkday(calendar: BusinessCalendar, day: Temporal.PlainDate): boolean {
  return !calendar.weekend.includes(day.dayOfWeek) && !calendar.holidays.includes(day.toString());
}
