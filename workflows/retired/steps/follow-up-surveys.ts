// Step 6: each survey goes out at its date and closes unanswered after a while, until the last one is closed.
import type { Course } from '../course';

export async function surveysClosed(course: Course): Promise<void> {
  while (course.waitsFor('follow-up-surveys')) {
    const { survey, closing, reminder, escalation, elsewhere } = course.dates('follow-up-surveys');
    await course.bellOr('follow-up-surveys', survey, closing, reminder, escalation, elsewhere);
  }
}
