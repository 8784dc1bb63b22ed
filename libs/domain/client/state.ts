// The folded client.
import type { Dossier, Section } from '../handover/process';
import { ERASED } from '../erased';
import type { ClientDetails, ClientEvent, ErasureGround, OwnershipBasis, PromiseMade } from './events';

export interface ClientPromise extends PromiseMade {
  recordedAt: string;
  recordedBy: string;
  outcome?: 'kept' | 'released';
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

export function evolveClient(state: ClientState, event: ClientEvent & { at: string; actor: string }): ClientState {
  switch (event.type) {
    case 'ClientAdded':
      return { ...state, exists: true, active: true, externalId: event.data.externalId, details: event.data.details };
    case 'ClientCorrected':
      return { ...state, details: corrected(state.details, event.data.details) };
    case 'ClientSpendRecorded':
      return { ...state, lifetimeSpend: event.data.lifetimeSpend };
    case 'ClientDossierRecorded':
      return { ...state, dossier: mergedDossier(state.dossier, event.data.dossier) };
    case 'OwnerChanged':
      return { ...state, ownerId: event.data.to, ownerBasis: event.data.basis };
    case 'OwnerConfirmed':
      return { ...state, ownerBasis: event.data.basis };
    case 'ClientHandoverReopened':
      return { ...state, openHandoverId: event.data.handoverId };
    case 'ClientHandoverStarted':
      return {
        ...state,
        openHandoverId: event.data.handoverId,
        handoverIds: [...state.handoverIds, event.data.handoverId],
      };
    case 'ClientHandoverEnded':
      return state.openHandoverId === event.data.handoverId ? { ...state, openHandoverId: undefined } : state;
    case 'PromiseRecorded':
      return {
        ...state,
        promises: [...state.promises, { ...event.data, recordedAt: event.at, recordedBy: event.actor }],
      };
    case 'PromiseSettled': {
      const { promiseId, outcome } = event.data;
      const settle = (each: ClientPromise) => (each.promiseId === promiseId ? { ...each, outcome } : each);
      return { ...state, promises: state.promises.map(settle) };
    }
    case 'ClientDeactivated':
      return { ...state, active: false };
    case 'ClientErasureRequested':
      return { ...state, erasure: { requestedBy: event.actor, requestedAt: event.at, ...event.data } };
    case 'ClientErasureRefused':
      return { ...state, erasure: undefined };
    case 'ClientErased':
      return erased(state, event.data.certificateId, event.data.erasedAt ?? event.at);
  }
}

/** At once, and not only when the key is gone: what is folded on from memory must hold nothing of the person either. */
const erased = (state: ClientState, certificateId: string, at: string): ClientState => ({
  ...state,
  active: false,
  details: { name: ERASED },
  dossier: {},
  promises: state.promises.map((promise) => ({ ...promise, what: ERASED })),
  erasure: undefined,
  erased: { certificateId, at },
});

/** A correction sets what it names; null takes a field away (the name stays). */
export function corrected<D extends { name: string }>(details: D, change: Partial<Record<keyof D, unknown>>): D {
  const merged: Record<string, unknown> = { ...details };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete merged[key];
    else if (value !== undefined) merged[key] = value;
  }
  return { ...(merged as D), name: typeof merged['name'] === 'string' ? merged['name'] : details.name };
}

/** Newer fields take the place of older ones with the same key in the same section. */
export function mergedDossier(known: Dossier, added: Dossier): Dossier {
  const merged: Dossier = { ...known };
  for (const [section, fields] of Object.entries(added) as [Section, NonNullable<Dossier[Section]>][]) {
    const kept = (merged[section] ?? []).filter((old) => !fields.some((field) => field.key === old.key));
    merged[section] = [...kept, ...fields];
  }
  return merged;
}
