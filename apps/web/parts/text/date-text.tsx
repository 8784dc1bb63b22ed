// An instant or a day in the reader's zone and language; with the client's local time beside it if that differs.
//   <DateText at={handover.dueAt} zone={client.timeZone} />   <DateText day={handover.lastWorkingDay} />
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './date-text.module.css';

type When = { at: string; zone?: string | null; time?: boolean } | { day: string };

export function DateText(when: When & { relative?: boolean }) {
  const { t, i18n } = useTranslation();
  if ('day' in when)
    return (
      <time dateTime={when.day} className={classes.whole}>
        {dayInWords(when.day, i18n.language)}
      </time>
    );
  const { at, zone, time = true, relative } = when;
  const here = inWords(new Date(at), i18n.language, undefined, time);
  const there = zone && isZone(zone) ? inWords(new Date(at), i18n.language, zone, time) : here;
  return (
    <span>
      <time dateTime={at} title={at}>
        <Whole text={here} />
      </time>
      {relative && (
        <Text span inherit c="dimmed">
          {' '}
          <span className={classes.whole}>{`· ${fromNow(at, i18n.language)}`}</span>
        </Text>
      )}
      {there !== here && (
        <Text span c="dimmed" size="sm" display="block">
          {t('date.there', { when: there, zone: placeOf(zone ?? '') })}
        </Text>
      )}
    </span>
  );
}

/** A day, such as 2026-03-14, has no zone: it is shown as written. */
export const dayInWords = (day: string, language: string): string =>
  inWords(new Date(`${day}T12:00:00Z`), language, 'UTC', false);

/** The reader's day of an instant. */
export const dayOfInstant = (at: string, language: string): string => inWords(new Date(at), language, undefined, false);

/** Breaks only between the day and the time. */
function Whole({ text }: { text: string }) {
  const [, day, time] = /^(.*\d(?:,|日)) (.+)$/.exec(text) ?? [undefined, text];
  return (
    <>
      <span className={classes.whole}>{day}</span>
      {time && ' '}
      {time && <span className={classes.whole}>{time}</span>}
    </>
  );
}

function inWords(date: Date, language: string, timeZone: string | undefined, time: boolean): string {
  const timeStyle = time ? 'short' : undefined;
  const make = () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle, timeZone });
  return formatOf(`${language} ${timeZone} ${time}`, make).format(date);
}

/** Cached: making one takes far longer than using it, and a list has hundreds of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  // Less than a minute counts as now.
  ['second', 60_000],
] as const;

/** Relative to now, such as 'in 3 days'. */
function fromNow(at: string, language: string): string {
  const away = Date.parse(at) - Date.now();
  const [unit, size] = UNITS.find(([, each]) => Math.abs(away) >= each) ?? UNITS[3];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(away / size), unit);
}

/** Readers see Europe/Vienna as Vienna. */
const placeOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** An imported zone may be unknown to this browser. */
function isZone(zone: string): boolean {
  try {
    return formatOf(zone, () => new Intl.DateTimeFormat('en', { timeZone: zone })) !== undefined;
  } catch {
    return false;
  }
}
