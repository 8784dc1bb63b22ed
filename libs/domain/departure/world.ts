// What a decision about a departure sees. What only one command needs is loaded for that one.
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
  /** Loaded for the last working day: whom the one who leaves still owns, and what relies on that person otherwise. */
  owned: OwnedClient[];
  involved: Involved[];
  /** All persons concerned. */
  people: Person[];
  /** Loaded for withdrawing. */
  undone?: Undone;
}
