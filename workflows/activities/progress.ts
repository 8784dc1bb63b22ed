// Where a handover stands, as the log has it now. Temporal stores it, so it holds ids, instants and counts and nothing
// else.
import type { HandoverProgress as HandoverNow } from '#libs/services';
import type { Entry, Progress } from '../contract';

export interface HandoverProgress extends Progress {
  status: HandoverNow['status'] | 'unknown';
}

/** Enough of what lies ahead: each activity returns the rest. */
const MOST_AHEAD = 8;

/** There is no such thing. */
export const UNKNOWN = {
  version: 0,
  status: 'unknown' as const,
  open: false,
  stage: 'unknown',
  agenda: [],
} satisfies Progress;

export function handoverProgressOf(now: HandoverNow | undefined): HandoverProgress {
  if (!now) return UNKNOWN;
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
