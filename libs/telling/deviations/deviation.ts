// Where a handover left its process, and what a language says of it.
import type { Milestone, StepName } from '#libs/domain';

/** Activities are named as in the drawn process: steps, milestones between them, and the loss of a successor. */
export type Deviation =
  | { kind: 'skipped'; activity: string; by?: Skipping }
  | { kind: 'out-of-order'; activity: string; before: string }
  | { kind: 'repeated' | 'not-in-process'; activity: string };

/** Who skipped a step on purpose, and where the record has it. */
interface Skipping {
  actor: string;
  at: string;
  position: number;
}

/** Activities, people and instants as people write them. */
export interface DeviationWords {
  /** The activities that are no steps, as the drawing on the screen names them. */
  activities: Record<Exclude<Milestone, StepName> | 'successor-lost', string>;
  skipped: (activity: string, by: { who: string; at: string; position: number } | undefined) => string;
  'out-of-order': (activity: string, before: string) => string;
  repeated: (activity: string) => string;
  'not-in-process': (activity: string) => string;
}
