// The record in English: one plain sentence for each event.
import { sectionsOf, stillOwned } from './numbers';
import type { EffectSentences, Sentences } from './tongue';

/** Earlier logs record the same about their mails. */
const effects: EffectSentences = {
  done: ({ kind }, { words }) => `The ${words.effects[kind]} was sent.`,
  failed: ({ kind, reason }, { verbatim, words }) =>
    `The ${words.effects[kind]} could not be sent (“${verbatim(reason)}”).`,
  withdrawn: ({ kind }, { words }) => `The ${words.effects[kind]} is no longer needed and was withdrawn.`,
};

export const sentences: Sentences = {
  PolicyPublished: ({ version, document }, { verbatim }) =>
    `Version ${version} of the policy “${verbatim(document.name)}” was published.`,
  ClientAdded: () => 'The client was added.',
  ClientCorrected: () => 'The client’s details were corrected.',
  ClientSpendRecorded: ({ lifetimeSpend }, { money }) => `A lifetime spend of ${money(lifetimeSpend)} was recorded.`,
  ClientDossierRecorded: ({ dossier }, { list, words }) =>
    `Facts were added to the client’s dossier: ${list(sectionsOf(dossier).map((each) => words.sections[each]))}.`,
  OwnerChanged: ({ to, basis }, { name, words }) => `${name(to)} became the client’s owner (${words.bases[basis]}).`,
  OwnerConfirmed: ({ ownerId, basis }, { name, words }) =>
    `${name(ownerId)} stays the client’s owner (${words.bases[basis]}).`,
  ClientHandoverStarted: ({ handoverId }) => `The handover ${handoverId} of this client began.`,
  ClientHandoverEnded: ({ handoverId }) => `The handover ${handoverId} of this client ended.`,
  ClientHandoverReopened: ({ handoverId }) => `The handover ${handoverId} of this client goes on.`,
  PromiseRecorded: ({ dueOn }, { day }) =>
    `A promise to the client was recorded${dueOn ? `, due on ${day(dueOn)}` : ''}.`,
  PromiseSettled: ({ outcome }) =>
    outcome === 'kept' ? 'A promise was kept.' : 'The client released us from a promise.',
  ClientDeactivated: () => 'The client was deactivated.',
  ClientErasureRequested: ({ ground }, { words }) =>
    `The erasure of the client was asked for: ${words.grounds[ground]}.`,
  ClientErasureRefused: () => 'The erasure of the client was refused or withdrawn.',
  ClientErased: ({ requestedBy, approvedBy }, { actor }) =>
    `The client was erased: ${actor(requestedBy)} asked for it, and ${actor(approvedBy)} approved.`,
  PersonAdded: () => 'The person was added.',
  SignInLinked: () => 'A sign-in was linked to the person.',
  PersonCorrected: () => 'The person’s details were corrected.',
  RoleGranted: ({ role, scope }, { words }) =>
    `The person was given the role ${words.roles[role]}, ${words.scopes[scope]}.`,
  RoleWithdrawn: ({ role }, { words }) => `The role ${words.roles[role]} was taken away from the person.`,
  PersonDeactivated: () => 'The person can no longer sign in.',
  PersonReactivated: () => 'The person can sign in again.',
  RepresentativeAdded: () => 'The representative was added.',
  RepresentativeCorrected: () => 'The representative’s details were corrected.',
  RepresentativeLeaving: ({ lastWorkingDay }, { day }) =>
    `The representative leaves; the last working day is ${day(lastWorkingDay)}.`,
  RepresentativeStays: () => 'The departure was withdrawn: the representative stays.',
  RepresentativeLeft: () => 'The representative has left.',
  RepresentativeClosing: () => 'The representative takes no new clients.',
  RepresentativeOpened: () => 'The representative takes new clients again.',
  RepresentativeReopened: ({ reason, because = 'owns-clients' }) =>
    because === 'leads-handovers'
      ? 'The representative takes clients again: nobody else could lead the handovers.'
      : `The representative takes clients again: ${stillOwned(reason)} clients are still owned.`,
  RepresentativeDeactivated: () => 'The representative was deactivated.',
  RepresentativeReturned: () => 'The representative is here again.',
  RepresentativeEngaged: ({ as }) =>
    as === 'lead'
      ? 'The representative leads handovers of a departure.'
      : 'The representative was proposed as a successor.',
  DepartureAnnounced: ({ lastWorkingDay, handovers, kind, inChunks }, { day }) =>
    `${kind === 'sudden' ? 'A sudden' : 'The'} departure was announced, with ${day(lastWorkingDay)} as the last working day; ${handovers.length} handovers ${inChunks ? 'are being' : 'were'} opened.`,
  DepartureRescheduled: ({ lastWorkingDay }, { day }) => `The last working day was moved to ${day(lastWorkingDay)}.`,
  DepartureWithdrawn: () => 'The departure was withdrawn.',
  LastWorkingDayPassed: ({ passed }) =>
    `The last working day ended; ${passed.length} clients that were still with the representative got another owner.`,
  ClientsPassedOn: ({ passed }) =>
    `The last working day has ended: the next ${passed.length} clients that were still with the representative got another owner.`,
  DepartureCarriedOn: ({ own, dropped, others }) =>
    [
      `The decision was carried out for the next ${own.length} clients`,
      ...(others.length > 0 ? [`${others.length} handovers of other departures`] : []),
      ...(dropped.length > 0 ? [`${dropped.length} more are no longer the representative's`] : []),
    ].join(', ') + '.',
  DepartureCompleted: ({ handovers }) => `The departure was completed: all ${handovers} handovers are closed.`,
  InterimOwnerNamed: ({ interimOwnerId }, { name }) =>
    `${name(interimOwnerId)} was named to look after clients for whom nobody is found in time.`,
  InterimOwnerNeeded: () => 'Nobody is left to look after the clients: an interim owner is needed.',
  InterimOwnerFound: () => 'Somebody can look after the clients again.',
  DepartureReopened: () => 'The departure is open again: one of its handovers goes on.',
  HandoverOpened: ({ tier, track }, { words }) =>
    `The handover was opened: tier ${words.tiers[tier]}, track ${words.tracks[track]}.`,
  HandoverRescheduled: ({ lastWorkingDay }, { day }) =>
    `The dates were moved: the last working day is now ${day(lastWorkingDay)}.`,
  OutgoingStays: () => 'The representative stays; the client goes on with the new one.',
  HandoverPaused: () => 'The handover was paused.',
  HandoverResumed: () => 'The handover was resumed.',
  StepSkipped: ({ step }, { words }) => `The step “${words.steps[step]}” was skipped.`,
  ReminderDue: ({ step, effect }, { name, words }) =>
    `A reminder of the step “${words.steps[step]}” fell due, to ${name(effect.to.id)}.`,
  StepEscalated: ({ step, effect }, { name, words }) =>
    `The step “${words.steps[step]}” is late and was escalated to the lead ${name(effect.to.id)}.`,
  LeadChanged: ({ leadId }, { name }) => `${name(leadId)} became the lead of the handover.`,
  EffectDone: effects.done,
  EffectFailed: effects.failed,
  EffectWithdrawn: effects.withdrawn,
  MailSent: effects.done,
  MailFailed: effects.failed,
  MailWithdrawn: effects.withdrawn,
  OwnershipPassed: ({ to, basis }, { name }) =>
    basis === 'successor'
      ? `The client passed to its successor ${name(to)}.`
      : `${name(to)} looks after the client until a successor follows.`,
  HandoverCompleted: ({ successorId }, { name }) =>
    `The handover was completed; ${name(successorId)} serves the client.`,
  HandoverCancelled: ({ cause }, { words }) => `The handover was cancelled: ${words.causes[cause]}.`,
  HandoverReopened: () => 'The handover goes on; the one that took its place has ended.',
  HandoverErased: () => 'What the handover held of the client was erased.',
  DossierSectionFilled: ({ section, fields }, { words }) =>
    `The section “${words.sections[section]}” of the dossier was filled (${fields.length} ${fields.length === 1 ? 'field' : 'fields'}).`,
  DossierSigned: ({ by }, { actor }) => `${actor(by)} signed the dossier.`,
  DossierReturned: () => 'The dossier was returned for more work.',
  DossierApproved: ({ by }, { actor }) =>
    by === 'policy'
      ? 'The dossier is complete; the policy asks for no approval.'
      : `${actor(by)} approved the dossier.`,
  SuccessorNominated: ({ representativeId }, { name }) => `${name(representativeId)} was nominated as successor.`,
  SuccessorApproved: ({ representativeId }, { name }) => `The nomination of ${name(representativeId)} was approved.`,
  AppointmentAccepted: ({ representativeId }, { name }) => `${name(representativeId)} accepted the appointment.`,
  AppointmentDeclined: ({ representativeId }, { name }) => `${name(representativeId)} declined the appointment.`,
  SuccessorAppointed: ({ representativeId }, { name }) => `${name(representativeId)} was appointed as successor.`,
  SuccessorLost: ({ representativeId, reason }, { name, words }) =>
    `${name(representativeId)} is no longer the successor (${words.losses[reason]}); another one is needed.`,
  SuccessorRestored: ({ representativeId }, { name }) =>
    `${name(representativeId)} is available again and follows as planned before.`,
  NoticeRequested: ({ channel }, { words }) => `A notice to the client by ${words.channels[channel]} was ordered.`,
  NoticeGiven: ({ channel }, { words }) => `The client was told (${words.channels[channel]}).`,
  NoticeAcknowledged: () => 'The client acknowledged the notice.',
  NoticeUncontested: () => 'The client raised no objection in time; the notice counts as accepted.',
  SuccessorObjected: ({ representativeId }, { name }) => `The client objected to ${name(representativeId)}.`,
  VisitScheduled: ({ at, mode }, { instant, words }) =>
    `The joint visit was scheduled for ${instant(at)} (${words.channels[mode]}).`,
  VisitCancelled: () => 'The scheduled visit was cancelled.',
  JointVisitHeld: ({ heldAt, mode }, { instant, words }) =>
    `The joint visit was held on ${instant(heldAt)} (${words.channels[mode]}).`,
  VisitCorrected: () => 'The record of the joint visit was corrected.',
  InterviewHeld: ({ heldAt }, { instant }) => `The in-depth interview was held on ${instant(heldAt)}.`,
  InterviewCorrected: () => 'The record of the interview was corrected.',
  SurveyRequested: ({ survey, effect }) =>
    `Survey ${survey} was ${effect ? 'sent to the client' : 'opened; the client is asked in person'}.`,
  SurveyAnswered: ({ survey, csat, nps }) =>
    `The client answered survey ${survey}: satisfaction ${csat} of 5, recommendation ${nps} of 10.`,
  SurveyAnswerCorrected: ({ survey }) => `The answer to survey ${survey} was corrected.`,
  ReadsRecorded: ({ reads }, { actor, words }) =>
    `Read: ${reads.map(({ reader, what, times }) => `${words.readings[what]} by ${actor(reader)}${times > 1 ? `, ${times} times` : ''}`).join('; ')}.`,
  SurveyUndelivered: ({ survey }) =>
    `Survey ${survey} was closed: its mail could not be delivered, so the client was not asked.`,
  SurveysPlanned: ({ surveys }) => `The client knows its new owner now; ${surveys.length} surveys were planned.`,
  SurveyClosedUnanswered: ({ survey }) => `Survey ${survey} was closed without an answer.`,
};
