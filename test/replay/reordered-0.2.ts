// A story with two steps in the wrong order, to test that a replay reports it: the visit before the client is notified.
import { takeUp } from '../../workflows/retired/course';
import { successorAppointed } from '../../workflows/retired/steps/appoint-successor';
import { dossierCompiled } from '../../workflows/retired/steps/compile-dossier';
import { surveysClosed } from '../../workflows/retired/steps/follow-up-surveys';
import { interviewHeld } from '../../workflows/retired/steps/interview';
import { jointVisitHeld } from '../../workflows/retired/steps/joint-visit';
import { clientNotified } from '../../workflows/retired/steps/notify-client';

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
