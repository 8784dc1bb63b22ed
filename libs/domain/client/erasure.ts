// The rules of erasure: one person asks, another approves, and then everything that holds the client is told at once.
import { on, type Context, type Decision, type StreamEvent } from '../decision';
import type { HandoverEvent } from '../handover/events';
import { isOpen, type Handover } from '../handover/state';
import { refuse } from '../refused';
import type { ErasureCommand } from './commands';
import type { ClientEvent, ErasureFact } from './events';
import type { ClientState } from './state';

export interface ErasureWorld {
  id: string;
  client: ClientState;
  /** Every handover that there ever was of this client; loaded where the erasure is carried out. */
  handovers?: Handover[];
}

/** Also for a client that was deactivated: those are the ones whose time has most often run out. */
export function decideErasure(world: ErasureWorld, command: ErasureCommand, context: Context): Decision {
  const { client } = world;
  // A backup without the erasure may be put back more than once.
  if (client.erased) return command.name === 'record-erasure' ? { events: [] } : refuse('client-erased');
  if (command.name === 'record-erasure') return erase(world, command.data);
  if (command.name === 'erase-client') {
    if (client.erasure) return refuse('erasure-asked-already');
    return { events: on<ClientEvent>('client', world.id, { type: 'ClientErasureRequested', data: command.data }) };
  }
  if (!client.erasure) return refuse('no-erasure-asked');
  // Whoever asked may withdraw by refusing; two persons are needed only to go on.
  if (command.name === 'refuse-erasure')
    return { events: on<ClientEvent>('client', world.id, { type: 'ClientErasureRefused', data: command.data }) };
  if (client.erasure.requestedBy === context.actor) return refuse('second-person-needed');
  const { requestedBy, requestedAt, ground } = client.erasure;
  const { certificateId } = command.data;
  return erase(world, { certificateId, requestedBy, requestedAt, approvedBy: context.actor, ground });
}

/** One append: the open handover ends, every handover forgets, and the client's stream says who decided it. */
function erase({ id, client, handovers = [] }: ErasureWorld, fact: ErasureFact): Decision {
  if (handovers.length !== client.handoverIds.length)
    throw new Error(
      `The client ${id} has ${client.handoverIds.length} handovers, and ${handovers.length} were loaded.`,
    );
  const { certificateId } = fact;
  const told = handovers.flatMap((handover): StreamEvent[] => {
    const cancelled: HandoverEvent = { type: 'HandoverCancelled', data: { clientId: id, cause: 'client-erased' } };
    const erased: HandoverEvent = { type: 'HandoverErased', data: { clientId: id, certificateId } };
    return on<HandoverEvent>('handover', handover.id, ...(isOpen(handover) ? [cancelled] : []), erased);
  });
  const ended: ClientEvent[] = client.openHandoverId
    ? [{ type: 'ClientHandoverEnded', data: { handoverId: client.openHandoverId } }]
    : [];
  const data = { ...fact, handovers: handovers.map((handover) => handover.id) };
  return { events: [...told, ...on<ClientEvent>('client', id, ...ended, { type: 'ClientErased', data })] };
}
