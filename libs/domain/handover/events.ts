// Facts about a handover: the union of what its steps and its course can record.
import type { Track } from '../policy/document';
import type { Plan, PlanChange } from './plan';
import type { Dossier, DossierField, Section, StepName, Tier, TrackName } from './process';
import type { BusinessCalendar } from '../policy/document';

export interface HandoverOpening {
  clientId: string;
  departureId: string;
  outgoingId: string;
  leadId: string;
  tier: Tier;
  track: TrackName;
  policyId: string;
  policyVersion: number;
  /** The rules as published in that version: they stay with the handover for its whole life. */
  rules: Track;
  calendar: BusinessCalendar;
  lastWorkingDay: string;
  plan: Plan;
  /** What was known of the client before: imported, or from the handover that this one supersedes. */
  dossier: Dossier;
  /** Who declined, or whom the client refused, in the handover that this one supersedes. */
  refused?: string[];
  /** The handover that this one supersedes; null where there is none. Older logs do not say. */
  supersedes?: string | null;
}

/** Ends of windows that were put off, because nobody could use them while the handover stood still. UTC instants. */
export interface Windows {
  silenceEndsAt?: string;
  surveys: { survey: number; closesAt: string }[];
}

export type EffectKind = 'notice' | 'reminder' | 'escalation' | 'survey' | 'appointment';
export type Recipient = { kind: 'client'; id: string } | { kind: 'representative'; id: string };
/** A mail that is owed: the intent. It is paid by MailSent or MailFailed with the same effect id. */
export interface Effect {
  effectId: string;
  kind: EffectKind;
  step: StepName;
  to: Recipient;
  /** Survey number, where the mail is a survey. */
  number?: number;
}

export interface VisitHeld {
  heldAt: string;
  mode: 'in-person' | 'video';
  present: string[];
  notes?: string;
}
export interface InterviewHeld {
  heldAt: string;
  answers: { question: string; answer: string }[];
  notes?: string;
}
export interface SurveyAnswer {
  survey: number;
  /** 1 to 5. */
  csat: number;
  /** 0 to 10. */
  nps: number;
  /** 1 to 7. */
  ces?: number;
  comment?: string;
}
export type NoticeChannel = 'email' | 'in-person' | 'video' | 'call';

export type DossierEvent =
  | { type: 'DossierSectionFilled'; data: { clientId: string; section: Section; fields: DossierField[] } }
  | { type: 'DossierSigned'; data: { by: string } }
  | { type: 'DossierReturned'; data: { clientId: string; reason: string } }
  | { type: 'DossierApproved'; data: { by: string } };
export type AppointmentEvent =
  | {
      type: 'SuccessorNominated';
      data: { clientId: string; representativeId: string; reason?: string; effect?: Effect };
    }
  | { type: 'SuccessorApproved'; data: { representativeId: string; effect?: Effect } }
  | { type: 'AppointmentAccepted'; data: { representativeId: string } }
  | { type: 'AppointmentDeclined'; data: { clientId: string; representativeId: string; reason: string } }
  | { type: 'SuccessorAppointed'; data: { representativeId: string; effect?: Effect } }
  | {
      type: 'SuccessorLost';
      /** `departure` stands in older logs; a log of today says `unavailable`, which tells nobody who leaves. */
      data: {
        representativeId: string;
        reason: 'departure' | 'unavailable' | 'declined' | 'objection';
        plan: PlanChange;
      };
    }
  /** They stay after all: the steps are again as they were when they were lost. */
  | { type: 'SuccessorRestored'; data: { representativeId: string; windows: Windows } };
export type NoticeEvent =
  | { type: 'NoticeRequested'; data: { clientId: string; channel: 'email'; note?: string; effect: Effect } }
  | { type: 'NoticeGiven'; data: { clientId: string; channel: NoticeChannel; note?: string; silenceEndsAt: string } }
  | { type: 'NoticeAcknowledged'; data: { clientId: string; note?: string } }
  | { type: 'NoticeUncontested'; data: { silenceEndedAt: string } }
  | { type: 'SuccessorObjected'; data: { clientId: string; representativeId: string; reason: string } };
export type VisitEvent =
  | {
      type: 'VisitScheduled';
      data: { clientId: string; at: string; timeZone: string; mode: 'in-person' | 'video'; place?: string };
    }
  | { type: 'VisitCancelled'; data: { clientId: string; reason: string } }
  | { type: 'JointVisitHeld'; data: VisitHeld & { clientId: string } }
  | { type: 'VisitCorrected'; data: Partial<VisitHeld> & { clientId: string; reason: string } };
export type InterviewEvent =
  | { type: 'InterviewHeld'; data: InterviewHeld & { clientId: string } }
  | { type: 'InterviewCorrected'; data: Partial<InterviewHeld> & { clientId: string; reason: string } };
export type SurveyEvent =
  | { type: 'SurveyRequested'; data: { survey: number; closesAt: string; effect?: Effect } }
  | { type: 'SurveyAnswered'; data: SurveyAnswer & { clientId: string } }
  | { type: 'SurveyAnswerCorrected'; data: SurveyAnswer & { clientId: string; reason: string } }
  | { type: 'SurveyClosedUnanswered'; data: { survey: number } }
  /** Its mail could not be delivered, and nobody asked the client in another way: that is no silence. */
  | { type: 'SurveyUndelivered'; data: { survey: number } }
  /** The client has been told only now, after the ownership had passed. */
  | { type: 'SurveysPlanned'; data: { surveys: string[]; plan: Plan } };
export type CancellationCause = 'withdrawn' | 'superseded' | 'cancelled' | 'client-erased';
export type CourseEvent =
  | { type: 'HandoverOpened'; data: HandoverOpening }
  | { type: 'HandoverRescheduled'; data: { lastWorkingDay: string; plan: Plan } }
  | { type: 'HandoverPaused'; data: { clientId: string; reason: string } }
  /** Older logs have no windows: those that fell into the pause were not put off. */
  | { type: 'HandoverResumed'; data: { windows?: Windows } }
  | { type: 'StepSkipped'; data: { clientId: string; step: StepName; reason: string } }
  | { type: 'ReminderDue'; data: { step: StepName; at: string; effect: Effect } }
  | { type: 'StepEscalated'; data: { step: StepName; at: string; effect: Effect } }
  /** `from` is not in older logs: what was owed to the former lead stayed owed to that person. */
  | { type: 'LeadChanged'; data: { leadId: string; from?: string } }
  | { type: 'MailSent'; data: { effectId: string; kind: EffectKind; messageId: string; silenceEndsAt?: string } }
  | { type: 'MailFailed'; data: { effectId: string; kind: EffectKind; reason: string } }
  /** What it would have said is no longer so. */
  | { type: 'MailWithdrawn'; data: { effectId: string; kind: EffectKind } }
  | {
      type: 'OwnershipPassed';
      data: { from: string | null; to: string; basis: 'successor' | 'interim'; surveys: string[]; plan: Plan };
    }
  | { type: 'HandoverCompleted'; data: { successorId: string } }
  | {
      type: 'HandoverCancelled';
      data: { clientId: string; cause: CancellationCause; reason?: string; successor?: string };
    }
  /** The departure that superseded it was withdrawn: it goes on where it stood, with what was learnt meanwhile. */
  | {
      type: 'HandoverReopened';
      data: { clientId: string; dossier: Dossier; refused: string[]; windows: Windows };
    }
  /** The client was erased: nothing personal is left of it in here. */
  | { type: 'HandoverErased'; data: { clientId: string; certificateId: string } };

export type HandoverEvent =
  DossierEvent | AppointmentEvent | NoticeEvent | VisitEvent | InterviewEvent | SurveyEvent | CourseEvent;
