// Dates as the files write them, parsed by a pattern such as YYYY-MM-DD or D.M.YYYY HH:mm, to YYYY-MM-DD.
import { quoted } from '../fault';
import { Misread } from '../mistakes';

type DatePattern = RegExp;

const PIECES: Record<string, string> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '\\d{2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
};

/** Throws a {@link Misread}. */
export function parseDatePattern(text: string): DatePattern {
  const source = text.replace(/YYYY|MM?|DD?|HH|mm|ss|[^]/g, (piece) => PIECES[piece] ?? escaped(piece));
  const named = ['year', 'month', 'day'].every((name) => source.split(`?<${name}>`).length === 2);
  if (!named) throw new Misread({ mistake: 'not-a-date-pattern', text: quoted(text) });
  return new RegExp(`^${source}$`);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** YYYY-MM-DD, or undefined if the text is not a valid date. */
export function parseDate(text: string, pattern: DatePattern): string | undefined {
  const { year = '', month = '', day = '' } = pattern.exec(text)?.groups ?? {};
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

const DAY_MS = 86_400_000;
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS);
