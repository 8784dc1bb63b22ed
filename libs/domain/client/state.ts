// The folded client. The owner lives here and nowhere else, and so does the id of the one open handover.
import type { Dossier } from '../dossier/dossier';
import type { Actor, Day, House, Id, Instant, Money, Personal } from '../words/texts';

/** All of it is sealed with the client's key, as a whole. */
export interface ClientDetails {
  name: string;
  contactName?: string;
  contactTitle?: string;
  email?: string;
  phone?: string;
  address?: string;
  country?: string;
  language?: string;
  timeZone?: string;
}

/** What an import or a person tells of a client; only what differs is recorded. */
export interface ClientRecord {
  externalId?: Id;
  details: Personal<ClientDetails>;
  ownerId?: Id;
  lifetimeSpend?: Money;
  dossier?: Personal<Dossier>;
  source: House;
}

/** Why somebody became the owner. */
export type OwnershipBasis = 'import' | 'assigned' | 'successor' | 'interim';

export interface PromiseMade {
  promiseId: Id;
  what: Personal<string>;
  dueOn?: Day;
}
export interface ClientPromise extends PromiseMade {
  recordedAt: Instant;
  recordedBy: Actor;
  outcome?: PromiseOutcome;
}
export type PromiseOutcome = 'kept' | 'released';

export const ERASURE_GROUNDS = ['client-request', 'retention-ended', 'consent-withdrawn', 'other'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** Who erased a client and why: actors and ids, and nothing of the person. */
export interface ErasureFact {
  certificateId: Id;
  requestedBy: Actor;
  requestedAt: Instant;
  approvedBy: Actor;
  ground: ErasureGround;
  /** When it was erased first, where a backup without the erasure was put back and it was recorded anew. */
  erasedAt?: Instant;
}

export interface ClientState {
  exists: boolean;
  active: boolean;
  externalId?: string;
  details: ClientDetails;
  lifetimeSpend?: string;
  dossier: Dossier;
  ownerId?: string;
  /** Why the owner is the owner. */
  ownerBasis?: OwnershipBasis;
  openHandoverId?: string;
  /** Every handover that there ever was of this client, oldest first. */
  handoverIds: string[];
  promises: ClientPromise[];
  /** Asked for, and neither approved nor refused yet. */
  erasure?: { requestedBy: string; requestedAt: string; ground: ErasureGround; note?: string };
  /** Once erased, nothing of the person is left in here. */
  erased?: { certificateId: string; at: string };
}

export const initialClient: ClientState = {
  exists: false,
  active: false,
  details: { name: '' },
  dossier: {},
  handoverIds: [],
  promises: [],
};
