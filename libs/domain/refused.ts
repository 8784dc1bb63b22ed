// Refusals are codes with a sentence that says what to do; the edge maps them to problem documents.
export const REFUSALS = {
  'unknown-client': 'There is no such client. Look the id up with GET /v1/clients.',
  'unknown-person': 'There is no such person. Look the id up with GET /v1/persons.',
  'unknown-representative': 'There is no such representative. Look the id up with GET /v1/representatives.',
  'unknown-departure': 'There is no such departure. Look the id up with GET /v1/departures.',
  'unknown-handover': 'There is no such handover. Look the id up with GET /v1/handovers.',
  'unknown-policy': 'There is no such policy. Look the id up with GET /v1/policies.',
  'already-exists': 'This has been added before. Read it and correct it instead.',
  'client-inactive': 'The client has been deactivated. Nothing more can be done for it.',
  'client-erased': 'The client was erased. Nothing more can be done for it, and nothing of it can be brought back.',
  'erasure-asked-already': 'The erasure was asked for already. Another person approves or refuses it.',
  'no-erasure-asked': 'Nobody has asked for the erasure of this client. Send erase-client first.',
  'second-person-needed': 'Whoever asked for the erasure cannot approve it. Ask another person.',
  'external-id-personal':
    'The external id looks like a mail address. It stays readable in the log for ever, so give an id that tells nothing of the person.',
  'client-has-open-handover': 'The client is being handed over. Use the commands of its open handover.',
  'client-has-no-email':
    'The client has no mail address. Add one with correct, or tell the client in person, by video or call.',
  'representative-not-active': 'This representative has left. Choose somebody who is here.',
  'representative-takes-no-clients': 'This representative takes no new clients at present. Choose somebody else.',
  'representative-closed': 'This representative is closed to new clients already.',
  'representative-not-closed': 'This representative is not closed to new clients.',
  'representative-is-here': 'This representative has not left, so there is nobody to reinstate.',
  'no-lead':
    'This representative leads handovers, and nobody who stays could lead them. Name somebody with defaultOwnerId, or give the one who leaves a manager.',
  'representative-owns-clients': 'This representative still owns clients. Announce a departure, which hands them over.',
  'representative-leaving': 'A departure of this representative is already announced. Reschedule or withdraw that one.',
  'representative-has-left':
    'This representative has left. A departure can be announced only for somebody who is here.',
  'own-manager': 'A representative cannot be their own manager, directly or through others. Choose another manager.',
  'nothing-to-correct': 'The correction changes nothing. Send at least one field with a new value.',
  'last-day-in-past': 'The last working day has passed already. Choose today or a later day.',
  'last-day-too-far': 'The last working day lies more than three years ahead. Choose an earlier day.',
  'last-day-not-a-business-day':
    'The last working day falls on a weekend or a holiday of the policy. Choose the last day that is really worked.',
  'too-many-clients':
    'One departure can hand over at most 240 clients at once. Assign some of them to others first, then announce it.',
  'no-interim-owner':
    'Nobody who stays could own the clients if nothing is decided by the last working day. Name one with defaultOwnerId, or, once it is announced, with name-interim-owner.',
  'departure-closed': 'The departure is completed or withdrawn. Announce a new one if the representative leaves again.',
  'last-day-passed': 'The last working day has passed, so the departure can no longer be moved or withdrawn.',
  'last-day-to-come': 'The last working day has not ended yet.',
  'handovers-open': 'Some of the handovers of this departure are still open.',
  'handover-closed': 'The handover is completed or cancelled. Nothing more can be recorded in it.',
  'handover-paused': 'The handover is paused. Resume it first.',
  'handover-not-paused': 'The handover is not paused.',
  'step-settled': 'This step is settled already.',
  'step-not-in-track': 'The track of this handover does not have this step.',
  'step-cannot-be-skipped':
    'This step cannot be skipped: without it nobody would follow, or the client would not know.',
  'dossier-incomplete': 'Required sections of the dossier are still empty. Fill them first.',
  'dossier-signed': 'The dossier is signed. Have it returned before you change it.',
  'dossier-not-signed': 'The dossier is not signed yet. The outgoing representative signs it first.',
  'successor-is-outgoing': 'The one who leaves cannot follow themselves. Choose another representative.',
  'successor-refused-before': 'This representative declined, or the client objected to them. Choose another one.',
  'no-nomination': 'Nobody is nominated yet. Nominate a successor first.',
  'nomination-approved': 'The nomination is approved already.',
  'approval-not-asked': 'The policy asks for no approval of this nomination, so there is nothing to approve.',
  'nomination-not-approved': 'The nomination is not approved yet.',
  'nominator-cannot-approve': 'Whoever nominated the successor cannot approve the nomination. Ask another person.',
  'notice-before-appointment': 'The client can be told only once a successor is appointed.',
  'notice-under-way': 'The notice is on its way already.',
  'notice-not-sent': 'The client has not been notified yet. Send the notice first.',
  'visit-before-notice': 'A visit cannot be recorded or scheduled before the client is notified.',
  'visit-not-scheduled': 'No visit is scheduled.',
  'visit-in-future': 'The visit lies in the future. Record it once it has been held.',
  'visit-in-past': 'The visit cannot be scheduled in the past. Choose a later time, or record it if it was held.',
  'interview-before-visit': 'The interview comes after the joint visit.',
  'interview-in-future': 'The interview lies in the future. Record it once it has been held.',
  'unknown-survey': 'There is no survey of this number in this handover.',
  'survey-not-sent': 'This survey has not been sent yet.',
  'survey-answered': 'This survey is answered already. Use correct-survey-answer to correct it.',
  'unknown-effect': 'This effect is not owed.',
  'not-due': 'This is not due yet.',
  'nothing-recorded': 'There is nothing recorded yet that could be corrected.',
  'unknown-promise': 'There is no such open promise.',
  'role-held': 'This person has the role already, with this scope.',
  'role-not-held': 'The role was withdrawn from this person already.',
  'person-inactive': 'This person was deactivated already.',
  'person-active': 'This person was not deactivated.',
  'policy-invalid': 'The policy has mistakes.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refused {
  readonly refused: RefusalCode;
  readonly detail: string;
}

/** A refusal with the sentence of its code, and what is special about this case after it. */
export const refuse = (code: RefusalCode, more = ''): Refused => ({
  refused: code,
  detail: more ? `${REFUSALS[code]} ${more}` : REFUSALS[code],
});
