// Step 6: on the dates of the plan the client is asked how it is served, and has some time to answer.
import type { HandoverActivityName } from '../activities/handover';
import type { Stage } from '../stage';

export const followUp: Stage<HandoverActivityName> = {
  name: 'follow-up-surveys',
  waitsFor: 'the follow-up surveys',
  owes: {
    survey: { does: 'sendSurvey', summary: 'Asks the client by a survey' },
    closing: { does: 'closeSurvey', summary: 'Closes a survey that was not answered' },
  },
};
