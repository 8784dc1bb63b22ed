// Facts about a client. The owner lives here and nowhere else, and so does the id of the one open handover.
import type { Dossier } from '../handover/process';

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

/** Why somebody became the owner. */
export type OwnershipBasis = 'import' | 'assigned' | 'successor' | 'interim';

export interface PromiseMade {
  promiseId: string;
  what: string;
  dueOn?: string;
}

export const ERASURE_GROUNDS = ['client-request', 'retention-ended', 'consent-withdrawn', 'other'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** Who erased a client and why: actors and ids, and nothing of the person. */
export interface ErasureFact {
  certificateId: string;
  requestedBy: string;
  requestedAt: string;
  approvedBy: string;
  ground: ErasureGround;
  /** When it was erased first, where a backup without the erasure was put back and it was recorded anew. */
  erasedAt?: string;
}

export type ClientEvent =
  | { type: 'ClientAdded'; data: { externalId?: string; details: ClientDetails } }
  | { type: 'ClientCorrected'; data: { details: Partial<Record<keyof ClientDetails, string | null>>; reason?: string } }
  | { type: 'ClientSpendRecorded'; data: { lifetimeSpend: string; source: string } }
  | { type: 'ClientDossierRecorded'; data: { dossier: Dossier; source: string } }
  | {
      type: 'OwnerChanged';
      data: { from: string | null; to: string; basis: OwnershipBasis; handoverId?: string; reason?: string };
    }
  /** Who looked after it for the time being is the successor. */
  | { type: 'OwnerConfirmed'; data: { ownerId: string; basis: OwnershipBasis; handoverId: string } }
  | { type: 'ClientHandoverStarted'; data: { handoverId: string; departureId: string } }
  | { type: 'ClientHandoverEnded'; data: { handoverId: string } }
  /** The departure that superseded it was withdrawn. */
  | { type: 'ClientHandoverReopened'; data: { handoverId: string } }
  | { type: 'PromiseRecorded'; data: PromiseMade }
  | { type: 'PromiseSettled'; data: { promiseId: string; outcome: 'kept' | 'released'; note?: string } }
  | { type: 'ClientDeactivated'; data: { reason: string } }
  | { type: 'ClientErasureRequested'; data: { ground: ErasureGround; note?: string } }
  | { type: 'ClientErasureRefused'; data: { reason?: string } }
  | { type: 'ClientErased'; data: ErasureFact & { handovers: string[] } };
