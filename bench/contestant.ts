// One that takes part in the races over whole handovers, and how long its people wait.
import { setTimeout as pause } from 'node:timers/promises';

/** How long people wait before each command; 0 in the saturated race. */
export interface Pace {
  pauseMs: number;
}

export interface Contestant {
  /** The process id of its worker. */
  worker: number;
  /** Its own databases, by name. */
  databases: string[];
  /**
   * Creates what exists before the race. The result plays `count` handovers, begun together, to their end, and resolves
   * with the ids of their workflows.
   */
  prepare(count: number, pace: Pace): Promise<() => Promise<string[]>>;
}

/** Before each command, counted from 0. `share` of 0 to 1 spreads the first ones, so that people do not act in step. */
export async function hesitate({ pauseMs }: Pace, turn: number, share: number): Promise<void> {
  if (pauseMs > 0) await pause(turn === 0 ? pauseMs * (1 + share) : pauseMs);
}
