// The folded client. Only this state holds the owner and the id of the one open handover.
import type { Dossier } from '../dossier/dossier';
import type { Actor, Day, House, Id, Instant, Money, Personal } from '../words/texts';

/** Sealed as a whole with the client's key. */
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

/** What an import or a person says about a client; only differences are recorded. */
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

/** Who erased a client and why: only actors and ids, nothing personal. */
export interface ErasureFact {
  certificateId: Id;
  requestedBy: Actor;
  requestedAt: Instant;
  approvedBy: Actor;
  ground: ErasureGround;
  /** The time of the first erasure, if a backup without it was restored and the erasure was recorded again. */
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
  /** Why this owner became the owner. */
  ownerBasis?: OwnershipBasis;
  openHandoverId?: string;
  /** Every handover this client ever had, oldest first. */
  handoverIds: string[];
  promises: ClientPromise[];
  /** Requested, but neither approved nor refused yet. */
  erasure?: { requestedBy: string; requestedAt: string; ground: ErasureGround; note?: string };
  /** After erasure, nothing personal is left in here. */
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
