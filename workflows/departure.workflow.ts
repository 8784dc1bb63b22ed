// The story of one departure: until the end of the last working day, then until every handover is closed.
import { proxyLocalActivities } from '@temporalio/workflow';
import type { DepartureActivities } from './activities';
import { hangDoorbell } from './doorbell';
import { PULL } from './patience';

const { advanceDeparture } = proxyLocalActivities<DepartureActivities>(PULL);

export async function departure(id: string): Promise<string> {
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
    const progress = await advanceDeparture(id);
    bell.learned(progress.version);
    return progress;
  }
}
