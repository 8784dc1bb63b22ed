// The story of a departure, seen from outside. The system asks who could take its clients, passes them on after the last
// working day, and completes it.
import type { DepartureProgress } from '#libs/services';
import type { Entry, Progress } from '../contract';
import { deliver } from './deliver';
import type { ActivityDeps } from './deps';
import { doDuty } from './duty';
import type { Activity, StoryKind } from './kind';
import type { PostOffice } from './post-office';
import { UNKNOWN } from './progress';

export type DepartureActivityName = keyof ReturnType<typeof activities>;

export const departure: StoryKind = {
  workflow: 'representativeDeparture',
  async look({ departures }, id, position) {
    const now = await departures.progress(id);
    return now && { progress: progressAt(now, position) };
  },
  open: (readModels) => readModels.openDepartures(),
  activities,
};

function activities(deps: ActivityDeps, post: PostOffice) {
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
    return progressAt(await departures.progress(id), position);
  }
  /** Of what is done in chunks, one; the agenda then names the next. */
  const duty =
    (name: DepartureProgress['duties'][number]['name']): Activity =>
    async (id) => {
      await sendDuty(id, name);
      return progressOf(id);
    };
  return {
    askForInterimOwner: (async (id, { effectId }) => {
      if (effectId === undefined) await sendDuty(id, 'check-interim-owner');
      await deliver(deps, post, `departure/${id}`, () => true);
      return progressOf(id);
    }) satisfies Activity,
    carryOnDeparture: duty('carry-on'),
    passOnClients: duty('close-last-working-day'),
    completeDeparture: duty('complete'),
  };
}

/** `position`: how far the log was before, because what its handovers do moves a departure too. */
function progressAt(now: DepartureProgress | undefined, position: number): Progress {
  if (!now) return UNKNOWN;
  const { status, endsAt, left, owned, duties, owed } = now;
  const isDue = (name: string) => duties.some((duty) => duty.name === name);
  const agenda: Entry[] = [
    ...owed.map(({ effectId }) => ({ what: 'interim-owner', effectId })),
    ...(isDue('check-interim-owner') ? [{ what: 'interim-owner' }] : []),
    // What is done in chunks has a number that differs from one to the next, so that the next need not wait.
    ...(isDue('carry-on') ? [{ what: 'clients', number: left }] : []),
    ...(isDue('complete') ? [{ what: 'completion' }] : []),
    ...(status === 'announced' && left === 0
      ? [{ at: endsAt, what: 'last-day', ...(owned === undefined ? {} : { number: owned }) }]
      : []),
  ];
  const open = status === 'announced' || status === 'last-day-passed' || left > 0;
  return { version: position, status, open, stage: status, agenda };
}
