// The rules of erasure: one person asks, another approves, then every stream that holds the client is told at once.
import { on, type Decision, type StreamEvent } from '../decision';
import type { CommandTable, DutyTable, EventOf } from '../noun';
import { samePerson } from '../who';
import { refuse } from '../refused';
import { isOpenStatus } from '../words/process';
import type { Id, Personal } from '../words/texts';
import type { ClientState, ErasureFact, ErasureGround } from './state';
import { write, type ClientWorld, type ErasureTold, type Event } from './world';

/** Erasure takes two people: one asks, another approves. */
export interface ErasureCommands {
  'erase-client': { ground: ErasureGround; note?: Personal<string> };
  'refuse-erasure': { reason?: Personal<string> };
  'approve-erasure': { certificateId: Id };
}
export interface ErasureDuties {
  /** The system records again what was erased before a backup was restored. */
  'record-erasure': ErasureFact;
}

const byTwo = { who: ['hr', 'manager'], correctedBy: null, task: null } as const;
const asked = ({ erased, erasure }: ClientState) => {
  if (erased) return refuse('client-erased');
  return erasure ? undefined : refuse('no-erasure-asked');
};

/** Deactivated clients included: their retention period has most often run out. */
export const erasureCommands: CommandTable<ClientState, ClientWorld, ErasureCommands> = {
  'erase-client': {
    ...byTwo,
    takenBackBy: 'refuse-erasure',
    guard({ erased, erasure }) {
      if (erased) return refuse('client-erased');
      return erasure ? refuse('erasure-asked-already') : undefined;
    },
    decide: (world, data) => write(world, { type: 'ClientErasureRequested', data }),
  },
  'refuse-erasure': {
    ...byTwo,
    takenBackBy: 'erase-client',
    // Whoever asked may withdraw by refusing; a second person is needed only to approve.
    guard: asked,
    decide: (world, data) => write(world, { type: 'ClientErasureRefused', data }),
  },
  'approve-erasure': {
    ...byTwo,
    // What was destroyed cannot be recovered.
    takenBackBy: null,
    guard: (state, { actor }) =>
      asked(state) ??
      (state.erasure && samePerson(state.erasure.requestedBy, actor) ? refuse('second-person-needed') : undefined),
    decide(world, { certificateId }, { actor }) {
      if (!world.client.erasure) return refuse('no-erasure-asked');
      const { requestedBy, requestedAt, ground } = world.client.erasure;
      return erase(world, { certificateId, requestedBy, requestedAt, approvedBy: actor, ground });
    },
  },
};

export const erasureDuties: DutyTable<ClientState, ClientWorld, ErasureDuties> = {
  'record-erasure': {
    guard: () => undefined,
    // A backup from before the erasure may be restored more than once.
    decide: (world, fact) => (world.client.erased ? { events: [] } : erase(world, fact)),
  },
};

/** One append: the open handover ends, every handover forgets, and the client's stream records who decided it. */
function erase({ id, client, handovers = [] }: ClientWorld, fact: ErasureFact): Decision {
  if (handovers.length !== client.handoverIds.length)
    throw new Error(
      `The client ${id} has ${client.handoverIds.length} handovers, and ${handovers.length} were loaded.`,
    );
  const { certificateId } = fact;
  const told = handovers.flatMap((handover): StreamEvent[] => {
    const cancelled: EventOf<ErasureTold> = {
      type: 'HandoverCancelled',
      data: { clientId: id, cause: 'client-erased' },
    };
    const erased: EventOf<ErasureTold> = { type: 'HandoverErased', data: { clientId: id, certificateId } };
    return on<EventOf<ErasureTold>>(
      'handover',
      handover.id,
      ...(isOpenStatus(handover.status) ? [cancelled] : []),
      erased,
    );
  });
  const ended: Event[] = client.openHandoverId
    ? [{ type: 'ClientHandoverEnded', data: { handoverId: client.openHandoverId } }]
    : [];
  const data = { ...fact, handovers: handovers.map((handover) => handover.id) };
  return { events: [...told, ...on<Event>('client', id, ...ended, { type: 'ClientErased', data })] };
}
