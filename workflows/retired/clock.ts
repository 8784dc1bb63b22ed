// The only reader of the clock in workflow code. In the sandbox Temporal makes it the time of the workflow's history.
import { CancellationScope, condition, isCancellation, sleep } from '@temporalio/workflow';

// If the services' clock were a little behind Temporal's, nothing would be due yet and the workflow would ask again
// endlessly; this is the pause between two such questions.
const LEAST_MS = 250;

interface Alarm {
  /** Waits for the instant (without one, forever), unless `unless` comes true before it. */
  sleepUntil(instant: string | undefined, unless: () => boolean): Promise<void>;
}

/** One timer for the whole story: it is reset only when the instant changes, which keeps histories short. */
export function setAlarm(): Alarm {
  let set: { instant: string; fired: boolean; scope: CancellationScope } | undefined;

  function start(instant: string): void {
    const timer = { instant, fired: false, scope: new CancellationScope() };
    set = timer;
    const ms = Math.max(Date.parse(instant) - Date.now(), LEAST_MS);
    void timer.scope
      .run(() => sleep(ms))
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
    async sleepUntil(instant, unless) {
      if (set?.fired || set?.instant !== instant) {
        set?.scope.cancel();
        set = undefined;
        if (instant !== undefined && !unless()) start(instant);
      }
      await condition(() => unless() || set?.fired === true);
    },
  };
}

/** The soonest of some instants; unset ones do not count. */
export function earliest(...instants: (string | undefined)[]): string | undefined {
  return instants.filter((instant) => instant !== undefined).toSorted()[0];
}
