// What the workflow of a handover waits for: where it stands, what the system owes now, what falls due later.
// No name, address or note is in here, because it goes to Temporal.
import {
  dutiesAt,
  isDone,
  STEPS,
  upcomingDuties,
  wantedEffects,
  type Handover,
  type HandoverCommand,
  type StepName,
  type Upcoming,
} from '#libs/domain';
import type { Clock } from '../clock';
import type { History } from '../history';

export interface HandoverProgress {
  version: number;
  status: Handover['status'];
  /** The steps that are not done, in their order. */
  openSteps: StepName[];
  /** The commands that the system has to send now. */
  duties: HandoverCommand[];
  /** Soonest first. */
  upcoming: Upcoming[];
  /** Mails that are owed. */
  owed: number;
}

/** `recall` looks no further than this process has seen: a bell tells of what others record meanwhile. */
export async function handoverProgress(
  facts: History,
  clock: Clock,
  id: string,
  look: 'anew' | 'recall',
): Promise<HandoverProgress | undefined> {
  const { state, version } = await (look === 'anew' ? facts.load('handover', id) : facts.recall('handover', id));
  if (!state.exists) return undefined;
  return {
    version,
    status: state.status,
    openSteps: STEPS.filter((step) => !isDone(state.steps[step])),
    duties: dutiesAt(state, clock.now()),
    upcoming: upcomingDuties(state),
    // Those that would be sent: the workflow keeps trying for as long as there are any.
    owed: wantedEffects(state, clock.context('system')).length,
  };
}
