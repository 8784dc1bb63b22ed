// Refusals of the rules, in English: what is wrong, and what to do.
import type { RuleTexts } from '../cases';
import { policyMistakes } from '../policy-mistakes/en';
import { tellMistakes } from '../tell-mistakes';

export const ruleTexts: RuleTexts = {
  'unknown-client': 'There is no such client. Look for it by name.',
  'unknown-person': 'There is no such person. Look for them by name.',
  'unknown-representative': ({ as }) =>
    `There is no such representative${as === undefined ? '' : as === 'manager' ? ' to be the manager' : ' to be the interim owner'}. Look for them by name.`,
  'unknown-departure': 'There is no such departure. Look for it in the list of departures.',
  'unknown-handover': 'There is no such handover. Look for it in the list of handovers.',
  'unknown-policy': 'There is no such policy. Choose another one.',
  'already-exists': 'This was added before. Open it and correct it instead.',
  'client-inactive': 'The client was deactivated. Nothing more can be done for it.',
  'client-erased': 'The client was erased. Nothing more can be done for it, and nothing of it can be brought back.',
  'erasure-asked-already': 'The erasure was asked for already. Another person approves or refuses it.',
  'no-erasure-asked': 'Nobody has asked for the erasure of this client yet. Ask for it first.',
  'second-person-needed': 'Whoever asked for the erasure cannot approve it. Ask another person.',
  'external-id-personal':
    'The external id looks like a mail address, and it stays in the record for ever. Give one that tells nothing of the person.',
  'client-has-open-handover': 'The client is being handed over. Go on in its open handover, or cancel that one first.',
  'client-has-no-email':
    'The client has no mail address. Add one to the client’s details, or tell the client in person, by video or by call.',
  'representative-not-active': 'This person has left. Choose somebody who is here.',
  'representative-takes-no-clients': 'This person takes no new clients at present. Choose somebody else.',
  'representative-closed': 'This person already takes no new clients. There is nothing to do.',
  'representative-not-closed': 'This person already takes new clients. There is nothing to do.',
  'representative-is-here': 'This person has not left, so there is nobody to reinstate.',
  'no-lead': ({ handoverId }) =>
    `This person leads handovers, and nobody who stays could lead them. Give this person a manager, or name in the announcement of the departure who looks after clients meanwhile.${handoverId === undefined ? '' : ` It is about the handover ${handoverId}.`}`,
  'representative-owns-clients': 'This person still owns clients. Announce a departure, which hands them over.',
  'representative-leaving': 'A departure of this person is already announced. Move or withdraw that one.',
  'representative-has-left': 'This person has left. A departure can be announced only for somebody who is here.',
  'own-manager': 'Nobody can be their own manager, directly or through others. Choose another manager.',
  'nothing-to-correct': 'This changes nothing. Change at least one field.',
  'last-day-in-past': 'The last working day has passed already. Choose today or a later day.',
  'last-day-too-far': ({ furthest }, { day }) =>
    `The last working day lies more than three years ahead. Choose ${day(furthest)} or an earlier day.`,
  'last-day-not-a-business-day': ({ day: chosen }, { day }) =>
    `The last working day, ${day(chosen)}, falls on a weekend or a holiday of the policy. Choose the last day that is really worked.`,
  'departure-under-way':
    'The last decision about this departure is still being carried out for its clients. Try again in a minute.',
  'no-interim-owner':
    'Nobody who stays could own the clients if nothing is decided by the last working day. Name somebody when you announce the departure; once it is announced, name an interim owner for it.',
  'departure-closed': 'The departure is completed or withdrawn. Announce a new one if the person leaves again.',
  'last-day-passed': 'The last working day has passed, so the departure can no longer be moved or withdrawn.',
  'last-day-to-come': 'The last working day has not ended yet. Wait until it has.',
  'handovers-open': 'Some handovers of this departure are still open. Complete or cancel them first.',
  'handover-closed': 'The handover is completed or cancelled. Nothing more can be recorded in it.',
  'handover-paused': 'The handover is paused. Resume it first.',
  'handover-not-paused': 'The handover is not paused. There is nothing to resume.',
  'step-settled': 'This step is done already. Look at the handover again.',
  'step-not-in-track': 'The track of this handover does not have this step.',
  'step-cannot-be-skipped':
    'This step cannot be skipped: without it nobody would follow, or the client would not know.',
  'dossier-incomplete': ({ gaps }, { list, words }) =>
    `Required sections of the dossier are still empty: ${list(gaps.map((gap) => words.sections[gap]))}. Fill them in first.`,
  'dossier-signed': 'The dossier is signed. Have it returned before you change it.',
  'dossier-not-signed': 'The dossier is not signed yet. The outgoing representative signs it first.',
  'successor-is-outgoing': 'Whoever leaves cannot be their own successor. Choose somebody else.',
  'successor-refused-before': 'This person declined, or the client objected to them. Choose somebody else.',
  'no-nomination': 'Nobody is nominated yet. Nominate a successor first.',
  'nomination-approved': 'The nomination is approved already.',
  'approval-not-asked': 'The policy asks for no approval of this nomination. There is nothing to approve.',
  'nomination-not-approved': 'The nomination is not approved yet. Have it approved first.',
  'nominator-cannot-approve': 'Whoever nominated the successor cannot approve the nomination. Ask another person.',
  'notice-before-appointment': 'The client can be told only once a successor is appointed. Appoint one first.',
  'notice-under-way': 'The notice is on its way already.',
  'notice-not-sent': 'The client has not been told yet. Send the notice first.',
  'visit-before-notice': 'The client must be told first. Send the notice, then arrange or record the visit.',
  'visit-not-scheduled': 'No visit is arranged. Arrange one first.',
  'visit-in-future': 'The visit lies in the future. Record it once it has been held.',
  'visit-in-past':
    'The visit cannot be arranged in the past. Choose a later time, or record the visit if it has been held.',
  'interview-before-visit': 'The interview comes after the joint visit. Record the visit first.',
  'interview-in-future': 'The interview lies in the future. Record it once it has been held.',
  'unknown-survey': 'There is no survey of this number in this handover.',
  'survey-not-sent': 'This survey has not been sent yet.',
  'survey-answered': 'This survey is answered already. Correct the answer instead.',
  'unknown-effect': 'This mail is no longer owed, or never was.',
  'not-due': 'This is not due yet.',
  'nothing-recorded': 'There is nothing recorded yet that could be corrected.',
  'unknown-promise': 'There is no such open promise: it is settled already, or was never made.',
  'role-held': 'This person has the role already, with this scope.',
  'role-not-held': 'The role was withdrawn from this person already.',
  'person-inactive': 'This person was deactivated already.',
  'person-active': 'This person was not deactivated.',
  'policy-invalid': ({ mistakes }, tell) => `The policy has mistakes. ${tellMistakes(policyMistakes, mistakes, tell)}`,
};
