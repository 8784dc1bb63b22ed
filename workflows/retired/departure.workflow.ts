// The story of one departure: until the end of the last working day, then until every handover is closed.
import { proxyLocalActivities } from '@temporalio/workflow';
import { hangDoorbell } from './doorbell';
import { endIfLive, untilMoved } from './moved';
import { PULL } from './patience';
import type { DepartureActivities } from './progress';

const { advanceDeparture } = proxyLocalActivities<DepartureActivities>(PULL);

export const departure = (id: string): Promise<string> => untilMoved(() => story(id));

async function story(id: string): Promise<string> {
  const bell = hangDoorbell(id);
  let now = await pull();

  // The pull after the last working day's end passes on every client still with the outgoing representative.
  while (now.status === 'announced') await bellOr(now.endsAt);
  // Each handover rings when it closes; the pull after the last one completes the departure.
  while (now.status === 'last-day-passed') await bellOr(undefined);
  return now.status;

  async function bellOr(instant: string | undefined): Promise<void> {
    if (await bell.ringsOr(instant)) now = await pull();
  }
  async function pull() {
    endIfLive();
    const progress = await advanceDeparture(id);
    bell.learned(progress.version);
    return progress;
  }
}
