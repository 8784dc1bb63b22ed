// Step 3: until the client has answered the notice, or, where the track allows it, has been silent long enough.
import type { Course } from '../course';

export async function clientNotified(course: Course): Promise<void> {
  while (course.waitsFor('notify-client')) {
    const { reminder, escalation, silence, elsewhere } = course.dates('notify-client');
    await course.bellOr('notify-client', reminder, escalation, silence, elsewhere);
  }
}
