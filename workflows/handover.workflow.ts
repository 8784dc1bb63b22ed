// The story of one handover, from its opening to its end. What has happened is in the log; here is what we wait for.
import { takeUp } from './course';
import { surveysClosed } from './steps/follow-up-surveys';
import { interviewHeld } from './steps/interview';
import { jointVisitHeld } from './steps/joint-visit';
import { clientNotified } from './steps/notify-client';
import { dossierCompiled } from './steps/compile-dossier';
import { successorAppointed } from './steps/appoint-successor';

export async function handover(id: string): Promise<string> {
  const course = await takeUp(id);
  // Once more from the top where a client's objection or a successor's loss has opened earlier steps again.
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
