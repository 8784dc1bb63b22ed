// A business calendar is data in the published policy: its zone, its weekend, its holidays and the hour a day ends.
import { Temporal } from 'temporal-polyfill';

export interface BusinessCalendar {
  /** An IANA zone such as 'Europe/Berlin'; never an offset, which would be wrong for half of the year. */
  timeZone: string;
  /** ISO weekdays on which nobody works: 1 is Monday, 7 is Sunday. */
  weekend: number[];
  /** Local dates, YYYY-MM-DD. */
  holidays: string[];
  /** Local time of day, HH:MM, at which a day's work is due. */
  dayEnds: string;
}

/** Says in sentences what is wrong with a calendar; an empty list means that every other function here may be given it. */
export function calendarProblems(calendar: BusinessCalendar): string[] {
  const problems: string[] = [];
  if (!isZone(calendar.timeZone)) problems.push(`The time zone '${calendar.timeZone}' is not an IANA zone.`);
  const weekend = new Set(calendar.weekend);
  for (const day of weekend)
    if (!Number.isInteger(day) || day < 1 || day > 7) problems.push(`The weekday ${day} is not one of 1 to 7.`);
  if (weekend.size >= 7) problems.push('A week needs at least one day that is not weekend.');
  for (const date of calendar.holidays) if (!isDate(date)) problems.push(`The holiday '${date}' is not a date.`);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(calendar.dayEnds))
    problems.push(`The end of the day '${calendar.dayEnds}' is not a time such as 18:00.`);
  return problems;
}

/** True for a day on which people work: neither weekend nor holiday. */
export function isBusinessDay(calendar: BusinessCalendar, date: string): boolean {
  return isWorkday(calendar, Temporal.PlainDate.from(date));
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

function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
