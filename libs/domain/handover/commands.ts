// Orders about a handover; the names are the words of the URLs and of the audit trail.
import type { InterviewHeld, NoticeChannel, SurveyAnswer, VisitHeld } from './events';
import type { Section, StepName } from './process';

export type DossierCommand =
  | {
      name: 'fill-dossier-section';
      data: { section: Section; fields: { key: string; text: string; source: string }[] };
    }
  | { name: 'sign-dossier'; data: object }
  | { name: 'approve-dossier'; data: object }
  | { name: 'return-dossier'; data: { reason: string } };
export type AppointmentCommand =
  | { name: 'nominate-successor'; data: { representativeId: string; reason?: string } }
  | { name: 'approve-successor'; data: object }
  | { name: 'accept-appointment'; data: object }
  | { name: 'decline-appointment'; data: { reason: string } };
export type NoticeCommand =
  | { name: 'send-notice'; data: { channel: NoticeChannel; note?: string } }
  | { name: 'record-acknowledgement'; data: { note?: string } }
  | { name: 'record-objection'; data: { reason: string } }
  | { name: 'close-notice-window'; data: object };
export type VisitCommand =
  | { name: 'schedule-visit'; data: { at: string; timeZone: string; mode: 'in-person' | 'video'; place?: string } }
  | { name: 'cancel-visit'; data: { reason: string } }
  | { name: 'record-visit'; data: VisitHeld }
  | { name: 'correct-visit'; data: Partial<VisitHeld> & { reason: string } };
export type InterviewCommand =
  | { name: 'record-interview'; data: InterviewHeld }
  | { name: 'correct-interview'; data: Partial<InterviewHeld> & { reason: string } };
export type SurveyCommand =
  | { name: 'request-survey'; data: { survey: number } }
  | { name: 'record-survey-answer'; data: SurveyAnswer }
  | { name: 'correct-survey-answer'; data: SurveyAnswer & { reason: string } }
  | { name: 'close-survey'; data: { survey: number } };
export type CourseCommand =
  | { name: 'pause'; data: { reason: string } }
  | { name: 'resume'; data: object }
  | { name: 'cancel'; data: { reason: string; ownerId: string } }
  | { name: 'skip-step'; data: { step: StepName; reason: string } }
  | { name: 'remind-step'; data: { step: StepName } }
  | { name: 'escalate-step'; data: { step: StepName } }
  | { name: 'record-mail-sent'; data: { effectId: string; messageId: string } }
  | { name: 'record-mail-failed'; data: { effectId: string; reason: string } };

export type HandoverCommand =
  DossierCommand | AppointmentCommand | NoticeCommand | VisitCommand | InterviewCommand | SurveyCommand | CourseCommand;
export type HandoverCommandName = HandoverCommand['name'];

/** Commands of persons, in the order of the process; what is not here only the system sends. */
export const HANDOVER_COMMANDS = [
  'fill-dossier-section',
  'sign-dossier',
  'approve-dossier',
  'return-dossier',
  'nominate-successor',
  'approve-successor',
  'accept-appointment',
  'decline-appointment',
  'send-notice',
  'record-acknowledgement',
  'record-objection',
  'schedule-visit',
  'cancel-visit',
  'record-visit',
  'correct-visit',
  'record-interview',
  'correct-interview',
  'record-survey-answer',
  'correct-survey-answer',
  'skip-step',
  'pause',
  'resume',
  'cancel',
] as const satisfies readonly HandoverCommandName[];
export type PersonHandoverCommandName = (typeof HANDOVER_COMMANDS)[number];
