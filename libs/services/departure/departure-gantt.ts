// A departure over time: each handover's steps with their dates, against the last working day.
import {
  STEPS,
  stageOf,
  successorOf,
  type ClientState,
  type Departure,
  type Handover,
  type StepName,
} from '#libs/domain';
import type { Read } from '../read';

interface GanttStep {
  step: StepName;
  status: 'pending' | 'under-way' | 'settled' | 'skipped';
  /** Unknown until its anchor is known. */
  dueAt: string | null;
  /** When it was settled or skipped. */
  doneAt: string | null;
  /** Done after its due date, or due and not done. */
  late: boolean;
}
export interface GanttHandover {
  id: string;
  clientId: string;
  clientName: string;
  lifetimeSpend: string | null;
  tier: Handover['tier'];
  track: Handover['track'];
  status: Handover['status'];
  stage: StepName | 'completed' | 'cancelled';
  ownerId: string | null;
  successorId: string | null;
  openedAt: string;
  closedAt: string | null;
  /** Steps that the track does not have are left out. */
  steps: GanttStep[];
  /** Where it stood, in order. */
  stays: Handover['stays'];
}

/** A departure has at most 500 handovers; they are read together, so a few queries are enough. */
export async function ganttOf(read: Read, departure: Departure, now: string): Promise<GanttHandover[]> {
  const states = await Promise.all(departure.handovers.map(({ handoverId }) => read('handover', handoverId)));
  return Promise.all(
    states
      .filter((state): state is Handover => state.exists)
      .map(async (handover) => {
        const client = await read('client', handover.clientId);
        return drawn(handover, client, now);
      }),
  );
}

function drawn(handover: Handover, client: ClientState, now: string): GanttHandover {
  const { id, clientId, tier, track, status, openedAt, closedAt, stays } = handover;
  return {
    id,
    clientId,
    clientName: client.details.name,
    lifetimeSpend: client.lifetimeSpend ?? null,
    tier,
    track,
    status,
    stage: stageOf(handover),
    ownerId: client.ownerId ?? null,
    successorId: successorOf(handover) ?? null,
    openedAt,
    closedAt: closedAt ?? null,
    steps: STEPS.filter((step) => handover.rules[step] !== null).map((step) => stepOf(handover, step, now)),
    stays,
  };
}

function stepOf(handover: Handover, name: StepName, now: string): GanttStep {
  const step = handover.steps[name];
  const dueAt = handover.plan[name]?.dueAt ?? null;
  const doneAt = step.status === 'settled' || step.status === 'skipped' ? step.at : null;
  // What was left undone when the handover was closed is late only if it was late then.
  const until = doneAt ?? handover.closedAt ?? now;
  return { step: name, status: step.status, dueAt, doneAt, late: dueAt !== null && until > dueAt };
}
