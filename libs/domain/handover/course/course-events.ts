// What happens to a handover around its steps: opened, moved, paused, reminders, mails, owner, end.
import type { ErasureTold } from '../../client/world';
import { DOSSIER_FIELDS, type Dossier } from '../../dossier/dossier';
import type { Recorded } from '../../decision';
import { record, text, type EventTable } from '../../noun';
import type { MailKind, StepName } from '../../words/process';
import type { Day, House, Id, Instant, Personal } from '../../words/texts';
import { blanked } from './blanked';
import type { Plan } from '../plan';
import { reopenedAfter, withWindows } from '../standstill';
import {
  withPlan,
  withStep,
  type Because,
  type Effect,
  type Handover,
  type HandoverOpening,
  type OfClient,
  type Windows,
} from '../state';
import { withSurveys } from '../steps/follow-up-surveys';

export type CancellationCause = 'withdrawn' | 'superseded' | 'cancelled' | ErasureTold['HandoverCancelled']['cause'];
interface OfMail {
  effectId: Id;
  kind: MailKind;
}
interface OfStep {
  step: StepName;
}

export interface CourseEvents {
  HandoverOpened: HandoverOpening;
  HandoverRescheduled: { lastWorkingDay: Day; plan: Plan };
  /** The departure was withdrawn after ownership passed: the representative who stays has nothing left to do here. */
  OutgoingStays: { outgoingId: Id };
  HandoverPaused: OfClient & Because;
  /** Older logs have no windows: windows that fell into the pause were not postponed. */
  HandoverResumed: { windows?: Windows };
  StepSkipped: OfClient & OfStep & Because;
  ReminderDue: OfStep & { at: Instant; effect: Effect };
  StepEscalated: OfStep & { at: Instant; effect: Effect };
  /** Older logs have no `from`: what was owed to the former lead stayed owed to that person. */
  LeadChanged: {
    leadId: Id;
    from?: Id;
    /** When a lead comes back: mails that the temporary lead gets for another reason, such as being the nominee. */
    keeps?: Id[];
  };
  MailSent: OfMail & { messageId: House; silenceEndsAt?: Instant };
  /** What the mail server answered, without the address. */
  MailFailed: OfMail & { reason: House };
  /** What it would have said is no longer true. */
  MailWithdrawn: OfMail;
  OwnershipPassed: { from: Id | null; to: Id; basis: 'successor' | 'interim'; surveys: Instant[]; plan: Plan };
  HandoverCompleted: { successorId: Id };
  HandoverCancelled: OfClient & { cause: CancellationCause; reason?: Personal<string>; successor?: Id };
  /** The departure that superseded it was withdrawn: it resumes where it stood, with what was learnt meanwhile. */
  HandoverReopened: OfClient & { dossier: Personal<Dossier>; refused: Id[]; windows: Windows };
  /** The client was erased: nothing personal is left in here. */
  HandoverErased: ErasureTold['HandoverErased'];
}

const because = { personal: { reason: text('handover.reason') }, sealedFor: 'clientId' } as const;
const dossier = { personal: { dossier: record(DOSSIER_FIELDS, {}) }, sealedFor: 'clientId' } as const;

export const events: EventTable<Handover, CourseEvents> = {
  HandoverOpened: { ...dossier, evolve: (handover) => handover },
  HandoverRescheduled: {
    evolve: (handover, { data: { lastWorkingDay, plan } }) => withPlan({ ...handover, lastWorkingDay }, plan),
  },
  OutgoingStays: { evolve: (handover, { at }) => ({ ...handover, outgoingStaysSince: at }) },
  HandoverPaused: { ...because, evolve: (handover, { at }) => ({ ...handover, status: 'paused', pausedAt: at }) },
  HandoverResumed: {
    evolve: (handover, { data }) => withWindows({ ...handover, status: 'open', pausedAt: undefined }, data.windows),
  },
  StepSkipped: {
    ...because,
    evolve: (handover, { data: { step, reason }, at, actor }) =>
      withStep(handover, step, { status: 'skipped', at, by: actor, reason }),
  },
  ReminderDue: {
    evolve(handover, { data: { step, at } }) {
      const fallen = (handover.plan[step]?.remindAt ?? []).filter((each) => each <= at);
      return { ...handover, reminded: { ...handover.reminded, [step]: fallen } };
    },
  },
  StepEscalated: {
    evolve: (handover, { data: { step, at } }) => ({ ...handover, escalated: { ...handover.escalated, [step]: at } }),
  },
  LeadChanged: { evolve: (handover, { data }) => ledBy(handover, data) },
  MailSent: { evolve: (handover, event) => paid(handover, event, false) },
  MailFailed: { evolve: (handover, event) => paid(handover, event, true) },
  MailWithdrawn: {
    evolve: (handover, { data }) => ({
      ...handover,
      effects: handover.effects.filter(({ effectId }) => effectId !== data.effectId),
    }),
  },
  OwnershipPassed: { evolve: (handover, { data }) => ownershipPassed(handover, data) },
  HandoverCompleted: {
    evolve: (handover, { at }) => ({ ...handover, status: 'completed', closedAt: at, effects: [] }),
  },
  HandoverCancelled: {
    ...because,
    evolve(handover, { data: { cause, successor }, at }) {
      const before = { status: handover.status, effects: handover.effects, supersededBy: successor };
      return { ...handover, status: 'cancelled', closedAt: at, closedBecause: cause, effects: [], before };
    },
  },
  HandoverReopened: { ...dossier, evolve: (handover, { data }) => reopenedAfter(handover, data) },
  HandoverErased: { evolve: blanked },
};

/** What somebody held before goes back to them; what goes to a new person is marked, in case the former one stays. */
function given(effect: Effect, { leadId, from, keeps }: CourseEvents['LeadChanged']): Effect {
  const to = { kind: 'representative', id: leadId } as const;
  const { insteadOf = [], ...own } = effect;
  if (keeps === undefined) return { ...own, to, insteadOf: from === undefined ? insteadOf : [...insteadOf, from] };
  const earlier = insteadOf.slice(0, -1);
  if (insteadOf.at(-1) === leadId) return { ...own, to, ...(earlier.length > 0 && { insteadOf: earlier }) };
  return keeps.includes(effect.effectId) ? effect : { ...effect, to };
}

const isNudge = ({ kind }: Effect) => kind === 'reminder' || kind === 'escalation';

/** What was owed to the former lead is now owed to the new one. */
function ledBy(handover: Handover, change: CourseEvents['LeadChanged']): Handover {
  const { leadId, from } = change;
  const effects = handover.effects.map((effect) =>
    from !== undefined && effect.to.id === from && isNudge(effect) ? given(effect, change) : effect,
  );
  return { ...handover, leadId, effects };
}

function paid(
  state: Handover,
  event: Recorded<CourseEvents['MailSent'] | CourseEvents['MailFailed']>,
  failed: boolean,
): Handover {
  const owed = state.effects.find((effect: Effect) => effect.effectId === event.data.effectId);
  const next = {
    ...state,
    effects: state.effects.filter((effect) => effect !== owed),
    failed: owed && failed ? [...state.failed, { ...owed, at: event.at }] : state.failed,
  };
  const step = state.steps['notify-client'];
  if (event.data.kind !== 'notice' || step.status !== 'under-way') return next;
  if (failed) return withStep(next, 'notify-client', { status: 'pending' });
  const silenceEndsAt = 'silenceEndsAt' in event.data ? event.data.silenceEndsAt : undefined;
  const told = { ...step, sentAt: event.at, silenceEndsAt };
  return withStep(next, 'notify-client', told);
}

function ownershipPassed(state: Handover, data: CourseEvents['OwnershipPassed']): Handover {
  const next = { ...state, passedTo: data.to, passedBasis: data.basis, plan: { ...state.plan, ...data.plan } };
  // Surveys are planned only once the client has been told.
  if (data.basis === 'interim' || data.surveys.length === 0) return next;
  return state.steps['follow-up-surveys'].status === 'skipped' ? next : withSurveys(next, data.surveys);
}
