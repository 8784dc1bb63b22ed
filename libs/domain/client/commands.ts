// Orders about a client.
import type { Dossier } from '../handover/process';
import type { ClientDetails, PromiseMade } from './events';

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
  | { name: 'deactivate'; data: { reason: string } };
export type ClientCommandName = ClientCommand['name'];
