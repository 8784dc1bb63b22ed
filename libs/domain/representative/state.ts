// The folded representative: active, leaving (a departure is announced), closing (closed to new clients) or gone.
import { refuse, type Refused } from '../refused';
import type { Day, Id, Instant } from '../words/texts';

/** Sealed as a whole with the representative's key. */
export interface RepresentativeDetails {
  name: string;
  email?: string;
  title?: string;
  phone?: string;
}
export interface RepresentativeTraits {
  managerId?: Id;
  /** ISO 639-1. */
  languages?: Language[];
  /** How many clients this person can look after. */
  capacity?: number;
}
/** An ISO 639-1 code: it says which language somebody speaks, not who they are. */
type Language = Id;

/** What is recorded about somebody, by hand or by an import. */
export interface RepresentativeRecord {
  externalId?: Id;
  details: RepresentativeDetails;
  traits: RepresentativeTraits;
}

export type Presence =
  | { status: 'active' }
  /** `closed`: human resources had closed them to new clients; restored if the departure is withdrawn. */
  | { status: 'leaving'; departureId: Id; lastWorkingDay: Day; closed?: true }
  /** `lasting`: human resources closed them to new clients; otherwise they are about to be deactivated. */
  | { status: 'closing'; lasting?: true }
  | { status: 'left' };

export interface RepresentativeState {
  exists: boolean;
  externalId?: Id;
  details: RepresentativeDetails;
  traits: RepresentativeTraits;
  presence: Presence;
  /** When this person last came back after having left. */
  returnedAt?: Instant;
}

export interface Person {
  id: string;
  state: RepresentativeState;
}

export const initialRepresentative: RepresentativeState = {
  exists: false,
  details: { name: '' },
  traits: {},
  presence: { status: 'active' },
};

/** Only somebody who is here and stays may become accountable for a client. */
export const canBecomeOwner = (state: RepresentativeState): boolean =>
  state.exists && state.presence.status === 'active';

/** Whoever stays keeps their existing duties, even if human resources closed them to new clients. */
export const keepsDuties = ({ exists, presence: { status } }: RepresentativeState): boolean =>
  exists && status !== 'left' && status !== 'leaving';

/**
 * Why this person cannot take a client. A departure is confidential, so the refusal is worded the same as when human
 * resources closed the person to new clients.
 */
export const unavailable = ({ presence }: RepresentativeState): Refused =>
  refuse(presence.status === 'left' ? 'representative-not-active' : 'representative-takes-no-clients');
