// Orders about a client.
import type { Dossier } from '../handover/process';
import type { ClientDetails, ErasureFact, ErasureGround, PromiseMade } from './events';

/** What an import or a person tells of a client; only what differs is recorded. */
export interface ClientRecord {
  externalId?: string;
  details: ClientDetails;
  ownerId?: string;
  lifetimeSpend?: string;
  dossier?: Dossier;
  source: string;
}

export type ClientCommand =
  | { name: 'add'; data: ClientRecord }
  | { name: 'record'; data: ClientRecord }
  | { name: 'correct'; data: { details: Partial<Record<keyof ClientDetails, string | null>>; reason?: string } }
  | { name: 'assign-owner'; data: { representativeId: string; reason?: string } }
  | { name: 'record-promise'; data: PromiseMade }
  | { name: 'settle-promise'; data: { promiseId: string; outcome: 'kept' | 'released'; note?: string } }
  | { name: 'deactivate'; data: { reason: string } }
  | ErasureCommand;

/** Two persons erase: one asks, another approves. What was erased before a backup was put back, the system records anew. */
export type ErasureCommand =
  | { name: 'erase-client'; data: { ground: ErasureGround; note?: string } }
  | { name: 'refuse-erasure'; data: { reason?: string } }
  | { name: 'approve-erasure'; data: { certificateId: string } }
  | { name: 'record-erasure'; data: ErasureFact };
export type ClientCommandName = ClientCommand['name'];
