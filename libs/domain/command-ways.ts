// Of each command that a person sends: what takes it back, what corrects it, and whether it asks for a reason.
import type { ClientCommandName } from './client/commands';
import type { PersonDepartureCommandName } from './departure/decide';
import type { PersonHandoverCommandName } from './handover/commands';
import type { PersonRepresentativeCommandName } from './representative/decide';

interface Ways {
  /** The command that takes it back; null where what was done stays done, or others have been told already. */
  undo: string | null;
  /** The command that records what is right in place of what was wrong. */
  correctedBy: string | null;
}

const done: Ways = { undo: null, correctedBy: null };
const undone = (undo: string): Ways => ({ undo, correctedBy: null });
const mended = (correctedBy: string): Ways => ({ undo: null, correctedBy });

const handover: Record<PersonHandoverCommandName, Ways> = {
  // A field is written over by a later one with the same key.
  'fill-dossier-section': mended('fill-dossier-section'),
  'sign-dossier': undone('return-dossier'),
  'approve-dossier': done,
  'return-dossier': undone('sign-dossier'),
  // Until somebody is appointed another nomination takes its place.
  'nominate-successor': mended('nominate-successor'),
  'approve-successor': done,
  'accept-appointment': done,
  'decline-appointment': done,
  'send-notice': done,
  'record-acknowledgement': done,
  'record-objection': done,
  'schedule-visit': undone('cancel-visit'),
  'cancel-visit': undone('schedule-visit'),
  'record-visit': mended('correct-visit'),
  'correct-visit': mended('correct-visit'),
  'record-interview': mended('correct-interview'),
  'correct-interview': mended('correct-interview'),
  'record-survey-answer': mended('correct-survey-answer'),
  'correct-survey-answer': mended('correct-survey-answer'),
  'skip-step': done,
  pause: undone('resume'),
  resume: undone('pause'),
  cancel: done,
};

const departure: Record<PersonDepartureCommandName | 'announce', Ways> = {
  announce: undone('withdraw'),
  reschedule: undone('reschedule'),
  withdraw: done,
  'name-interim-owner': done,
};

type PersonClientCommandName = Exclude<ClientCommandName, 'record' | 'record-erasure'>;
const client: Record<PersonClientCommandName, Ways> = {
  add: done,
  correct: undone('correct'),
  'assign-owner': undone('assign-owner'),
  // Released: the promise stays told, and binds nobody.
  'record-promise': undone('settle-promise'),
  'settle-promise': done,
  deactivate: done,
  'erase-client': undone('refuse-erasure'),
  'refuse-erasure': undone('erase-client'),
  // What was destroyed cannot be had back.
  'approve-erasure': done,
};

const representative: Record<'add' | PersonRepresentativeCommandName, Ways> = {
  add: undone('deactivate'),
  correct: undone('correct'),
  'close-to-new-clients': undone('reopen-to-new-clients'),
  'reopen-to-new-clients': undone('close-to-new-clients'),
  deactivate: undone('reinstate'),
  reinstate: undone('deactivate'),
};

/** By noun and command. */
export const COMMAND_WAYS: Record<string, Record<string, Ways>> = {
  handover,
  departure,
  client,
  representative,
  policy: { publish: undone('publish') },
};
