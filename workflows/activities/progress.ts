// What a pull returns to a workflow. Temporal stores it, so it holds ids, instants and counts and nothing else.
import type { DepartureStatus, StepName, Upcoming } from '#libs/domain';
import type { HandoverProgress as Known } from '#libs/services';

/** The next instant of each kind at a step. */
export type Dates = Partial<Record<Upcoming['what'], string>>;

export interface HandoverProgress {
  /** The handover's version in the log; a bell that says more is news. */
  version: number;
  status: Known['status'] | 'unknown';
  /** The steps that are not done. */
  openSteps: StepName[];
  dates: Partial<Record<StepName, Dates>>;
  /** Mails to be sent. */
  owed: number;
}

export interface DepartureProgress {
  /** How far the whole log was: a departure's bell also rings for what happens in its handovers' streams. */
  version: number;
  status: DepartureStatus | 'unknown';
  /** When the last working day ends. */
  endsAt?: string;
}

export const unknownHandover: HandoverProgress = {
  version: 0,
  status: 'unknown',
  openSteps: [],
  dates: {},
  owed: 0,
};

export function progressOf({ version, status, openSteps, upcoming, owed }: Known): HandoverProgress {
  const dates: HandoverProgress['dates'] = {};
  // Soonest first, so the first of each kind stays.
  for (const { step, what, at } of upcoming) dates[step] = { [what]: at, ...dates[step] };
  // The rules should never leave it open with nothing left to do; if they do, the story waits here instead of looping.
  const waiting = status === 'open' || status === 'paused';
  const left: StepName[] = waiting && openSteps.length === 0 ? ['follow-up-surveys'] : openSteps;
  return { version, status, openSteps: left, dates, owed };
}
