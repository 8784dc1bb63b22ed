// What a kind of story is to those outside of the sandbox: its workflow, how it stands, which are open, and what it may
// ask of the outside world.
import type { ReadModels } from '#libs/read-models';
import type { Services } from '#libs/services';
import type { Entry, Progress } from '../contract';
import type { ActivityDeps } from './deps';
import type { PostOffice } from './post-office';

export type Activity = (id: string, entry: Entry) => Promise<Progress>;

export interface Looked {
  progress: Progress;
  tier?: string;
  track?: string;
  /** The stream of the departure that it belongs to. */
  departure?: string;
}

interface Open {
  id: string;
  version: number;
  /** The next instant at which the system itself owes something. */
  nextDutyAt: string | null;
  /** Effects that are owed now. */
  owed: number;
}

export interface StoryKind {
  /** The workflow type: the name of its function in `<kind>.workflow.ts`. */
  workflow: string;
  /** How it stands; undefined if there is no such thing. `position`: how far the log was before. */
  look(services: Services, id: string, position: number): Promise<Looked | undefined>;
  open(readModels: ReadModels, services: Services): Promise<Open[]>;
  /** By name; no two stories have an activity of the same name. */
  activities(deps: ActivityDeps, post: PostOffice): Record<string, Activity>;
}
