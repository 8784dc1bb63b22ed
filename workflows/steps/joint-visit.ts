// Step 4: the outgoing representative and the successor visit the client together. An objection by the client also ends
// this wait: the story starts from the top.
import type { HandoverActivityName } from '../activities/handover';
import type { Stage } from '../stage';

export const jointVisit: Stage<HandoverActivityName> = {
  name: 'joint-visit',
  waitsFor: 'the joint visit',
  asks: { does: 'arrangeVisit', summary: 'Asks the representatives to arrange the joint visit, or to hold it' },
  owes: {},
};
