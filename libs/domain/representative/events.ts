// What happens to a representative: the events, and how each changes the state.
import { corrected, type Correction } from '../corrected';
import { ERASED } from '../erased';
import { record, text, type EventOf, type EventTable } from '../noun';
import { REPRESENTATIVE_DETAILS } from './details';
import type { Day, House, Id, Personal } from '../words/texts';
import type { RepresentativeDetails, RepresentativeState, RepresentativeTraits } from './state';

type CorrectedTraits = { [K in keyof RepresentativeTraits]?: RepresentativeTraits[K] | null };
export interface RepresentativeCorrection {
  details: Personal<Correction<RepresentativeDetails>>;
  traits: CorrectedTraits;
  reason?: Personal<string>;
}
interface Because {
  reason: Personal<string>;
}

export interface RepresentativeEvents {
  RepresentativeAdded: { externalId?: Id; details: Personal<RepresentativeDetails>; traits: RepresentativeTraits };
  RepresentativeCorrected: RepresentativeCorrection;
  RepresentativeLeaving: { departureId: Id; lastWorkingDay: Day };
  RepresentativeStays: { departureId: Id };
  RepresentativeLeft: { departureId: Id };
  /** Takes no new clients: for as long as human resources wants (`lasting`), or just before being deactivated. */
  RepresentativeClosing: Because & { lasting?: true };
  /** Could not be deactivated. Older logs have no `because`: there, clients were still owned. */
  RepresentativeReopened: { reason: House; because?: 'owns-clients' | 'leads-handovers' };
  /** Human resources lets them take new clients again. */
  RepresentativeOpened: Because;
  RepresentativeDeactivated: Because;
  /** Came back after having left, or was deactivated wrongly. */
  RepresentativeReturned: Because;
}

export type RepresentativeEvent = EventOf<RepresentativeEvents>;

const sealedFor = 'stream';
const because = { personal: { reason: text('representative.reason') }, sealedFor } as const;
/** By human resources, and not as part of being deactivated. */
const isClosed = ({ presence }: RepresentativeState): boolean =>
  (presence.status === 'closing' && presence.lasting === true) ||
  (presence.status === 'leaving' && presence.closed === true);

export const staysAgain = (state: RepresentativeState): RepresentativeState => ({
  ...state,
  presence: isClosed(state) ? { status: 'closing', lasting: true } : { status: 'active' },
});

const active = (state: RepresentativeState): RepresentativeState => ({ ...state, presence: { status: 'active' } });
const left = (state: RepresentativeState): RepresentativeState => ({ ...state, presence: { status: 'left' } });

export const events: EventTable<RepresentativeState, RepresentativeEvents> = {
  RepresentativeAdded: {
    personal: { details: record(REPRESENTATIVE_DETAILS, { name: ERASED }) },
    sealedFor,
    evolve: (state, { data }) => ({ ...state, ...data, exists: true }),
  },
  RepresentativeCorrected: {
    personal: { details: record(REPRESENTATIVE_DETAILS, {}), reason: text('representative.reason') },
    sealedFor,
    evolve: (state, { data }) => ({
      ...state,
      details: corrected(state.details, data.details),
      traits: correctedTraits(state.traits, data.traits),
    }),
  },
  RepresentativeLeaving: {
    evolve: (state, { data }) => ({
      ...state,
      presence: { status: 'leaving', ...data, ...(isClosed(state) ? { closed: true as const } : {}) },
    }),
  },
  RepresentativeStays: { evolve: (state) => staysAgain(state) },
  RepresentativeLeft: { evolve: left },
  RepresentativeClosing: {
    ...because,
    evolve: (state, { data: { lasting } }) => ({
      ...state,
      presence: { status: 'closing', ...(lasting ? { lasting } : {}) },
    }),
  },
  RepresentativeReopened: { evolve: active },
  RepresentativeOpened: { ...because, evolve: active },
  RepresentativeDeactivated: { ...because, evolve: left },
  RepresentativeReturned: { ...because, evolve: (state, { at }) => ({ ...active(state), returnedAt: at }) },
};

export function correctedTraits(traits: RepresentativeTraits, change: CorrectedTraits): RepresentativeTraits {
  const { name: _, ...merged } = corrected({ name: '', ...traits }, change);
  return merged;
}
