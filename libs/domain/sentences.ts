// One plain English sentence for each event, without names: ids are what the log holds in plain text.
import type { DomainEvent } from './personal';

type Sentences = { [E in DomainEvent as E['type']]: (data: E['data']) => string };
const step = (name: string) => name.replaceAll('-', ' ');

/** By type; every type that there is has one. */
export const SENTENCES: Sentences = {
  PolicyPublished: ({ version, document }) => `Version ${version} of the policy "${document.name}" was published.`,
  ClientAdded: () => 'The client was added.',
  ClientCorrected: () => "The client's details were corrected.",
  ClientSpendRecorded: ({ lifetimeSpend }) => `A lifetime spend of ${lifetimeSpend} was recorded.`,
  ClientDossierRecorded: ({ dossier }) =>
    `Facts were added to the client's dossier: ${Object.keys(dossier).join(', ')}.`,
  OwnerChanged: ({ to, basis }) => `${to} became the client's owner (${basis}).`,
  ClientHandoverStarted: ({ handoverId }) => `The handover ${handoverId} of this client began.`,
  ClientHandoverEnded: ({ handoverId }) => `The handover ${handoverId} of this client ended.`,
  PromiseRecorded: ({ dueOn }) => `A promise to the client was recorded${dueOn ? `, due on ${dueOn}` : ''}.`,
  PromiseSettled: ({ outcome }) =>
    outcome === 'kept' ? 'A promise was kept.' : 'The client released us from a promise.',
  ClientDeactivated: () => 'The client was deactivated.',
  RepresentativeAdded: () => 'The representative was added.',
  RepresentativeCorrected: () => "The representative's details were corrected.",
  RepresentativeLeaving: ({ lastWorkingDay }) =>
    `The representative leaves; the last working day is ${lastWorkingDay}.`,
  RepresentativeStays: () => 'The departure was withdrawn: the representative stays.',
  RepresentativeLeft: () => 'The representative has left.',
  RepresentativeClosing: () => 'The representative takes no more clients.',
  RepresentativeReopened: ({ reason }) => `The representative takes clients again: ${reason}.`,
  RepresentativeDeactivated: () => 'The representative was deactivated.',
  DepartureAnnounced: ({ lastWorkingDay, handovers }) =>
    `The departure was announced, with ${lastWorkingDay} as the last working day; ${handovers.length} handovers were opened.`,
  DepartureRescheduled: ({ lastWorkingDay }) => `The last working day was moved to ${lastWorkingDay}.`,
  DepartureWithdrawn: () => 'The departure was withdrawn.',
  LastWorkingDayPassed: ({ passed }) =>
    `The last working day ended; ${passed.length} clients that were still with the representative got another owner.`,
  DepartureCompleted: ({ handovers }) => `The departure was completed: all ${handovers} handovers are closed.`,
  HandoverOpened: ({ tier, track }) => `The handover was opened: tier ${tier}, track ${track}.`,
  HandoverRescheduled: ({ lastWorkingDay }) => `The dates were moved: the last working day is now ${lastWorkingDay}.`,
  HandoverPaused: () => 'The handover was paused.',
  HandoverResumed: () => 'The handover was resumed.',
  StepSkipped: (data) => `The step ${step(data.step)} was skipped.`,
  ReminderDue: (data) => `A reminder of the step ${step(data.step)} fell due, to ${data.effect.to.id}.`,
  StepEscalated: (data) => `The step ${step(data.step)} is late and was escalated to the lead ${data.effect.to.id}.`,
  LeadChanged: ({ leadId }) => `${leadId} became the lead of the handover.`,
  MailSent: ({ kind }) => `The ${kind} mail was sent.`,
  MailFailed: ({ kind, reason }) => `The ${kind} mail could not be sent (${reason}).`,
  OwnershipPassed: ({ to, basis }) =>
    basis === 'successor'
      ? `The client passed to its successor ${to}.`
      : `${to} looks after the client until a successor follows.`,
  HandoverCompleted: ({ successorId }) => `The handover was completed; ${successorId} serves the client.`,
  HandoverCancelled: ({ cause }) => `The handover was cancelled (${cause}).`,
  DossierSectionFilled: ({ section, fields }) =>
    `The section ${step(section)} of the dossier was filled (${fields.length} fields).`,
  DossierSigned: ({ by }) => `${by} signed the dossier.`,
  DossierReturned: () => 'The dossier was returned for more work.',
  DossierApproved: ({ by }) =>
    by === 'policy' ? 'The dossier is complete; the policy asks for no approval.' : `${by} approved the dossier.`,
  SuccessorNominated: ({ representativeId }) => `${representativeId} was nominated as successor.`,
  SuccessorApproved: ({ representativeId }) => `The nomination of ${representativeId} was approved.`,
  AppointmentAccepted: ({ representativeId }) => `${representativeId} accepted the appointment.`,
  AppointmentDeclined: ({ representativeId }) => `${representativeId} declined the appointment.`,
  SuccessorAppointed: ({ representativeId }) => `${representativeId} was appointed as successor.`,
  SuccessorLost: ({ representativeId, reason }) =>
    `${representativeId} is no longer the successor (${reason}); another one is needed.`,
  NoticeRequested: ({ channel }) => `A notice to the client by ${channel} was ordered.`,
  NoticeGiven: ({ channel }) => `The client was told (${channel}).`,
  NoticeAcknowledged: () => 'The client acknowledged the notice.',
  NoticeUncontested: () => 'The client raised no objection in time; the notice counts as accepted.',
  SuccessorObjected: ({ representativeId }) => `The client objected to ${representativeId}.`,
  VisitScheduled: ({ at, mode }) => `The joint visit was scheduled for ${at} (${mode}).`,
  VisitCancelled: () => 'The scheduled visit was cancelled.',
  JointVisitHeld: ({ heldAt, mode }) => `The joint visit was held at ${heldAt} (${mode}).`,
  VisitCorrected: () => 'The record of the joint visit was corrected.',
  InterviewHeld: ({ heldAt }) => `The in-depth interview was held at ${heldAt}.`,
  InterviewCorrected: () => 'The record of the interview was corrected.',
  SurveyRequested: ({ survey, effect }) =>
    `Survey ${survey} was ${effect ? 'sent to the client' : 'opened; the client is asked in person'}.`,
  SurveyAnswered: ({ survey, csat, nps }) =>
    `The client answered survey ${survey}: satisfaction ${csat} of 5, recommendation ${nps} of 10.`,
  SurveyAnswerCorrected: ({ survey }) => `The answer to survey ${survey} was corrected.`,
  SurveyClosedUnanswered: ({ survey }) => `Survey ${survey} was closed without an answer.`,
};

/** The sentence of an event in today's shape. Throws on an unknown type. */
export function sentenceOf(event: { type: string; data: unknown }): string {
  const sentence = SENTENCES[event.type as DomainEvent['type']] as ((data: unknown) => string) | undefined;
  if (!sentence) throw new Error(`There is no sentence for the event ${event.type}.`);
  return sentence(event.data);
}
