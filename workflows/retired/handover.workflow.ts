// The story of one handover, from its opening to its end. The log holds what has happened; here is what we wait for.
import { takeUp } from './course';
import { untilMoved } from './moved';
import { surveysClosed } from './steps/follow-up-surveys';
import { interviewHeld } from './steps/interview';
import { jointVisitHeld } from './steps/joint-visit';
import { clientNotified } from './steps/notify-client';
import { dossierCompiled } from './steps/compile-dossier';
import { successorAppointed } from './steps/appoint-successor';

export const handover = (id: string): Promise<string> => untilMoved(() => story(id));

async function story(id: string): Promise<string> {
  const course = await takeUp(id);
  // Starts again from the top when a client's objection or the loss of a successor has reopened earlier steps.
  do {
    course.fromTheTop();
    await dossierCompiled(course);
    await successorAppointed(course);
    await clientNotified(course);
    await jointVisitHeld(course);
    await interviewHeld(course);
    await surveysClosed(course);
  } while (course.isOpen());
  return course.status();
}
