// How what falls due is done: by an activity with a name of its own, at once if possible, and otherwise until it works.
import { isCancellation, proxyActivities, proxyLocalActivities, type ActivityFunction } from '@temporalio/workflow';
import { presentAfter } from './clock';
import type { Entry, Progress } from './contract';
import type { Act } from './stage';

/** The first attempt, within the workflow task: it costs no round trip, and is not seen pending. */
const AT_ONCE = { startToCloseTimeout: '10 seconds', retry: { maximumAttempts: 1 } } as const;
/** What failed at once is tried until it works. An operator sees it pending, with its attempts and the last failure. */
const UNTIL_DONE = {
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds', // how soon a worker that died in the middle is noticed
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
} as const;
/** What was done and is due all the same, such as by a clock that is behind, is not done again sooner. */
const AGAIN_AFTER_MS = 1_000;

type Activities<P> = Record<string, ActivityFunction<[id: string, entry: Entry], P>>;

interface Attendant {
  /** Returns after the first attempt. If it failed, the same activity is tried beside the story until it works. */
  attend(entry: Entry, act: Act): Promise<void>;
  /** It is neither under way nor just done. */
  isFree(entry: Entry, at: string): boolean;
  /** When what was just done may be done again. */
  freeFrom(entry: Entry): string | undefined;
  underWay(): Act[];
}

/** `learn`: is told what each activity returns. */
export function createAttendant<P extends Progress>(id: string, learn: (progress: P) => void): Attendant {
  const atOnce = proxyLocalActivities<Activities<P>>(AT_ONCE);
  const untilDone = proxyActivities<Activities<P>>(UNTIL_DONE);
  const underWay = new Map<string, Act>();
  const freeFrom = new Map<string, string>();

  function done(key: string, progress: P): void {
    underWay.delete(key);
    freeFrom.set(key, presentAfter(AGAIN_AFTER_MS));
    learn(progress);
  }

  return {
    async attend(entry, { does, summary }) {
      const key = keyOf(entry);
      const [first, rest] = [atOnce[does], untilDone[does]];
      if (!first || !rest) return; // a proxy has them all
      underWay.set(key, { does, summary });
      try {
        done(key, await first.executeWithOptions({ ...AT_ONCE, summary }, [id, entry]));
      } catch (error) {
        if (isCancellation(error)) throw error;
        const trying = rest.executeWithOptions({ ...UNTIL_DONE, summary }, [id, entry]);
        void trying.then((progress) => done(key, progress), ignoreCancellation);
      }
    },
    isFree: (entry, at) => !underWay.has(keyOf(entry)) && (freeFrom.get(keyOf(entry)) ?? '') <= at,
    freeFrom: (entry) => freeFrom.get(keyOf(entry)),
    underWay: () => [...underWay.values()],
  };
}

/** What is done at most once at a time. */
const keyOf = ({ what, step, number }: Entry): string => [what, step, number].join('/');

function ignoreCancellation(error: unknown): void {
  if (!isCancellation(error)) throw error;
}
