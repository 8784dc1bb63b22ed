// The folded handover. A step is a union: its fields depend on how far it is. What the state keeps of an event is
// declared here, so that no step needs another step's tables.
import type { Dossier } from '../dossier/dossier';
import type { Effect, Owing } from '../effect/owing';
import type { Track } from '../policy/document';
import type { BusinessCalendar } from '../words/calendar';
import type { HandoverEffectKind } from '../words/effects';
import {
  isOpenStatus,
  STEPS,
  type HandoverStatus,
  type NoticeChannel,
  type Stage,
  type StepName,
  type Tier,
  type TrackName,
  type VisitMode,
} from '../words/process';
import type { Day, Id, Instant, Personal, Zone } from '../words/texts';
import type { Plan, PlanChange } from './plan';

export interface OfClient {
  clientId: Id;
}
export interface Because {
  reason: Personal<string>;
}

/** What is known about the client's handover, apart from whose it is. */
export function ofItself<Data extends OfClient>(data: Data): Omit<Data, 'clientId'> {
  const { clientId: _, ...own } = data;
  return own;
}

export interface HandoverOpening extends OfClient {
  departureId: Id;
  outgoingId: Id;
  leadId: Id;
  tier: Tier;
  track: TrackName;
  policyId: Id;
  policyVersion: number;
  /** The rules as published in that version; the handover keeps them until it ends. */
  rules: Track;
  calendar: BusinessCalendar;
  lastWorkingDay: Day;
  plan: Plan;
  /** What was known about the client before: imported, or from the handover that this one supersedes. */
  dossier: Personal<Dossier>;
  /** Who declined, or was refused by the client, in the handover that this one supersedes. */
  refused?: Id[];
  /** The handover that this one supersedes; null if there is none. Not recorded in older logs. */
  supersedes?: Id | null;
}

/** Ends of windows postponed because nobody could use them while the handover stood still. */
export interface Windows {
  silenceEndsAt?: Instant;
  surveys: { survey: number; closesAt: Instant }[];
}

export type Recipient = { kind: 'client'; id: Id } | { kind: 'representative'; id: Id };
/** A mail that belongs to a step. */
export interface HandoverEffect extends Effect<HandoverEffectKind, Recipient> {
  step: StepName;
}

export interface VisitPlan {
  timeZone: Zone;
  mode: VisitMode;
  place?: Personal<string>;
}
export interface VisitHeld {
  heldAt: Instant;
  mode: VisitMode;
  present: Personal<string[]>;
  notes?: Personal<string>;
}
export interface InterviewHeld {
  heldAt: Instant;
  answers: Personal<{ question: string; answer: string }[]>;
  notes?: Personal<string>;
}
export interface SurveyAnswer {
  survey: number;
  /** 1 to 5. */
  csat: number;
  /** 0 to 10. */
  nps: number;
  /** 1 to 7. */
  ces?: number;
  comment?: Personal<string>;
}

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
interface Visit extends VisitPlan {
  scheduledAt: string;
}
export type Survey = { number: number; dueAt: string } & (
  | { status: 'planned' }
  /** `effectId`: the mail that asks; without it the client is asked in person. */
  | { status: 'requested'; closesAt: string; effectId?: string }
  | { status: 'answered'; answer: SurveyAnswer; at: string }
  | { status: 'unanswered'; at: string }
  /** The mail failed permanently, and nobody asked in another way. */
  | { status: 'undelivered'; at: string; effectId?: string }
);

export type EarlierAnswer = Extract<Survey, { status: 'answered' }> & { successorId: string };

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

export interface Handover extends Omit<HandoverOpening, 'dossier' | 'plan' | 'refused'>, Owing<HandoverEffect> {
  exists: true;
  id: string;
  openedAt: string;
  status: HandoverStatus;
  closedAt?: string;
  closedBecause?: string;
  /** Since when it is paused. */
  pausedAt?: string;
  /** Its status when it was superseded, in case the superseding departure is withdrawn. */
  before?: Pick<Handover, 'status' | 'effects'> & { supersededBy?: string };
  /** The successor who was lost last because they became unavailable. */
  lost?: { representativeId: string; at: string; was: Handover };
  /** The client's answers about successors lost since: their surveys are gone, the client's words are kept. */
  answered?: EarlierAnswer[];
  plan: Plan;
  dossier: Dossier;
  steps: Steps;
  /** Who declined or was refused by the client; they are not nominated again. */
  refused: string[];
  /** The latest new owner through this handover. */
  passedTo?: string;
  passedBasis?: 'successor' | 'interim';
  /** When its departure was withdrawn after that: the outgoing representative stays and has nothing left to do here. */
  outgoingStaysSince?: string;
  /** How many reminders of a step were sent for its present deadline, and whether it was escalated. */
  reminded: Partial<Record<StepName, string[]>>;
  escalated: Partial<Record<StepName, string>>;
  /** Where it stood, from when to when, in order; a step whose successor was lost comes again. */
  stays: Stay[];
}
export type HandoverState = { exists: false } | Handover;

export const initialHandover: HandoverState = { exists: false };

export const isOpen = ({ status }: Handover): boolean => isOpenStatus(status);

export const isDone = (step: { status: string }): boolean => step.status === 'settled' || step.status === 'skipped';

/** The first step that is not done: where the handover stands. */
export const stageOf = (handover: Handover): Stage => {
  if (handover.status === 'completed' || handover.status === 'cancelled') return handover.status;
  return STEPS.find((step) => !isDone(handover.steps[step])) ?? 'completed';
};

/** The appointed successor, once the step is settled. */
export const successorOf = (handover: Handover): string | undefined => {
  const step = handover.steps['appoint-successor'];
  return step.status === 'settled' ? step.successorId : undefined;
};

export const surveysOf = ({ steps }: Pick<Handover, 'steps'>): Survey[] => {
  const step = steps['follow-up-surveys'];
  return step.status === 'under-way' || step.status === 'settled' ? step.surveys : [];
};

/** The nominee or the appointed successor. */
export const candidateOf = (handover: Handover): string | undefined => {
  const step = handover.steps['appoint-successor'];
  return step.status === 'under-way' ? step.nomineeId : successorOf(handover);
};

export const withStep = <Name extends StepName>(handover: Handover, step: Name, value: Steps[Name]): Handover => ({
  ...handover,
  steps: { ...handover.steps, [step]: value },
});

/** Steps with new dates start afresh: reminders and escalations under the old dates are forgotten. */
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
