// What moving or withdrawing a departure would do to its handovers, read from the events that the command would write.
import {
  isOpen,
  STEPS,
  streamOf,
  type ClientState,
  type DepartureWorld,
  type Handover,
  type StepName,
  type StreamEvent,
} from '#libs/domain';
import type { Read } from '../read';

interface ChangedHandover {
  id: string;
  clientId: string;
  clientName: string;
  tier: Handover['tier'];
  track: Handover['track'];
  lifetimeSpend: string | null;
  /** `goes-on`: open and left as it is; `closed`: was closed before. */
  outcome: 'moved' | 'cancelled' | 'goes-on' | 'closed';
  /** The steps whose date would move; `compressed` where the policy's own date cannot be kept. */
  steps: { step: StepName; before: string | null; after: string; compressed: boolean }[];
}
export interface DepartureChange {
  departureId: string;
  before: { lastWorkingDay: string; endsAt: string };
  /** Null when it is withdrawn. */
  after: { lastWorkingDay: string; endsAt: string } | null;
  handovers: ChangedHandover[];
  /** What cannot be kept. */
  conflicts: { handoverId: string; clientId: string; step: StepName; code: 'date-cannot-be-kept'; dueAt: string }[];
}

export async function changeOf(world: DepartureWorld, read: Read, events: StreamEvent[]): Promise<DepartureChange> {
  const { lastWorkingDay, endsAt } = world.departure;
  const moved = events.find(({ type }) => type === 'DepartureRescheduled')?.data as
    DepartureChange['after'] | undefined;
  const handovers = await Promise.all(
    world.handovers.map(async (handover) => {
      const client = await read('client', handover.clientId);
      const own = events.find(({ stream }) => stream === streamOf('handover', handover.id));
      return changed(handover, client, own);
    }),
  );
  return {
    departureId: world.id,
    before: { lastWorkingDay, endsAt },
    after: moved ? { lastWorkingDay: moved.lastWorkingDay, endsAt: moved.endsAt } : null,
    handovers,
    conflicts: handovers.flatMap(({ id: handoverId, clientId, steps }) =>
      steps
        .filter(({ compressed }) => compressed)
        .map(({ step, after: dueAt }) => ({ handoverId, clientId, step, code: 'date-cannot-be-kept', dueAt }) as const),
    ),
  };
}

function changed(handover: Handover, client: ClientState, event: StreamEvent | undefined): ChangedHandover {
  const { id, clientId, tier, track } = handover;
  const plan = event?.type === 'HandoverRescheduled' ? (event.data as { plan: Handover['plan'] }).plan : {};
  return {
    id,
    clientId,
    clientName: client.details.name,
    tier,
    track,
    lifetimeSpend: client.lifetimeSpend ?? null,
    outcome: outcomeOf(handover, event),
    steps: STEPS.flatMap((step) => {
      const [before, after] = [handover.plan[step], plan[step]];
      if (!after || after.dueAt === before?.dueAt) return [];
      return [{ step, before: before?.dueAt ?? null, after: after.dueAt, compressed: after.compressed === true }];
    }),
  };
}

function outcomeOf(handover: Handover, event: StreamEvent | undefined): ChangedHandover['outcome'] {
  if (!isOpen(handover)) return 'closed';
  if (event?.type === 'HandoverCancelled') return 'cancelled';
  return event ? 'moved' : 'goes-on';
}
