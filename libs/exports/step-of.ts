// Which of the six steps an event of a handover belongs to.
import { STEPS, type StepName } from '#libs/domain';
import type { LoggedEvent } from './logged';

const STEP_OF: [RegExp, StepName][] = [
  [/^Dossier/, 'compile-dossier'],
  [/^(Successor(Nominated|Approved|Appointed|Lost)|Appointment)/, 'appoint-successor'],
  [/^(Notice|SuccessorObjected)/, 'notify-client'],
  [/^(Visit|JointVisit)/, 'joint-visit'],
  [/^Interview/, 'interview'],
  [/^Survey/, 'follow-up-surveys'],
];

/** The step that an event belongs to, by its own field or by its type; `course` for events of no step. */
export function stepOf({ type, data }: LoggedEvent): StepName | 'course' {
  const named = (data as { step?: unknown }).step;
  const known = STEPS.find((step) => step === named);
  return known ?? STEP_OF.find(([pattern]) => pattern.test(type))?.[1] ?? 'course';
}
