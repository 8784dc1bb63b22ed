// Whether a story has to be told how things stand. Most commands owe nothing, and wake nobody.
import { datesAfter, isDue, type Entry, type Progress } from '../../../workflows/contract';

/** What a story has been told, or knows by its own activities. */
export interface Told {
  stage: string;
  open: boolean;
  /** The soonest date that it sleeps until. */
  next?: string;
  /** What was due. */
  due: string[];
}

/** `stage`: it has nothing to do, but Temporal would show the wrong stage. */
type Reason = 'new' | 'over' | 'due' | 'earlier' | 'stage';

export function reasonToRing(progress: Progress, told: Told | undefined, now: string): Reason | undefined {
  if (!told) return 'new';
  if (!progress.open) return told.open ? 'over' : undefined;
  if (!told.open) return 'new';
  if (dueIn(progress, now).some((each) => !told.due.includes(each))) return 'due';
  const [next] = datesAfter(progress, now);
  // Where the date that it slept until has come, it looks for the next one by itself.
  if (next !== undefined && (told.next === undefined || (now < told.next && next < told.next))) return 'earlier';
  return progress.stage === told.stage ? undefined : 'stage';
}

export function toldBy(progress: Progress, now: string): Told {
  const [next] = datesAfter(progress, now);
  const { stage, open } = progress;
  return { stage, open, due: dueIn(progress, now), ...(next === undefined ? {} : { next }) };
}

const dueIn = ({ agenda }: Progress, now: string): string[] =>
  agenda.filter((entry) => isDue(entry, now)).map((entry: Entry) => JSON.stringify(entry));
