// A story with two steps in the wrong order, to test that a replay reports it: the visit before the client is notified.
import { takeUp } from '../../workflows/course';
import { successorAppointed } from '../../workflows/steps/appoint-successor';
import { dossierCompiled } from '../../workflows/steps/compile-dossier';
import { surveysClosed } from '../../workflows/steps/follow-up-surveys';
import { interviewHeld } from '../../workflows/steps/interview';
import { jointVisitHeld } from '../../workflows/steps/joint-visit';
import { clientNotified } from '../../workflows/steps/notify-client';

export async function handover(id: string): Promise<string> {
  const course = await takeUp(id);
  do {
    course.fromTheTop();
    await dossierCompiled(course);
    await successorAppointed(course);
    await jointVisitHeld(course);
    await clientNotified(course);
    await interviewHeld(course);
    await surveysClosed(course);
  } while (course.isOpen());
  return course.status();
}
