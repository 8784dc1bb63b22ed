// One client of somebody who leaves, with the handover that the new one would supersede.
import type { OwnedClient } from '#libs/domain';
import type { Read } from '../read';

/** @param handoverId of the handover that this departure opens for the client */
export async function ownedClient(read: Read, id: string, handoverId: string): Promise<OwnedClient> {
  const state = await read('client', id);
  const open = state.openHandoverId ? await read('handover', state.openHandoverId) : undefined;
  return { id, state, handoverId, ...(open?.exists ? { open } : {}) };
}
