// The registry of stories: for each kind its stream, how it stands, and which of them are open. The relay, the
// reconciler and the worker go through it, so a new kind of story is a line here.
import { NOUNS } from '#libs/domain';
import type { ReadModels } from '#libs/read-models';
import type { Services } from '#libs/services';
import { departureProgressOf, handoverProgressOf } from './activities/progress';
import { storyOf, type Kind, type Progress } from './contract';

export interface Looked {
  progress: Progress;
  tier?: string;
  track?: string;
  /** The stream of the departure that it belongs to. */
  departure?: string;
}

interface Open {
  id: string;
  version: number;
  /** The next instant at which the system itself owes something. */
  nextDutyAt: string | null;
  /** Effects that are owed now. */
  owed: number;
}

interface Story {
  /** How it stands; undefined if there is no such thing. `position`: how far the log was before. */
  look(services: LookedAt, id: string, position: number): Promise<Looked | undefined>;
  open(readModels: OpenOnes): Promise<Open[]>;
  /** Whether only the story's own activities send this command to its stream, so that it knows of it. */
  isOwn(command: string): boolean;
}

export type LookedAt = Pick<Services, 'handovers' | 'departures'>;
export type OpenOnes = Pick<ReadModels, 'openHandovers' | 'openDepartures'>;

const onlyBySystem = (access: Record<string, readonly string[]>) => {
  const own = Object.keys(access).filter((name) => access[name]?.join() === 'system');
  return (command: string) => own.includes(command);
};

export const STORIES: Record<Kind, Story> = {
  handover: {
    async look({ handovers }, id) {
      const now = await handovers.progress(id);
      if (!now) return undefined;
      const { tier, track, departureId } = now;
      return { progress: handoverProgressOf(now), tier, track, departure: `departure/${departureId}` };
    },
    open: (readModels) => readModels.openHandovers(),
    isOwn: onlyBySystem(NOUNS.handover.access),
  },
  departure: {
    async look({ departures }, id, position) {
      const now = await departures.progress(id);
      return now && { progress: departureProgressOf(now, position) };
    },
    open: (readModels) => readModels.openDepartures(),
    isOwn: onlyBySystem(NOUNS.departure.access),
  },
};

/** Whether a story of this stream is told by its own activity what the command did. */
export function knowsItself(stream: string, command: string): boolean {
  const story = storyOf(stream);
  return story !== undefined && STORIES[story.kind].isOwn(command);
}
