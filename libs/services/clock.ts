// What time it is for the rules, and the calendar arithmetic that they are given.
import { dueInstant, localDate } from '#libs/calendar';
import type { Context, Due } from '#libs/domain';

export class Clock {
  /** @param now the present instant, as 2026-11-22T09:00:00.000Z */
  constructor(readonly now: () => string) {}

  context(actor: string): Context {
    const now = this.now();
    return { actor, now, due: remembering(dueInstant), today: (calendar) => localDate(calendar, now) };
  }
}

/** A departure asks the same for each of its clients. */
function remembering(due: Due): Due {
  const known = new Map<string, string>();
  return (calendar, anchor, schedule) => {
    const question = JSON.stringify([calendar, anchor, schedule]);
    const answer = known.get(question) ?? due(calendar, anchor, schedule);
    known.set(question, answer);
    return answer;
  };
}
