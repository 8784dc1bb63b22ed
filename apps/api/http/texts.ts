// The formats of texts: id, day, instant and so on.

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-9a-f][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;
const CONTROL = /\p{Cc}|\p{Zl}|\p{Zp}/u;
/** Tabs and line ends belong in a written text; other control characters do not. */
const CONTROL_IN_PROSE = /[^\P{Cc}\t\n\r]/u;

/** Ids are lower case, so that one thing has one id. */
export const isUuid = (value: string): boolean => UUID.test(value);

export function isDay(value: string): boolean {
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (day === undefined || Number(month) < 1 || Number(month) > 12 || Number(year) < 1900) return false;
  return Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** The instant in the one form that the rules compare as text, or undefined. */
export function instantFrom(value: string): string | undefined {
  const [, day] = INSTANT.exec(value) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  const time = Date.parse(value);
  const text = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return UTC.test(text) ? text : undefined;
}

export const isLine = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= max && !CONTROL.test(value);

export const isWritten = (value: string, max: number): boolean =>
  value.trim() !== '' && value.length <= max && !CONTROL_IN_PROSE.test(value);

export const isLanguage = (value: unknown): boolean => typeof value === 'string' && LANGUAGE.test(value);

export function isTimeZone(value: string): boolean {
  if (!/^[A-Za-z0-9_+/-]{2,64}$/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
