// When each step is due, reminded of and escalated: reckoned once from the policy, kept in events as instants.
import type { Context } from '../decision';
import type { Anchor, Timing, Track } from '../policy/document';
import type { BusinessCalendar } from '../words/calendar';
import { STEPS, type StepName } from '../words/process';
import type { Day, Instant } from '../words/texts';

interface Deadline {
  dueAt: Instant;
  remindAt: Instant[];
  escalateAt: Instant;
  /** The policy's date had passed already, so the step is due on the next business day. */
  compressed?: true;
}
export type Plan = Partial<Record<StepName, Deadline>>;
/** New deadlines by step; null where one falls away. */
export type PlanChange = Partial<Record<StepName, Deadline | null>>;

interface Anchors {
  announcement: string;
  /** The local day; its end is the calendar's. */
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

/** The given steps of a handover that is open, reckoned anew; `ownership` is the instant at which the client is handed over. */
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
