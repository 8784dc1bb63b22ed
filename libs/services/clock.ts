// What time it is for the rules, and the calendar arithmetic that they are given.
import { dueInstant, localDate } from '#libs/calendar';
import type { Context } from '#libs/domain';

export class Clock {
  /** @param now the present instant, as 2026-11-22T09:00:00.000Z */
  constructor(readonly now: () => string) {}

  context(actor: string): Context {
    const now = this.now();
    return { actor, now, due: dueInstant, today: (calendar) => localDate(calendar, now) };
  }
}
