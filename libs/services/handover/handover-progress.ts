// What the story of a handover waits for: where it stands, which mails are owed now, what falls due later.
// No name, address or note is in here, because it goes to Temporal.
import {
  stageOf,
  upcomingDuties,
  wantedEffects,
  type HandoverEffect,
  type Handover,
  type Stage,
  type Upcoming,
} from '#libs/domain';
import type { Clock } from '../clock';
import type { History } from '../history';

export interface HandoverProgress {
  version: number;
  status: Handover['status'];
  /** Its first step that is not done. */
  stage: Stage;
  /** When that step is due; none while the handover is paused or closed. */
  dueAt?: string;
  /** What is due or falls due, soonest first. */
  upcoming: Upcoming[];
  /** Mails that are owed, the oldest first. */
  owed: HandoverEffect[];
  tier: Handover['tier'];
  track: Handover['track'];
  departureId: string;
}

/** `recall` looks no further than this process has seen. */
export async function handoverProgress(
  facts: History,
  clock: Clock,
  id: string,
  look: 'anew' | 'recall',
): Promise<HandoverProgress | undefined> {
  const { state, version } = await (look === 'anew' ? facts.load('handover', id) : facts.recall('handover', id));
  if (!state.exists) return undefined;
  const { status, tier, track, departureId } = state;
  const stage = stageOf(state);
  const dueAt =
    status === 'open' && stage !== 'completed' && stage !== 'cancelled' ? state.plan[stage]?.dueAt : undefined;
  return {
    version,
    status,
    stage,
    ...(dueAt === undefined ? {} : { dueAt }),
    upcoming: upcomingDuties(state),
    // Those that would be sent: the story keeps trying for as long as there are any.
    owed: wantedEffects(state, clock.context('system')),
    tier,
    track,
    departureId,
  };
}
