// A story whose notice is sent by an activity of another name, to test that a replay reports it.
import type { HandoverProgress } from '../../workflows/activities/progress';
import { appointSuccessor } from '../../workflows/steps/appoint-successor';
import { compileDossier } from '../../workflows/steps/compile-dossier';
import { followUp } from '../../workflows/steps/follow-up-surveys';
import { interview } from '../../workflows/steps/interview';
import { jointVisit } from '../../workflows/steps/joint-visit';
import { notifyClient } from '../../workflows/steps/notify-client';
import type { Stage } from '../../workflows/stage';
import { beginStory } from '../../workflows/story';

const renamed: Stage = {
  ...notifyClient,
  owes: { notice: { does: 'writeToClient', summary: 'Writes to the client' } },
};
const STAGES: Stage[] = [compileDossier, appointSuccessor, renamed, jointVisit, interview, followUp];

export async function clientHandover(id: string, first: HandoverProgress): Promise<string> {
  const story = beginStory(id, first, STAGES);
  do {
    for (const stage of STAGES) await story.through(stage);
  } while (story.now().open);
  return story.now().status;
}
