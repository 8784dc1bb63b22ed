// What a decision about a client sees, and how its result becomes events.
import { on, type Decision } from '../decision';
import type { EventOf } from '../noun';
import type { Person } from '../representative/state';
import type { HandoverStatus } from '../words/process';
import type { Id } from '../words/texts';
import type { ClientEvents } from './events';
import type { ClientState } from './state';

export interface ClientWorld {
  id: Id;
  client: ClientState;
  /** The representative whom the command names as owner, if any. */
  owner?: Person;
  /** Every handover this client ever had; loaded when the erasure is carried out. */
  handovers?: HandoverOfClient[];
}

/** What the erasure needs of a handover. The handover depends on its client, so the client sees only this much. */
interface HandoverOfClient {
  id: Id;
  status: HandoverStatus;
}

/** What the erasure writes into the streams of the client's handovers. */
export interface ErasureTold {
  HandoverCancelled: { clientId: Id; cause: 'client-erased' };
  HandoverErased: { clientId: Id; certificateId: Id };
}

export type Event = EventOf<ClientEvents>;
export const write = ({ id }: Pick<ClientWorld, 'id'>, ...events: Event[]): Decision => ({
  events: on<Event>('client', id, ...events),
});
