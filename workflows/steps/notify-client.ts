// Step 3: the client is told who leaves and who comes, and answers, or lets the time for an answer pass.
import type { HandoverActivityName } from '../activities/handover';
import type { Stage } from '../stage';

export const notifyClient: Stage<HandoverActivityName> = {
  name: 'notify-client',
  waitsFor: 'the client to be told and to answer',
  asks: { does: 'askForNotice', summary: 'Asks for the notice to the client, or for the answer to it' },
  owes: {
    notice: { does: 'sendNotice', summary: 'Sends the notice to the client' },
    silence: { does: 'closeNoticeWindow', summary: 'Takes the silence of the client as consent' },
  },
};
