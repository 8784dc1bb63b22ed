// Step 2: until somebody who stays is nominated, approved and has accepted. A refusal only rings: the wait goes on.
import type { Course } from '../course';

export async function successorAppointed(course: Course): Promise<void> {
  while (course.waitsFor('appoint-successor')) {
    const { reminder, escalation, elsewhere } = course.dates('appoint-successor');
    await course.bellOr('appoint-successor', reminder, escalation, elsewhere);
  }
}
