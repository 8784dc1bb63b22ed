// What a decision about a departure sees. Data that only one command needs is loaded for that command only.
import type { Handover } from '../handover/state';
import type { Person } from '../representative/state';
import type { Id } from '../words/texts';
import type { OwnedClient, PinnedPolicy } from './announce';
import type { Involved } from './release';
import type { Departure } from './state';
import type { Undone } from './withdraw';

/** The next clients of a large departure, by the ids of its handovers, and the next handovers of other departures. */
export interface Chunk {
  own: string[];
  others: string[];
  /** Unless it is withdrawn: whose handovers are to be opened or moved. */
  clients: OwnedClient[];
  involved: Involved[];
}

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
  /** Loaded for the last working day of a large departure: how many more clients and handovers are left. */
  rest?: number;
  /** Loaded for carrying on. */
  chunk?: Chunk;
  /** Too large to be decided in one append. */
  isLarge?: boolean;
  /** Loaded for completing a large one. */
  openHandovers?: number;
  /** Everybody concerned. */
  people: Person[];
  /** Loaded for withdrawing. */
  undone?: Undone;
}
