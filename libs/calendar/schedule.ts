// How a policy says when something is due: an ISO 8601 duration or business days, after (or before) an anchor.
import { Temporal } from 'temporal-polyfill';

/**
 * ISO 8601 duration (`P30D`, `P1M`, `PT2S`, `-P3D`) or business days (`10B`, `+10B`, `-15B`).
 * Days and larger end with the day in the calendar's zone; with a time part the instant is exact.
 */
export type Schedule = string;

type ParsedSchedule =
  | { kind: 'business-days'; days: number }
  | { kind: 'calendar-days'; duration: Temporal.Duration }
  | { kind: 'exact'; duration: Temporal.Duration };

// A century is more than any policy needs, and keeps every result within four-digit years.
const mostBusinessDays = 26_000;
const mostYears = 100;

/** Throws an Error with a sentence that says what is wrong. */
export function parseSchedule(text: Schedule): ParsedSchedule {
  const business = /^([+-]?)(\d{1,6})B$/.exec(text);
  if (business) return { kind: 'business-days', days: businessDays(text, business[1] === '-', Number(business[2])) };
  const duration = parseDuration(text);
  return { kind: hasTime(text) ? 'exact' : 'calendar-days', duration };
}

function parseDuration(text: string): Temporal.Duration {
  if (!/^[+-]?P[\dYMWDTHS.]{1,60}$/.test(text)) throw notASchedule(text);
  let duration: Temporal.Duration;
  try {
    duration = Temporal.Duration.from(text);
  } catch {
    throw notASchedule(text);
  }
  if (!isWithin(duration, mostYears)) throw new Error(`The schedule '${text}' is longer than ${mostYears} years.`);
  return duration;
}

function isWithin(duration: Temporal.Duration, years: number): boolean {
  try {
    return Math.abs(duration.total({ unit: 'years', relativeTo: Temporal.PlainDate.from('2000-01-01') })) <= years;
  } catch {
    return false; // Too long for any date.
  }
}

function hasTime(text: string): boolean {
  return text.includes('T');
}

function businessDays(text: string, before: boolean, count: number): number {
  if (count > mostBusinessDays)
    throw new Error(`The schedule '${text}' is longer than ${mostBusinessDays} business days.`);
  return before && count > 0 ? -count : count;
}

function notASchedule(text: string): Error {
  return new Error(
    `'${text.slice(0, 80)}' is not a schedule: write an ISO 8601 duration such as P30D or PT2H, or business days such as -15B.`,
  );
}
