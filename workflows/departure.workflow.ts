// The story of one departure: until the end of the last working day, then until every handover is closed.
import type { DepartureActivityName } from './activities/departure';
import type { Progress } from './contract';
import type { Stage } from './stage';
import { beginStory } from './story';

const nextClients = (summary: string) => ({ clients: { does: 'carryOnDeparture' as const, summary } });

const lastWorkingDay: Stage<DepartureActivityName> = {
  name: 'announced',
  waitsFor: 'the end of the last working day',
  owes: {
    ...nextClients('Opens the handovers of the next clients, or moves them to the new last working day'),
    'interim-owner': {
      does: 'askForInterimOwner',
      summary: 'Asks human resources for an interim owner, or finds that there is one',
    },
    'last-day': {
      does: 'passOnClients',
      summary: 'Closes the last working day: every client that is left goes to an interim owner',
    },
  },
};

const everyHandover: Stage<DepartureActivityName> = {
  name: 'last-day-passed',
  waitsFor: 'every handover to be closed',
  owes: { completion: { does: 'completeDeparture', summary: 'Completes the departure' } },
};

const everyClient: Stage<DepartureActivityName> = {
  name: 'withdrawn',
  waitsFor: 'every client to be back where it was',
  owes: nextClients('Cancels the handovers of the next clients'),
};

export async function representativeDeparture(id: string, first: Progress): Promise<string> {
  const story = beginStory(id, first, [lastWorkingDay, everyHandover, everyClient]);
  await story.through(lastWorkingDay);
  await story.through(everyHandover);
  await story.through(everyClient);
  return story.now().status;
}
