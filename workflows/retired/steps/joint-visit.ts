// Step 4: until the visit has been held. An objection by the client also ends this wait: the story starts from the top.
import type { Course } from '../course';

export async function jointVisitHeld(course: Course): Promise<void> {
  while (course.waitsFor('joint-visit')) {
    const { reminder, escalation, elsewhere } = course.dates('joint-visit');
    await course.bellOr('joint-visit', reminder, escalation, elsewhere);
  }
}
