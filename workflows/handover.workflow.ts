// The story of one handover, from its opening to its end. The log holds what has happened; here is what we wait for.
import type { HandoverProgress } from './activities/progress';
import { beginHandover } from './handover-story';
import { appointSuccessor } from './steps/appoint-successor';
import { compileDossier } from './steps/compile-dossier';
import { followUp } from './steps/follow-up-surveys';
import { interview } from './steps/interview';
import { jointVisit } from './steps/joint-visit';
import { notifyClient } from './steps/notify-client';

export async function clientHandover(id: string, first: HandoverProgress): Promise<string> {
  const story = beginHandover(id, first);
  // Starts again from the top when a client's objection or the loss of a successor has reopened earlier steps.
  do {
    await story.through(compileDossier);
    await story.through(appointSuccessor);
    await story.through(notifyClient);
    await story.through(jointVisit);
    await story.through(interview);
    await story.through(followUp);
  } while (story.now().open);
  return story.now().status;
}
