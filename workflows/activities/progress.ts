// Where a story stands, as the log has it now. Temporal stores it, so it holds ids, instants and counts and nothing else.
import type { DepartureProgress as DepartureNow, HandoverProgress as HandoverNow } from '#libs/services';
import type { Entry, Progress } from '../contract';

export interface HandoverProgress extends Progress {
  status: HandoverNow['status'] | 'unknown';
}

/** Enough of what lies ahead: each activity returns the rest. */
const MOST_AHEAD = 8;

const unknown = { version: 0, status: 'unknown', open: false, stage: 'unknown', agenda: [] } as const;

export function handoverProgressOf(now: HandoverNow | undefined): HandoverProgress {
  if (!now) return { ...unknown, agenda: [] };
  const { version, status, stage, dueAt, owed, upcoming } = now;
  const open = status === 'open' || status === 'paused';
  const effects = owed.map(({ kind, step, effectId, number }): Entry => {
    return { what: kind, step, effectId, ...(number === undefined ? {} : { number }) };
  });
  return {
    version,
    status,
    open,
    // The rules should never leave it open with nothing left to do; if they do, the story waits here instead of looping.
    stage: open && stage === 'completed' ? 'follow-up-surveys' : stage,
    ...(dueAt === undefined ? {} : { dueAt }),
    agenda: [...effects, ...upcoming].slice(0, effects.length + MOST_AHEAD),
  };
}

/** `position`: how far the log was before, because what its handovers do moves a departure too. */
export function departureProgressOf(now: DepartureNow | undefined, position: number): Progress {
  if (!now) return { ...unknown, agenda: [] };
  const { status, endsAt, duties, owed } = now;
  const isDue = (name: string) => duties.some((duty) => duty.name === name);
  const agenda: Entry[] = [
    ...owed.map(({ effectId }) => ({ what: 'interim-owner', effectId })),
    ...(isDue('check-interim-owner') ? [{ what: 'interim-owner' }] : []),
    ...(isDue('complete') ? [{ what: 'completion' }] : []),
    ...(status === 'announced' ? [{ at: endsAt, what: 'last-day' }] : []),
  ];
  const open = status === 'announced' || status === 'last-day-passed';
  return { version: position, status, open, stage: status, agenda };
}
