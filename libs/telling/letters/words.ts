// How people, days and steps are written in mails.

export interface Person {
  name: string;
  /** 'Account manager' */
  title?: string;
  address?: string;
  phone?: string;
}

/** `Nancy Davolio, Account manager (nancy@example.org, +1 206 555 0100)` */
export function personWithContact({ name, title, address, phone }: Person): string {
  const ways = [address, phone].filter((way) => way).join(', ');
  return `${name}${title ? `, ${title}` : ''}${ways ? ` (${ways})` : ''}`;
}

/** `2026-03-31` becomes `31 March 2026`. */
export function day(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** An instant in the reader's time zone: `31 March 2026 at 18:00 (Europe/Berlin)`. */
export function moment(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `${format.format(new Date(instant))} (${timeZone})`;
}

/** `compile-dossier` becomes `compile dossier`. */
export function stepInWords(step: string): string {
  return step.replaceAll('-', ' ');
}
