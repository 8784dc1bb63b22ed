// The fold of a handover: which fact changes what.
import type { CourseEvent, Effect, HandoverEvent, HandoverOpening } from './events';
import { blanked } from './blanked';
import { reopenedAfter, withWindows } from './standstill';
import { stageOf, withPlan, type Handover, type HandoverState, type Steps } from './state';
import { evolveAppointment } from './steps/appoint-successor';
import { evolveDossier } from './steps/compile-dossier';
import { evolveSurvey, withSurveys } from './steps/follow-up-surveys';
import { evolveInterview } from './steps/interview';
import { evolveVisit } from './steps/joint-visit';
import { evolveNotice } from './steps/notify-client';

type Recorded<E> = E & { at: string; actor: string };

export function evolveHandover(state: HandoverState, event: Recorded<HandoverEvent>, id: string): HandoverState {
  if (!state.exists) return event.type === 'HandoverOpened' ? opened(id, event.data, event.at) : state;
  const effect = 'effect' in event.data ? event.data.effect : undefined;
  const next = moved(state, evolveStep(state, event), event.at);
  return effect ? { ...next, effects: [...next.effects, effect], intents: next.intents + 1 } : next;
}

/** Where it stands has a beginning and an end. */
function moved(before: Handover, next: Handover, at: string): Handover {
  const stage = stageOf(next);
  if (stage === stageOf(before)) return next;
  const stays = next.stays.map((stay) => (stay.to === undefined ? { ...stay, to: at } : stay));
  return {
    ...next,
    stays: stage === 'completed' || stage === 'cancelled' ? stays : [...stays, { step: stage, from: at }],
  };
}

function evolveStep(state: Handover, event: Recorded<HandoverEvent>): Handover {
  switch (event.type) {
    case 'DossierSectionFilled':
    case 'DossierSigned':
    case 'DossierReturned':
    case 'DossierApproved':
      return evolveDossier(state, event);
    case 'SuccessorNominated':
    case 'SuccessorApproved':
    case 'AppointmentAccepted':
    case 'AppointmentDeclined':
    case 'SuccessorAppointed':
    case 'SuccessorLost':
    case 'SuccessorRestored':
      return evolveAppointment(state, event);
    case 'NoticeRequested':
    case 'NoticeGiven':
    case 'NoticeAcknowledged':
    case 'NoticeUncontested':
    case 'SuccessorObjected':
      return evolveNotice(state, event);
    case 'VisitScheduled':
    case 'VisitCancelled':
    case 'JointVisitHeld':
    case 'VisitCorrected':
      return evolveVisit(state, event);
    case 'InterviewHeld':
    case 'InterviewCorrected':
      return evolveInterview(state, event);
    case 'SurveyRequested':
    case 'SurveyAnswered':
    case 'SurveyAnswerCorrected':
    case 'SurveyClosedUnanswered':
    case 'SurveyUndelivered':
    case 'SurveysPlanned':
      return evolveSurvey(state, event);
    default:
      return evolveCourse(state, event);
  }
}

function opened(id: string, opening: HandoverOpening, at: string): Handover {
  const absent = { status: 'skipped', at, by: 'policy' } as const;
  const steps: Steps = {
    'compile-dossier': { status: 'pending' },
    'appoint-successor': { status: 'pending' },
    'notify-client': { status: 'pending' },
    'joint-visit': opening.rules['joint-visit'] ? { status: 'pending' } : absent,
    interview: opening.rules.interview ? { status: 'pending' } : absent,
    'follow-up-surveys': { status: 'pending' },
  };
  const fresh = { refused: opening.refused ?? [], reminded: {}, escalated: {}, effects: [], failed: [], intents: 0 };
  const stays = [{ step: 'compile-dossier' as const, from: at }];
  return { ...opening, exists: true, id, openedAt: at, status: 'open', steps, stays, ...fresh };
}

function evolveCourse(state: Handover, event: Recorded<CourseEvent>): Handover {
  switch (event.type) {
    case 'HandoverOpened':
      return state;
    case 'HandoverRescheduled':
      return withPlan({ ...state, lastWorkingDay: event.data.lastWorkingDay }, event.data.plan);
    case 'HandoverPaused':
      return { ...state, status: 'paused', pausedAt: event.at };
    case 'HandoverResumed':
      return withWindows({ ...state, status: 'open', pausedAt: undefined }, event.data.windows);
    case 'StepSkipped': {
      const skipped = { status: 'skipped', at: event.at, by: event.actor, reason: event.data.reason } as const;
      return { ...state, steps: { ...state.steps, [event.data.step]: skipped } };
    }
    case 'ReminderDue': {
      const { step, at } = event.data;
      const fallen = (state.plan[step]?.remindAt ?? []).filter((each) => each <= at);
      return { ...state, reminded: { ...state.reminded, [step]: fallen } };
    }
    case 'StepEscalated':
      return { ...state, escalated: { ...state.escalated, [event.data.step]: event.data.at } };
    case 'LeadChanged':
      return ledBy(state, event.data);
    case 'MailSent':
    case 'MailFailed':
      return paid(state, event);
    case 'MailWithdrawn':
      return { ...state, effects: state.effects.filter(({ effectId }) => effectId !== event.data.effectId) };
    case 'OwnershipPassed':
      return ownershipPassed(state, event.data);
    case 'HandoverCompleted':
      return { ...state, status: 'completed', closedAt: event.at, effects: [] };
    case 'HandoverCancelled': {
      const { cause, successor } = event.data;
      const before = { status: state.status, effects: state.effects, supersededBy: successor };
      return { ...state, status: 'cancelled', closedAt: event.at, closedBecause: cause, effects: [], before };
    }
    case 'HandoverReopened':
      return reopenedAfter(state, event.data);
    case 'HandoverErased':
      return blanked(state);
  }
}

/** What was owed to the former lead is owed to the new one. */
function ledBy(state: Handover, { leadId, from }: { leadId: string; from?: string }): Handover {
  const to = { kind: 'representative', id: leadId } as const;
  const effects = state.effects.map((effect) =>
    from !== undefined && effect.to.id === from && ['reminder', 'escalation'].includes(effect.kind)
      ? { ...effect, to }
      : effect,
  );
  return { ...state, leadId, effects };
}

function paid(state: Handover, event: Recorded<Extract<CourseEvent, { type: 'MailSent' | 'MailFailed' }>>): Handover {
  const owed = state.effects.find((effect: Effect) => effect.effectId === event.data.effectId);
  const next = {
    ...state,
    effects: state.effects.filter((effect) => effect !== owed),
    failed: owed && event.type === 'MailFailed' ? [...state.failed, { ...owed, at: event.at }] : state.failed,
  };
  const step = state.steps['notify-client'];
  if (event.data.kind !== 'notice' || step.status !== 'under-way') return next;
  if (event.type === 'MailFailed')
    return { ...next, steps: { ...state.steps, 'notify-client': { status: 'pending' } } };
  const told = { ...step, sentAt: event.at, silenceEndsAt: event.data.silenceEndsAt };
  return { ...next, steps: { ...state.steps, 'notify-client': told } };
}

function ownershipPassed(state: Handover, data: Extract<CourseEvent, { type: 'OwnershipPassed' }>['data']): Handover {
  const next = { ...state, passedTo: data.to, passedBasis: data.basis, plan: { ...state.plan, ...data.plan } };
  // Without surveys the client has not been told yet: they are planned once it has.
  if (data.basis === 'interim' || data.surveys.length === 0) return next;
  return state.steps['follow-up-surveys'].status === 'skipped' ? next : withSurveys(next, data.surveys);
}
