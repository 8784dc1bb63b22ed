// What all stories share: they learn from bells how things stand, do what falls due, and sleep until the next date.
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { createAttendant } from './attend';
import { present, setAlarm } from './clock';
import { datesAfter, isDue, PROGRESS, type Bell, type Entry, type Progress } from './contract';
import type { Act, Stage } from './stage';
import { detailsOf, showAttributes, summaryOf } from './told';

/** A history that is longer starts afresh. */
const MOST_LEARNED = 1_000;
const MOST_EVENTS = 4_000;

export interface Story<P extends Progress> {
  now(): P;
  /** Stays until the stage is done. What falls due meanwhile is done, also what belongs to other stages. */
  through(stage: Stage): Promise<void>;
}

/** `common`: what several stages have in common, by what falls due. */
export function beginStory<P extends Progress>(
  id: string,
  first: P,
  stages: readonly Stage[],
  common: (entry: Entry, stage: Stage) => Act | undefined = () => undefined,
): Story<P> {
  const alarm = setAlarm();
  const attendant = createAttendant<P>(id, learn);
  let now = first;
  let learned = 0;
  let other: Bell<P> | undefined;

  function learn(progress: P, again = false): void {
    if (again || progress.version >= now.version) now = progress;
    learned += 1;
  }
  setHandler(defineSignal<[Bell<P>]>(PROGRESS), (bell) => {
    if (bell.id === id) learn(bell, bell.again);
    else other = bell;
  });

  const stageOf = (name: string | undefined) => stages.find((stage) => stage.name === name);
  const actOn = (entry: Entry): Act | undefined => {
    const stage = stageOf(entry.step ?? now.stage);
    return stage && (stage.owes[entry.what] ?? ((entry.first && stage.asks) || common(entry, stage)));
  };

  /** Does one thing that is due, or waits for a bell, a date, or something under way. */
  async function goOn(): Promise<void> {
    const at = present();
    for (const entry of now.agenda) {
      const act = isDue(entry, at) && attendant.isFree(entry, at) ? actOn(entry) : undefined;
      if (act) return attendant.attend(entry, act);
    }
    // After a restore of the log from a backup, the number may belong to another stream.
    if (other) await startAfresh(other.id, other);
    if (isWorn(learned) && attendant.underWay().length === 0) await startAfresh(id, now);
    const held = now.agenda.filter((entry) => isDue(entry, at)).map(attendant.freeFrom);
    const next = [...datesAfter(now, at), ...held.filter((each) => each !== undefined && each > at)].toSorted()[0];
    const stage = stageOf(now.stage);
    showAttributes(now, at);
    setCurrentDetails(detailsOf(now, stage, attendant.underWay()));
    const before = learned;
    await alarm.sleepUntil(next, summaryOf(now, next), () => learned > before || other !== undefined);
  }

  return {
    now: () => now,
    through: async (stage) => {
      while (now.open && now.stage === stage.name) await goOn();
    },
  };
}

function isWorn(learned: number): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return continueAsNewSuggested || learned >= MOST_LEARNED || historyLength >= MOST_EVENTS;
}

async function startAfresh(id: string, known: Progress): Promise<void> {
  await condition(allHandlersFinished);
  await continueAsNew<(id: string, first: Progress) => Promise<unknown>>(id, known);
}
