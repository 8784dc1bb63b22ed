// The only reader of the clock in workflow code. In the sandbox Temporal makes it the time of the workflow's history.
import { condition } from '@temporalio/workflow';

// A clock of the services that is a little behind Temporal's would find nothing due yet, and the workflow would ask
// again without end; this is the pause between two such questions.
const LEAST_MS = 250;

/** Waits for the instant (without one, for ever), unless `unless` comes true before it. */
export async function sleepUntil(instant: string | undefined, unless: () => boolean): Promise<void> {
  if (instant === undefined) return condition(unless);
  await condition(unless, Math.max(Date.parse(instant) - Date.now(), LEAST_MS));
}

/** The sooner of some instants; those that are not set do not count. */
export function earliest(...instants: (string | undefined)[]): string | undefined {
  return instants.filter((instant) => instant !== undefined).toSorted()[0];
}
