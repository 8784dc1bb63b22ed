// What happens to a client: the events, and how each changes the state.
import { corrected, type Correction } from '../corrected';
import { DOSSIER_FIELDS, mergedDossier, type Dossier } from '../dossier/dossier';
import { ERASED } from '../erased';
import { record, text, type EventOf, type EventTable } from '../noun';
import { CLIENT_DETAILS } from './details';
import type { House, Id, Instant, Money, Personal } from '../words/texts';
import type {
  ClientDetails,
  ClientPromise,
  ClientState,
  ErasureFact,
  ErasureGround,
  OwnershipBasis,
  PromiseMade,
  PromiseOutcome,
} from './state';

export interface ClientCorrection {
  details: Personal<Correction<ClientDetails>>;
  reason?: Personal<string>;
}
interface Handed {
  handoverId: Id;
}

export interface ClientEvents {
  ClientAdded: { externalId?: Id; details: Personal<ClientDetails> };
  ClientCorrected: ClientCorrection;
  ClientSpendRecorded: { lifetimeSpend: Money; source: House };
  ClientDossierRecorded: { dossier: Personal<Dossier>; source: House };
  OwnerChanged: { from: Id | null; to: Id; basis: OwnershipBasis; handoverId?: Id; reason?: Personal<string> };
  /** The interim owner is the successor. */
  OwnerConfirmed: Handed & { ownerId: Id; basis: OwnershipBasis };
  ClientHandoverStarted: Handed & { departureId: Id };
  ClientHandoverEnded: Handed;
  /** The departure that superseded it was withdrawn. */
  ClientHandoverReopened: Handed;
  PromiseRecorded: PromiseMade;
  PromiseSettled: { promiseId: Id; outcome: PromiseOutcome; note?: Personal<string> };
  ClientDeactivated: { reason: Personal<string> };
  ClientErasureRequested: { ground: ErasureGround; note?: Personal<string> };
  ClientErasureRefused: { reason?: Personal<string> };
  ClientErased: ErasureFact & { handovers: Id[] };
}

export type ClientEvent = EventOf<ClientEvents>;

const sealedFor = 'stream';
const reason = text('client.reason');

export const events: EventTable<ClientState, ClientEvents> = {
  ClientAdded: {
    personal: { details: record(CLIENT_DETAILS, { name: ERASED }) },
    sealedFor,
    evolve: (state, { data: { externalId, details } }) => ({
      ...state,
      exists: true,
      active: true,
      externalId,
      details,
    }),
  },
  ClientCorrected: {
    personal: { details: record(CLIENT_DETAILS, {}), reason },
    sealedFor,
    evolve: (state, { data }) => ({ ...state, details: corrected(state.details, data.details) }),
  },
  ClientSpendRecorded: { evolve: (state, { data: { lifetimeSpend } }) => ({ ...state, lifetimeSpend }) },
  ClientDossierRecorded: {
    personal: { dossier: record(DOSSIER_FIELDS, {}) },
    sealedFor,
    evolve: (state, { data }) => ({ ...state, dossier: mergedDossier(state.dossier, data.dossier) }),
  },
  OwnerChanged: {
    personal: { reason },
    sealedFor,
    evolve: (state, { data: { to, basis } }) => ({ ...state, ownerId: to, ownerBasis: basis }),
  },
  OwnerConfirmed: { evolve: (state, { data: { basis } }) => ({ ...state, ownerBasis: basis }) },
  ClientHandoverStarted: {
    evolve: (state, { data: { handoverId } }) => ({
      ...state,
      openHandoverId: handoverId,
      handoverIds: [...state.handoverIds, handoverId],
    }),
  },
  ClientHandoverEnded: {
    evolve: (state, { data }) =>
      state.openHandoverId === data.handoverId ? { ...state, openHandoverId: undefined } : state,
  },
  ClientHandoverReopened: { evolve: (state, { data }) => ({ ...state, openHandoverId: data.handoverId }) },
  PromiseRecorded: {
    personal: { what: text('promise.what') },
    sealedFor,
    evolve: (state, { data, at, actor }) => ({
      ...state,
      promises: [...state.promises, { ...data, recordedAt: at, recordedBy: actor }],
    }),
  },
  PromiseSettled: {
    personal: { note: text('promise.note') },
    sealedFor,
    evolve: (state, { data }) => settled(state, data),
  },
  ClientDeactivated: { personal: { reason }, sealedFor, evolve: (state) => ({ ...state, active: false }) },
  ClientErasureRequested: {
    personal: { note: text('erasure.note') },
    sealedFor,
    evolve: (state, { data, at, actor }) => ({
      ...state,
      erasure: { requestedBy: actor, requestedAt: at, ...data },
    }),
  },
  ClientErasureRefused: { personal: { reason }, sealedFor, evolve: (state) => ({ ...state, erasure: undefined }) },
  ClientErased: { evolve: (state, { data, at }) => erased(state, data.certificateId, data.erasedAt ?? at) },
};

function settled(state: ClientState, { promiseId, outcome }: ClientEvents['PromiseSettled']): ClientState {
  const settle = (each: ClientPromise) => (each.promiseId === promiseId ? { ...each, outcome } : each);
  return { ...state, promises: state.promises.map(settle) };
}

/** Clears the state at once rather than when the key is gone, so that folding on from memory keeps nothing personal. */
const erased = (state: ClientState, certificateId: Id, at: Instant): ClientState => ({
  ...state,
  active: false,
  details: { name: ERASED },
  dossier: {},
  promises: state.promises.map((promise) => ({ ...promise, what: ERASED })),
  erasure: undefined,
  erased: { certificateId, at },
});
