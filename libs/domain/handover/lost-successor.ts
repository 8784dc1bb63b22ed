// Losing a successor: the steps that depended on that person start again, and are restored if the person stays.
import type { Context } from '../decision';
import type { EventOf, EventTable } from '../noun';
import type { StepName } from '../words/process';
import type { Id } from '../words/texts';
import { replanned, type PlanChange } from './plan';
import { withWindows } from './standstill';
import {
  candidateOf,
  surveysOf,
  withPlan,
  type EarlierAnswer,
  type Handover,
  type HandoverEffect,
  type Steps,
  type Windows,
} from './state';

export interface LossEvents {
  SuccessorLost: {
    representativeId: Id;
    /** Older logs say `departure`; today's say `unavailable`, which does not reveal that somebody leaves. */
    reason: 'departure' | 'unavailable' | 'declined' | 'objection';
    plan: PlanChange;
  };
  /** The successor stays after all: the steps are restored to what they were when the successor was lost. */
  SuccessorRestored: { representativeId: Id; windows: Windows };
}

const AGAIN: readonly StepName[] = ['appoint-successor', 'notify-client', 'joint-visit', 'interview'];
const DEPENDENT: readonly StepName[] = [...AGAIN, 'follow-up-surveys'];
const dependsOnThem = ({ kind }: HandoverEffect) => kind === 'notice' || kind === 'survey' || kind === 'appointment';

/** Reminders only for the candidate, who has no other part in this handover. */
const isTheirs = (handover: Handover, { to }: HandoverEffect): boolean =>
  to.id === candidateOf(handover) && ![handover.leadId, handover.passedTo].includes(to.id);

/** The steps get new dates; the surveys, counted from the ownership, have none until there is a new successor. */
export function lost(
  handover: Handover,
  representativeId: string,
  reason: 'unavailable' | 'declined' | 'objection',
  context: Context,
): EventOf<Pick<LossEvents, 'SuccessorLost'>> {
  const plan: PlanChange = replanned(handover, context, AGAIN);
  if (handover.plan['follow-up-surveys'] && handover.rules['follow-up-surveys'].anchor === 'ownership')
    plan['follow-up-surveys'] = null;
  return { type: 'SuccessorLost', data: { representativeId, reason, plan } };
}

export const events: EventTable<Handover, LossEvents> = {
  SuccessorLost: {
    step: 'appoint-successor',
    evolve: (handover, { data, at }) => withoutSuccessor(handover, data, at),
  },
  SuccessorRestored: {
    step: 'appoint-successor',
    evolve: (handover, { data }) => withWindows(withFormerSuccessor(handover), data.windows),
  },
};

function withoutSuccessor(
  handover: Handover,
  { representativeId, reason, plan }: LossEvents['SuccessorLost'],
  at: string,
): Handover {
  const steps = { ...handover.steps, 'appoint-successor': { status: 'pending' } as const };
  for (const step of ['notify-client', 'joint-visit', 'interview', 'follow-up-surveys'] as const)
    if (steps[step].status !== 'skipped') steps[step] = { status: 'pending' };
  const isAway = reason === 'unavailable';
  const next = {
    ...withPlan(handover, plan),
    steps,
    effects: handover.effects.filter((each) => !dependsOnThem(each) && !(isAway && isTheirs(handover, each))),
    ...withAnswers([...(handover.answered ?? []), ...answeredAbout(handover, representativeId)]),
  };
  return reason === 'declined' || reason === 'objection'
    ? { ...next, refused: [...handover.refused, representativeId] }
    : { ...next, lost: { representativeId, at, was: handover } };
}

const withAnswers = (answered: EarlierAnswer[]) => (answered.length > 0 ? { answered } : {});

const answeredAbout = (handover: Handover, successorId: string): EarlierAnswer[] =>
  surveysOf(handover).flatMap((survey) => (survey.status === 'answered' ? [{ ...survey, successorId }] : []));

/** Steps skipped meanwhile stay skipped; if the last working day was moved, dates counted from it are not restored. */
function withFormerSuccessor(state: Handover): Handover {
  const { lost: aside, answered = [], ...handover } = state;
  if (!aside) return state;
  const { was, representativeId } = aside;
  const set = [...(was.answered ?? []), ...answeredAbout(was, representativeId)];
  const moved = was.lastWorkingDay !== handover.lastWorkingDay;
  const dated = DEPENDENT.filter((step) => !moved || handover.rules[step]?.anchor === 'ownership');
  const open = DEPENDENT.filter((step) => handover.steps[step].status !== 'skipped');
  return {
    ...handover,
    ...(was.lost && { lost: was.lost }),
    steps: { ...handover.steps, ...only(was.steps, open) } as Steps,
    plan: { ...without(handover.plan, dated), ...only(was.plan, dated) },
    reminded: { ...without(handover.reminded, dated), ...only(was.reminded, dated) },
    escalated: { ...without(handover.escalated, dated), ...only(was.escalated, dated) },
    effects: effectsAgain(handover, was),
    ...withAnswers([...(was.answered ?? []), ...answered.slice(set.length)]),
  };
}

/** In order: those still owed, those not wanted without the successor, and newer ones. */
function effectsAgain({ effects }: Handover, was: Handover): Handover['effects'] {
  const owed = (effectId: string) => effects.find((each) => each.effectId === effectId);
  const before = was.effects.flatMap((each) => {
    const again = dependsOnThem(each) || isTheirs(was, each) ? each : undefined;
    return owed(each.effectId) ?? again ?? [];
  });
  return [...before, ...effects.filter(({ effectId }) => !was.effects.some((each) => each.effectId === effectId))];
}

type ByStep = Partial<Record<StepName, unknown>>;
const only = <T extends ByStep>(from: T, steps: readonly StepName[]): Partial<T> =>
  Object.fromEntries(Object.entries(from).filter(([step]) => steps.includes(step as StepName))) as Partial<T>;
const without = <T extends ByStep>(from: T, steps: readonly StepName[]): T =>
  Object.fromEntries(Object.entries(from).filter(([step]) => !steps.includes(step as StepName))) as T;
