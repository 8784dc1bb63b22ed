// What happens to a handover around its steps: opened, moved, paused, reminders, owner, end.
import type { ErasureTold } from '../../client/world';
import { DOSSIER_FIELDS, type Dossier } from '../../dossier/dossier';
import { record, text, type EventTable } from '../../noun';
import type { StepName } from '../../words/process';
import type { Day, Id, Instant, Personal } from '../../words/texts';
import { blanked } from './blanked';
import type { Plan } from '../plan';
import { reopenedAfter, withWindows } from '../standstill';
import {
  withPlan,
  withStep,
  type Because,
  type Handover,
  type HandoverEffect,
  type HandoverOpening,
  type OfClient,
  type Windows,
} from '../state';
import { withSurveys } from '../steps/follow-up-surveys';

export type CancellationCause = 'withdrawn' | 'superseded' | 'cancelled' | ErasureTold['HandoverCancelled']['cause'];
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
  ReminderDue: OfStep & { at: Instant; effect: HandoverEffect };
  StepEscalated: OfStep & { at: Instant; effect: HandoverEffect };
  /** Older logs have no `from`: what was owed to the former lead stayed owed to that person. */
  LeadChanged: {
    leadId: Id;
    from?: Id;
    /** When a lead comes back: mails that the temporary lead gets for another reason, such as being the nominee. */
    keeps?: Id[];
  };
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

type OwedByHandover = Handover['effects'][number];

/** What somebody held before goes back to them; what goes to a new person is marked, in case the former one stays. */
function given(effect: OwedByHandover, { leadId, from, keeps }: CourseEvents['LeadChanged']): OwedByHandover {
  const to = { kind: 'representative', id: leadId } as const;
  const { insteadOf = [], ...own } = effect;
  if (keeps === undefined) return { ...own, to, insteadOf: from === undefined ? insteadOf : [...insteadOf, from] };
  const earlier = insteadOf.slice(0, -1);
  if (insteadOf.at(-1) === leadId) return { ...own, to, ...(earlier.length > 0 && { insteadOf: earlier }) };
  return keeps.includes(effect.effectId) ? effect : { ...effect, to };
}

const isNudge = ({ kind }: HandoverEffect) => kind === 'reminder' || kind === 'escalation';

/** What was owed to the former lead is now owed to the new one. */
function ledBy(handover: Handover, change: CourseEvents['LeadChanged']): Handover {
  const { leadId, from } = change;
  const effects = handover.effects.map((effect) =>
    from !== undefined && effect.to.id === from && isNudge(effect) ? given(effect, change) : effect,
  );
  return { ...handover, leadId, effects };
}

function ownershipPassed(state: Handover, data: CourseEvents['OwnershipPassed']): Handover {
  const next = { ...state, passedTo: data.to, passedBasis: data.basis, plan: { ...state.plan, ...data.plan } };
  // Surveys are planned only once the client has been told.
  if (data.basis === 'interim' || data.surveys.length === 0) return next;
  return state.steps['follow-up-surveys'].status === 'skipped' ? next : withSurveys(next, data.surveys);
}
