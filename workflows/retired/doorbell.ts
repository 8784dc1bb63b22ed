// The doorbell and the pull: how a workflow learns that the log has something new, and when its history starts afresh.
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { setAlarm } from './clock';
import { ADVANCE, LOOK_AGAIN } from './bell';

const MOST_PULLS = 1_000;
const MOST_EVENTS = 4_000;

interface Doorbell {
  /** Call it with how far the log was, each time something was read from it. */
  learned(version: number): void;
  /**
   * Waits for a newer bell, for the instant, or until something was learned beside the waiting.
   * True when it is time to look into the log again.
   */
  ringsOr(instant: string | undefined): Promise<boolean>;
}

/**
 * Call it before the first await: Temporal keeps a bell that comes before there is a handler.
 * `busy` delays the change to a new run, which looks into the log first and so needs nothing but the id.
 */
export function hangDoorbell(id: string, busy: () => boolean = () => false): Doorbell {
  let target = 0;
  let known = 0;
  let answered = 0;
  let lessons = 0;
  let urgent = false;
  const alarm = setAlarm();
  setHandler(defineSignal<[number]>(ADVANCE), (version) => {
    target = Math.max(target, version);
    urgent ||= version === LOOK_AGAIN;
  });
  return {
    learned: (version) => {
      // A bell that promised more than the log has is from before the log was restored from a backup: forget it.
      if (target === answered) target = Math.min(target, version);
      known = version;
      lessons += 1;
    },
    ringsOr: async (instant) => {
      if (isWorn(lessons) && !busy()) await startAfresh(id);
      const before = lessons;
      await alarm.sleepUntil(instant, () => urgent || target > known || lessons > before);
      if (lessons > before) return false;
      answered = target;
      urgent = false;
      return true;
    },
  };
}

function isWorn(lessons: number): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return continueAsNewSuggested || lessons >= MOST_PULLS || historyLength >= MOST_EVENTS;
}

async function startAfresh(id: string): Promise<void> {
  await condition(allHandlersFinished);
  await continueAsNew<(id: string) => Promise<unknown>>(id);
}
