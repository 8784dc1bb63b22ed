// Step 5: until the interview has been held. Surveys may fall due before it (`elsewhere`), as the ownership has passed.
import type { Course } from '../course';

export async function interviewHeld(course: Course): Promise<void> {
  while (course.waitsFor('interview')) {
    const { reminder, escalation, elsewhere } = course.dates('interview');
    await course.bellOr('interview', reminder, escalation, elsewhere);
  }
}
