// What the system does for a departure: passes its clients on after the last working day, and completes it.
import type { DepartureCommand } from '#libs/domain';
import type { Entry, Progress } from '../contract';
import type { ActivityDeps } from './deps';
import { doDuty } from './duty';
import { departureProgressOf } from './progress';

type DepartureActivity = (id: string, entry: Entry) => Promise<Progress>;

export function departureActivities(deps: ActivityDeps) {
  const { departures } = deps.services;
  async function progressOf(id: string) {
    const position = await deps.headPosition();
    const now = await departures.progress(id);
    return { now, progress: departureProgressOf(now, position) };
  }
  const act =
    (command: DepartureCommand): DepartureActivity =>
    async (id, { what }) => {
      const look = async () => {
        const { now, progress } = await progressOf(id);
        const due = progress.agenda.some((each) => each.what === what && (each.at ?? '') <= deps.now());
        return now && { version: now.version, due };
      };
      await doDuty(`departure/${id}`, command.name, look, (caller) => departures.execute(id, command, caller));
      return (await progressOf(id)).progress;
    };
  return {
    passOnClients: act({ name: 'close-last-working-day', data: {} }),
    completeDeparture: act({ name: 'complete', data: {} }),
  };
}
