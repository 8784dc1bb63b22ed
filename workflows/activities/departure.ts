// What the system does for a departure: asks who could take its clients, passes them on after the last working day, and
// completes it.
import type { DepartureProgress } from '#libs/services';
import type { Entry, Progress } from '../contract';
import { deliver } from './deliver';
import type { ActivityDeps } from './deps';
import { doDuty } from './duty';
import type { PostOffice } from './post-office';
import { departureProgressOf } from './progress';

type DepartureActivity = (id: string, entry: Entry) => Promise<Progress>;

export function departureActivities(deps: ActivityDeps, post: PostOffice) {
  const { departures } = deps.services;

  async function sendDuty(id: string, name: DepartureProgress['duties'][number]['name']): Promise<void> {
    const look = async () => {
      const now = await departures.progress(id);
      return now && { version: now.version, due: now.duties.some((duty) => duty.name === name) };
    };
    const send = (caller: { actor: string; key: string }) => departures.execute(id, { name, data: {} }, caller);
    await doDuty(`departure/${id}`, name, look, send);
  }
  async function progressOf(id: string): Promise<Progress> {
    const position = await deps.headPosition();
    return departureProgressOf(await departures.progress(id), position);
  }
  const duty =
    (name: DepartureProgress['duties'][number]['name']): DepartureActivity =>
    async (id) => {
      await sendDuty(id, name);
      return progressOf(id);
    };
  return {
    askForInterimOwner: (async (id, { effectId }) => {
      if (effectId === undefined) await sendDuty(id, 'check-interim-owner');
      await deliver(deps, post, `departure/${id}`, () => true);
      return progressOf(id);
    }) satisfies DepartureActivity,
    passOnClients: duty('close-last-working-day'),
    completeDeparture: duty('complete'),
  };
}
