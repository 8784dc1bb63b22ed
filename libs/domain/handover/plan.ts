// When each step is due, reminded and escalated: computed once from the policy and kept in events as instants.
import type { Context } from '../decision';
import type { Anchor, Timing, Track } from '../policy/document';
import type { BusinessCalendar } from '../words/calendar';
import { STEPS, type StepName } from '../words/process';
import type { Day, Instant } from '../words/texts';

interface Deadline {
  dueAt: Instant;
  remindAt: Instant[];
  escalateAt: Instant;
  /** The policy's date had already passed, so the step is due on the next business day. */
  compressed?: true;
}
export type Plan = Partial<Record<StepName, Deadline>>;
/** New deadlines by step; null removes a deadline. */
export type PlanChange = Partial<Record<StepName, Deadline | null>>;

interface Anchors {
  announcement: string;
  /** A local day, which ends when the calendar says. */
  'last-working-day': { date: string };
  ownership?: string;
}

/** The deadlines of the given steps; a step whose anchor is not known yet has none. */
export function planSteps(
  track: Track,
  calendar: BusinessCalendar,
  anchors: Anchors,
  context: Context,
  steps: readonly StepName[] = STEPS,
): Plan {
  const plan: Plan = {};
  for (const step of steps) {
    const timing = track[step];
    const anchor = timing && anchors[timing.anchor satisfies Anchor];
    if (timing && anchor) plan[step] = deadline(timing, calendar, anchor, context);
  }
  return plan;
}

/** Recomputes the given steps of an open handover; `ownership` is the instant at which the client is handed over. */
export const replanned = (
  handover: { rules: Track; calendar: BusinessCalendar; openedAt: Instant; lastWorkingDay: Day },
  context: Context,
  steps: readonly StepName[],
  ownership?: Instant,
): Plan => {
  const { rules, calendar, openedAt, lastWorkingDay } = handover;
  const anchors = { announcement: openedAt, 'last-working-day': { date: lastWorkingDay }, ownership };
  return planSteps(rules, calendar, anchors, context, steps);
};

function deadline(
  timing: Timing,
  calendar: BusinessCalendar,
  anchor: string | { date: string },
  context: Context,
): Deadline {
  const wanted = context.due(calendar, anchor, timing.due);
  const late = wanted <= context.now;
  const dueAt = late ? context.due(calendar, context.now, '1B') : wanted;
  const remindAt = timing.reminders.map((each) => context.due(calendar, dueAt, each)).filter((at) => at > context.now);
  const escalateAt = context.due(calendar, dueAt, timing.escalate);
  return { dueAt, remindAt: remindAt.toSorted(), escalateAt, ...(late ? { compressed: true as const } : {}) };
}
