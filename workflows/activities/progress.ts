// What a pull brings back to a workflow. It is kept in Temporal, so it holds ids, instants and counts and nothing else.
import type { DepartureStatus, StepName, Upcoming } from '#libs/domain';
import type { HandoverProgress as Known } from '#libs/services';

/** The first instant of each kind that lies ahead at a step. */
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
  /** How far the whole log was: a departure is rung for what happens in its handovers' streams, too. */
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
  // Soonest first, so the first of a kind stays.
  for (const { step, what, at } of upcoming) dates[step] = { [what]: at, ...dates[step] };
  // Open with nothing left to do is for the rules never to be; the story then waits here rather than run in a circle.
  const waiting = status === 'open' || status === 'paused';
  const left: StepName[] = waiting && openSteps.length === 0 ? ['follow-up-surveys'] : openSteps;
  return { version, status, openSteps: left, dates, owed };
}
