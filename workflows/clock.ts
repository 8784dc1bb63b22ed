// The only reader of the clock in workflow code. In the sandbox Temporal makes it the time of the workflow's history.
import { CancellationScope, condition, isCancellation, sleep } from '@temporalio/workflow';

// If the services' clock were a little behind Temporal's, nothing would be due yet and the story would ask again
// endlessly; this is the pause between two such questions.
const LEAST_MS = 250;

export const present = (): string => presentAfter(0);
export const presentAfter = (ms: number): string => new Date(Date.now() + ms).toISOString();

interface Alarm {
  /** Waits until the instant (without one, forever), unless `unless` comes true before it. */
  sleepUntil(instant: string | undefined, summary: string, unless: () => boolean): Promise<void>;
}

/**
 * One timer for the whole story, with a summary that operators read. It is set anew only for an earlier instant: one
 * that fires too early costs less than one that is cancelled.
 */
export function setAlarm(): Alarm {
  let set: { instant: string; fired: boolean; scope: CancellationScope } | undefined;

  function start(instant: string, summary: string): void {
    const timer = { instant, fired: false, scope: new CancellationScope() };
    set = timer;
    const ms = Math.max(Date.parse(instant) - Date.now(), LEAST_MS);
    void timer.scope
      .run(() => sleep(ms, { summary }))
      .then(
        () => {
          timer.fired = true;
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
  }

  return {
    async sleepUntil(instant, summary, unless) {
      if (unless()) return;
      const isSet = set !== undefined && !set.fired;
      if (instant !== undefined && (!isSet || instant < (set?.instant ?? ''))) {
        if (isSet) set?.scope.cancel();
        start(instant, summary);
      }
      const timer = set;
      await condition(() => unless() || (timer !== undefined && timer.fired));
      if (timer?.fired && set === timer) set = undefined;
    },
  };
}
