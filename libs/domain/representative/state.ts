// The folded representative: active, leaving (a departure is announced), closing (closed to new clients) or gone.
import { refuse, type Refused } from '../refused';
import type { Day, Id, Instant } from '../words/texts';

/** All of it is sealed with the representative's key, as a whole. */
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
/** An ISO 639-1 code: it says what somebody speaks, and not who it is. */
type Language = Id;

/** What is told of somebody, by hand or by an import. */
export interface RepresentativeRecord {
  externalId?: Id;
  details: RepresentativeDetails;
  traits: RepresentativeTraits;
}

export type Presence =
  | { status: 'active' }
  /** `closed`: human resources had closed it before, and it is so again if the departure is withdrawn. */
  | { status: 'leaving'; departureId: Id; lastWorkingDay: Day; closed?: true }
  /** `lasting`: human resources closed it; without, it is about to be deactivated. */
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

/** Whoever stays keeps what is their duty already, also where human resources closed the person to new clients. */
export const keepsDuties = ({ exists, presence: { status } }: RepresentativeState): boolean =>
  exists && status !== 'left' && status !== 'leaving';

/**
 * Why this person cannot take a client. That somebody leaves is confidential, so it is refused in the same words as where
 * human resources closed the person to new clients.
 */
export const unavailable = ({ presence }: RepresentativeState): Refused =>
  refuse(presence.status === 'left' ? 'representative-not-active' : 'representative-takes-no-clients');
