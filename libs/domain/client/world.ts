// What a decision about a client sees, and how it is written down.
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
  /** The representative whom the command wants as owner, if any. */
  owner?: Person;
  /** Every handover that there ever was of this client; loaded where the erasure is carried out. */
  handovers?: HandoverOfClient[];
}

/** What the erasure has to know of a handover. The handover knows its client, so the client knows no more of it. */
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
