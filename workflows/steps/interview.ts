// Step 5: the successor listens to the client in depth.
import type { HandoverActivityName } from '../activities/handover';
import type { Stage } from '../stage';

export const interview: Stage<HandoverActivityName> = {
  name: 'interview',
  waitsFor: 'the in-depth interview',
  asks: { does: 'askForInterview', summary: 'Asks the successor for the in-depth interview' },
  owes: {},
};
