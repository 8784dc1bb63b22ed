// Step 1: what the successor must know is written down, signed by the outgoing representative, and approved.
import type { HandoverActivityName } from '../activities/handover';
import type { Stage } from '../stage';

export const compileDossier: Stage<HandoverActivityName> = {
  name: 'compile-dossier',
  waitsFor: 'the dossier to be complete, signed and approved',
  asks: { does: 'askForDossier', summary: 'Asks for what the dossier still lacks' },
  owes: {},
};
