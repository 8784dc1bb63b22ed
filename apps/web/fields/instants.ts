// Converts between the local time shown in a zone and the instant that it means.
//   instantIn('2026-11-22T10:00', 'Europe/Vienna') === '2026-11-22T09:00:00.000Z'
const MINUTE = 60_000;

export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** In the format of `<input type="datetime-local">`. */
export function wallIn(instant: string | number, timeZone: string): string {
  // The Swedish locale writes date and time as ISO 8601 does.
  const form = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return form.format(new Date(instant)).replace(' ', 'T');
}

/** Empty when it is not a time. A time skipped by a clock change is moved by the change. */
export function instantIn(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return '';
  const offsetAt = (instant: number) =>
    Date.parse(`${wallIn(instant, timeZone)}Z`) - Math.floor(instant / MINUTE) * MINUTE;
  // First the offset at a nearby instant, then at the instant itself.
  const near = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(near)).toISOString();
}
