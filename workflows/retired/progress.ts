// What the pulls of the retired stories returned, as their recorded histories hold it.
import type { StepName } from '#libs/domain';

/** The next instant of each kind at a step. */
export type Dates = Partial<Record<string, string>>;

export interface HandoverProgress {
  version: number;
  status: string;
  openSteps: StepName[];
  dates: Partial<Record<StepName, Dates>>;
  /** Mails to be sent. */
  owed: number;
}

interface DepartureProgress {
  version: number;
  status: string;
  endsAt?: string;
}

export type HandoverActivities = Record<
  'take-up' | StepName,
  (id: string, mails?: 'are-being-sent') => Promise<HandoverProgress>
> & { deliver(id: string): Promise<HandoverProgress> };

export interface DepartureActivities {
  advanceDeparture(id: string): Promise<DepartureProgress>;
}
