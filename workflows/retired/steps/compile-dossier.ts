// Step 1: until the dossier is approved. Reminders go to whoever has the next move, the escalation to the lead.
import type { Course } from '../course';

export async function dossierCompiled(course: Course): Promise<void> {
  while (course.waitsFor('compile-dossier')) {
    const { reminder, escalation, elsewhere } = course.dates('compile-dossier');
    await course.bellOr('compile-dossier', reminder, escalation, elsewhere);
  }
}
