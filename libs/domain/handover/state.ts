// The folded handover. A step is a union: what exists in it depends on how far it is.
import type { Effect, HandoverOpening, InterviewHeld, NoticeChannel, SurveyAnswer, VisitHeld } from './events';
import type { Plan, PlanChange } from './plan';
import { STEPS, type Dossier, type StepName } from './process';

type Step<UnderWay extends object, Settled extends object = object> =
  | { status: 'pending' }
  | ({ status: 'under-way' } & UnderWay)
  | ({ status: 'settled'; at: string; by: string } & Settled)
  | { status: 'skipped'; at: string; by: string; reason?: string };

export interface Nomination {
  nomineeId: string;
  nominatedBy: string;
  approvedBy?: string;
}
export interface Notice {
  channel: NoticeChannel;
  requestedAt: string;
  /** Set once the client has been told. */
  sentAt?: string;
  silenceEndsAt?: string;
}
interface Visit {
  scheduledAt: string;
  timeZone: string;
  mode: 'in-person' | 'video';
  place?: string;
}
export type Survey = { number: number; dueAt: string } & (
  | { status: 'planned' }
  | { status: 'requested'; closesAt: string }
  | { status: 'answered'; answer: SurveyAnswer; at: string }
  | { status: 'unanswered'; at: string }
  /** The mail failed for good, and nobody asked in another way. */
  | { status: 'undelivered'; at: string }
);

/** How long a handover stood at a step. */
interface Stay {
  step: StepName;
  from: string;
  to?: string;
}

export interface Steps {
  'compile-dossier': Step<{ signedBy?: string }>;
  'appoint-successor': Step<Nomination, { successorId: string }>;
  'notify-client': Step<Notice, Notice>;
  'joint-visit': Step<Visit, { visit: VisitHeld }>;
  interview: Step<object, { interview: InterviewHeld }>;
  'follow-up-surveys': Step<{ surveys: Survey[] }, { surveys: Survey[] }>;
}

export interface Handover extends Omit<HandoverOpening, 'dossier' | 'plan' | 'refused'> {
  exists: true;
  id: string;
  openedAt: string;
  status: 'open' | 'paused' | 'completed' | 'cancelled';
  closedAt?: string;
  closedBecause?: string;
  /** Since when it is paused. */
  pausedAt?: string;
  /** What it was when it was superseded, in case the departure that did so is withdrawn. */
  before?: Pick<Handover, 'status' | 'effects'> & { supersededBy?: string };
  /** The successor who was lost last for not being available. */
  lost?: { representativeId: string; at: string; was: Handover };
  plan: Plan;
  dossier: Dossier;
  steps: Steps;
  /** Who declined, or whom the client refused: they are not nominated again. */
  refused: string[];
  /** To whom the ownership passed last through this handover. */
  passedTo?: string;
  passedBasis?: 'successor' | 'interim';
  /** How many reminders of a step were sent for its present deadline, and whether it was escalated. */
  reminded: Partial<Record<StepName, string[]>>;
  escalated: Partial<Record<StepName, string>>;
  /** Mails that are owed: intents without a record. */
  effects: Effect[];
  /** Mails that could not be sent, ever; a person has to do something else. */
  failed: (Effect & { at: string })[];
  /** Where it stood and from when to when, in their order; a step whose successor was lost comes again. */
  stays: Stay[];
  /** How many intents there were: it numbers the effect ids. */
  intents: number;
}
export type HandoverState = { exists: false } | Handover;

export const initialHandover: HandoverState = { exists: false };

export const isOpen = (handover: Handover): boolean => handover.status === 'open' || handover.status === 'paused';

export const isDone = (step: { status: string }): boolean => step.status === 'settled' || step.status === 'skipped';

/** The first step that is not done, which is where the handover stands. */
export const stageOf = (handover: Handover): StepName | 'completed' | 'cancelled' => {
  if (handover.status === 'completed' || handover.status === 'cancelled') return handover.status;
  return STEPS.find((step) => !isDone(handover.steps[step])) ?? 'completed';
};

/** The appointed successor, once the step is settled. */
export const successorOf = (handover: Handover): string | undefined => {
  const step = handover.steps['appoint-successor'];
  return step.status === 'settled' ? step.successorId : undefined;
};

/** Who is nominated or appointed. */
export const candidateOf = (handover: Handover): string | undefined => {
  const step = handover.steps['appoint-successor'];
  return step.status === 'under-way' ? step.nomineeId : successorOf(handover);
};

/** The steps of a new plan begin anew: what was reminded of and escalated under their old dates is forgotten. */
export function withPlan(handover: Handover, plan: PlanChange): Handover {
  const kept = <V>(marks: Partial<Record<StepName, V>>) =>
    Object.fromEntries(Object.entries(marks).filter(([step]) => !(step in plan)));
  const deadlines = Object.entries({ ...handover.plan, ...plan }).filter(([, deadline]) => deadline !== null);
  return {
    ...handover,
    plan: Object.fromEntries(deadlines) as Plan,
    reminded: kept(handover.reminded),
    escalated: kept(handover.escalated),
  };
}
