// What stories and those who ring them agree on: where stories run, what they are called, and what a bell says.
// Temporal stores all of it, so it holds ids, instants, numbers and words of closed vocabularies, and no personal data.
export const TASK_QUEUE = 'baton';

/** The signal by which the relay tells a story how things stand: `progress(bell)`. */
export const PROGRESS = 'progress';

/**
 * `handover-1042`: the number is the position in the log at which the stream begins, so it is the same for ever and
 * needs no counter.
 */
export const storyIdOf = (kind: string, number: number): string => `${kind}-${number}`;

/** Something that falls due in a story. */
export interface Entry {
  /** An ISO instant; without it, it is due now. */
  at?: string;
  what: string;
  /** The step that it belongs to, if the story has steps. */
  step?: string;
  /** Which of several, such as a survey. */
  number?: number;
  /** The first of its kind for the present deadline. */
  first?: true;
  /** The effect that is owed; without it, a duty comes first. */
  effectId?: string;
}

/** Where a story stands, as the log has it. */
export interface Progress {
  /** Grows with the log; of two, the greater is newer. */
  version: number;
  status: string;
  /** Whether there is anything left to wait for. */
  open: boolean;
  /** What it waits for now. */
  stage: string;
  /** When the present stage is due. */
  dueAt?: string;
  /** What falls due next, soonest first; enough of it until something has been done. */
  agenda: Entry[];
}

export type Bell<P extends Progress = Progress> = P & {
  /** The stream's own id: after a restore another stream may have taken the number. */
  id: string;
  /** Believe it even if it is older than what is known: the log may have been restored from a backup. */
  again?: true;
};

export const isDue = ({ at }: Entry, now: string): boolean => at === undefined || at <= now;

/** What lies ahead and is not due yet, soonest first: dates of the agenda, and when the stage is late. */
export const datesAfter = ({ agenda, dueAt }: Progress, now: string): string[] =>
  [...agenda.map(({ at }) => at), dueAt].filter((at) => at !== undefined && at > now).toSorted() as string[];

export const isOverdue = ({ open, dueAt }: Progress, now: string): boolean =>
  open && dueAt !== undefined && dueAt <= now;
