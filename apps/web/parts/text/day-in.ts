// Today's date somewhere: the client's if its zone is known, else the reader's.

/** YYYY-MM-DD. A zone that this browser does not know counts as missing. */
export function dayIn(zone: string | null | undefined, now: Date): string {
  try {
    return written(zone ?? undefined, now);
  } catch {
    return written(undefined, now);
  }
}

function written(timeZone: string | undefined, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const of = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${of['year']}-${of['month']}-${of['day']}`;
}
