// What the rehearsal leaves for the user to try: another person leaves, under the built-in policy, and is halfway
// through.
import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from './api-client';
import { announce, employee, peopleOf, turned } from './firm';
import { nextMove } from './persons';

/** How many moves to make in each handover; further handovers start the list again. */
const MOVES = [13, 4, 17, 11, 0, 16, 2];
/** A mail must be sent before the next move; a handover that waits for a later day is left as it is. */
const PATIENCE = { every: 250, times: 16 };

/**
 * Announces that a person leaves and plays each handover part of the way, so that every role finds something to do.
 * @returns one sentence on what is left to do
 */
export async function leaveOneHalfway(api: Api): Promise<string> {
  const people = [...(await peopleOf(api)).values()];
  const leaver = employee(people, '7');
  const departure = await announce(api, { leaver, inDays: 45, reason: 'Moves to another city' });
  const candidates = people
    .filter(({ id, externalId, status }) => externalId !== '2' && status === 'active' && id !== leaver.id)
    .map(({ id }) => id);
  const { handovers, lastWorkingDay } = departure;
  await Promise.all(
    handovers.map(({ id }, index) => playSome(api, id, turned(candidates, index), MOVES[index % MOVES.length] ?? 0)),
  );
  return `Next ${leaver.name} leaves, on ${lastWorkingDay}: ${handovers.length} handovers are halfway, for you to go on with.`;
}

async function playSome(api: Api, id: string, candidates: string[], moves: number): Promise<void> {
  let patience = PATIENCE.times;
  for (let made = 0; made < moves && patience > 0;) {
    if (await nextMove(api, id, candidates)) made += 1;
    else {
      patience -= 1;
      await pause(PATIENCE.every);
    }
  }
}
