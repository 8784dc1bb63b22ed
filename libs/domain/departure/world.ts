// What a decision about a departure sees. Data that only one command needs is loaded for that command only.
import type { Handover } from '../handover/state';
import type { Person } from '../representative/state';
import type { Id } from '../words/texts';
import type { OwnedClient, PinnedPolicy } from './announce';
import type { Involved } from './release';
import type { Departure } from './state';
import type { Undone } from './withdraw';

export interface DepartureWorld {
  id: Id;
  departure: Departure;
  representative: Person;
  policy: PinnedPolicy;
  /** The handovers of this departure. */
  handovers: Handover[];
  /** Loaded for the last working day: the clients still owned, and what else relies on the outgoing representative. */
  owned: OwnedClient[];
  involved: Involved[];
  /** Everybody concerned. */
  people: Person[];
  /** Loaded for withdrawing. */
  undone?: Undone;
}
