// Step 2: a successor is nominated, approved, and accepts.
import type { HandoverActivityName } from '../activities/handover';
import type { Stage } from '../stage';

export const appointSuccessor: Stage<HandoverActivityName> = {
  name: 'appoint-successor',
  waitsFor: 'a successor who is approved and has accepted',
  asks: { does: 'askForSuccessor', summary: 'Asks for a successor, or for the approval or acceptance of the nominee' },
  owes: { appointment: { does: 'tellNominee', summary: 'Tells the nominee of the appointment' } },
};
