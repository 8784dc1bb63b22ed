// Which fields of which event are personal, and with whose key they are sealed.
import type { ClientEvent } from './client/events';
import type { DepartureEvent } from './departure/events';
import type { HandoverEvent } from './handover/events';
import type { PolicyEvent } from './policy/events';
import type { ReadsEvent } from './reads/events';
import type { RepresentativeEvent } from './representative/events';

export type DomainEvent = ClientEvent | RepresentativeEvent | DepartureEvent | HandoverEvent | PolicyEvent | ReadsEvent;
export type DomainEventType = DomainEvent['type'];

interface PersonalFields {
  /** The field of the event's data with the id whose key seals; 'stream' is the stream's own id. */
  subject: 'stream' | 'clientId' | 'representativeId';
  fields: string[];
}

const client = (...fields: string[]): PersonalFields => ({ subject: 'clientId', fields });
const self = (...fields: string[]): PersonalFields => ({ subject: 'stream', fields });

export const PERSONAL: Partial<Record<DomainEventType, PersonalFields>> = {
  ClientAdded: self('details'),
  ClientCorrected: self('details', 'reason'),
  ClientDossierRecorded: self('dossier'),
  OwnerChanged: self('reason'),
  PromiseRecorded: self('what'),
  PromiseSettled: self('note'),
  ClientDeactivated: self('reason'),
  ClientErasureRequested: self('note'),
  ClientErasureRefused: self('reason'),
  RepresentativeAdded: self('details'),
  RepresentativeCorrected: self('details', 'reason'),
  RepresentativeClosing: self('reason'),
  RepresentativeOpened: self('reason'),
  RepresentativeDeactivated: self('reason'),
  RepresentativeReturned: self('reason'),
  DepartureAnnounced: { subject: 'representativeId', fields: ['reason'] },
  DepartureRescheduled: { subject: 'representativeId', fields: ['reason'] },
  DepartureWithdrawn: { subject: 'representativeId', fields: ['reason'] },
  HandoverOpened: client('dossier'),
  DossierSectionFilled: client('fields'),
  DossierReturned: client('reason'),
  SuccessorNominated: client('reason'),
  AppointmentDeclined: client('reason'),
  NoticeRequested: client('note'),
  NoticeGiven: client('note'),
  NoticeAcknowledged: client('note'),
  SuccessorObjected: client('reason'),
  VisitScheduled: client('place'),
  VisitCancelled: client('reason'),
  JointVisitHeld: client('present', 'notes'),
  VisitCorrected: client('present', 'notes', 'reason'),
  InterviewHeld: client('answers', 'notes'),
  InterviewCorrected: client('answers', 'notes', 'reason'),
  SurveyAnswered: client('comment'),
  SurveyAnswerCorrected: client('comment', 'reason'),
  HandoverPaused: client('reason'),
  StepSkipped: client('reason'),
  HandoverCancelled: client('reason'),
  HandoverReopened: client('dossier'),
};
