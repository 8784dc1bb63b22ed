// Which privacy rules stand behind the personal fields of each event: none may be without.
import { CLIENT_FIELDS, REPRESENTATIVE_FIELDS } from './detail-fields';
import { SECTIONS } from '../handover/process';
import type { DomainEventType } from '../personal';
import type { PersonalField } from './rules';

type Behind = Record<string, readonly PersonalField[]>;

const dossier: readonly PersonalField[] = [
  'dossier.key',
  'dossier.source',
  ...SECTIONS.map((section) => `dossier.${section}` as const),
];
const clientDetails = CLIENT_FIELDS.map((field) => `client.${field}` as const);
const staffDetails = REPRESENTATIVE_FIELDS.map((field) => `representative.${field}` as const);
const reason: Behind = { reason: ['handover.reason'] };
const note: Behind = { note: ['handover.note'] };
const visit: Behind = { present: ['visit.present'], notes: ['visit.notes'] };
const interview: Behind = { answers: ['interview.question', 'interview.answer'], notes: ['interview.notes'] };

export const RULES_BEHIND: Partial<Record<DomainEventType, Behind>> = {
  ClientAdded: { details: clientDetails },
  ClientCorrected: { details: clientDetails, reason: ['client.reason'] },
  ClientDossierRecorded: { dossier },
  OwnerChanged: { reason: ['client.reason'] },
  PromiseRecorded: { what: ['promise.what'] },
  PromiseSettled: { note: ['promise.note'] },
  ClientDeactivated: { reason: ['client.reason'] },
  ClientErasureRequested: { note: ['erasure.note'] },
  ClientErasureRefused: { reason: ['client.reason'] },
  RepresentativeAdded: { details: staffDetails },
  RepresentativeCorrected: { details: staffDetails, reason: ['representative.reason'] },
  RepresentativeClosing: { reason: ['representative.reason'] },
  RepresentativeOpened: { reason: ['representative.reason'] },
  RepresentativeReturned: { reason: ['representative.reason'] },
  RepresentativeDeactivated: { reason: ['representative.reason'] },
  DepartureAnnounced: { reason: ['departure.reason'] },
  DepartureRescheduled: { reason: ['departure.reason'] },
  DepartureWithdrawn: { reason: ['departure.reason'] },
  HandoverOpened: { dossier },
  DossierSectionFilled: { fields: dossier },
  DossierReturned: reason,
  SuccessorNominated: reason,
  AppointmentDeclined: reason,
  NoticeRequested: note,
  NoticeGiven: note,
  NoticeAcknowledged: note,
  SuccessorObjected: reason,
  VisitScheduled: { place: ['visit.place'] },
  VisitCancelled: reason,
  JointVisitHeld: visit,
  VisitCorrected: { ...visit, ...reason },
  InterviewHeld: interview,
  InterviewCorrected: { ...interview, ...reason },
  SurveyAnswered: { comment: ['survey.comment'] },
  SurveyAnswerCorrected: { comment: ['survey.comment'], ...reason },
  HandoverPaused: reason,
  StepSkipped: reason,
  HandoverCancelled: reason,
  HandoverReopened: { dossier },
};
