// When something is due. Dates are computed once here and kept in an event as instants; nobody computes them again.
import { Temporal } from 'temporal-polyfill';
import { plusBusinessDays, type BusinessCalendar } from './business-calendar';
import { parseSchedule, type Schedule } from './schedule';

/** An instant (ISO 8601 with an offset or Z), or a local date of the calendar, which means the end of that day. */
type Anchor = string | { date: string };

/**
 * When something is due: a UTC instant with milliseconds (`2026-03-31T16:00:00.000Z`), so that instants sort as text.
 * Business days and whole days count local dates and end at the calendar's `dayEnds`; a schedule with a time part is
 * exact from the anchor. A local time that the clocks skip becomes the later one; one that occurs twice, the first.
 * Throws an Error with a readable message for an invalid schedule, and a RangeError for an invalid anchor.
 */
export function dueInstant(calendar: BusinessCalendar, anchor: Anchor, schedule: Schedule): string {
  const parsed = parseSchedule(schedule);
  if (parsed.kind === 'exact') {
    const from = Temporal.Instant.from(typeof anchor === 'string' ? anchor : endOfDay(calendar, anchor.date));
    return text(from.toZonedDateTimeISO(calendar.timeZone).add(parsed.duration).toInstant());
  }
  const day = Temporal.PlainDate.from(typeof anchor === 'string' ? localDate(calendar, anchor) : anchor.date);
  if (parsed.kind === 'calendar-days') return endOf(calendar, day.add(parsed.duration));
  return endOf(calendar, plusBusinessDays(calendar, day, parsed.days));
}

/** The instant at which a local day ends, such as a last working day. */
export function endOfDay(calendar: BusinessCalendar, date: string): string {
  return endOf(calendar, Temporal.PlainDate.from(date));
}

/** The local date, YYYY-MM-DD, on which an instant falls. */
export function localDate(calendar: BusinessCalendar, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString();
}

function endOf(calendar: BusinessCalendar, day: Temporal.PlainDate): string {
  const local = day.toPlainDateTime(Temporal.PlainTime.from(calendar.dayEnds));
  return text(local.toZonedDateTime(calendar.timeZone, { disambiguation: 'compatible' }).toInstant());
}

function text(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
