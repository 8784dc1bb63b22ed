// The folded representative: active, leaving (a departure is announced), closing (closed to new clients) or gone.
import { corrected } from '../client/state';
import { refuse, type Refused } from '../refused';
import type { RepresentativeDetails, RepresentativeEvent, RepresentativeTraits } from './events';

export type Presence =
  | { status: 'active' }
  | { status: 'leaving'; departureId: string; lastWorkingDay: string }
  /** `lasting`: human resources closed it; without, it is about to be deactivated. */
  | { status: 'closing'; lasting?: true }
  | { status: 'left' };

export interface RepresentativeState {
  exists: boolean;
  externalId?: string;
  details: RepresentativeDetails;
  traits: RepresentativeTraits;
  presence: Presence;
  /** When this person last came back after having left. */
  returnedAt?: string;
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

/**
 * Why this person cannot take a client. That somebody leaves is confidential, so it is refused in the same words as where
 * human resources closed the person to new clients.
 */
export const unavailable = ({ presence }: RepresentativeState): Refused =>
  refuse(presence.status === 'left' ? 'representative-not-active' : 'representative-takes-no-clients');

export function evolveRepresentative(
  state: RepresentativeState,
  event: RepresentativeEvent & { at: string },
): RepresentativeState {
  switch (event.type) {
    case 'RepresentativeAdded':
      return { ...state, ...event.data, exists: true };
    case 'RepresentativeCorrected':
      return {
        ...state,
        details: corrected(state.details, event.data.details),
        traits: correctedTraits(state.traits, event.data.traits),
      };
    case 'RepresentativeLeaving':
      return { ...state, presence: { status: 'leaving', ...event.data } };
    case 'RepresentativeStays':
    case 'RepresentativeReopened':
    case 'RepresentativeOpened':
      return { ...state, presence: { status: 'active' } };
    case 'RepresentativeReturned':
      return { ...state, presence: { status: 'active' }, returnedAt: event.at };
    case 'RepresentativeEngaged':
      return state;
    case 'RepresentativeClosing': {
      const lasting = event.data.lasting ? { lasting: true as const } : {};
      return { ...state, presence: { status: 'closing', ...lasting } };
    }
    case 'RepresentativeLeft':
    case 'RepresentativeDeactivated':
      return { ...state, presence: { status: 'left' } };
  }
}

export function correctedTraits(
  traits: RepresentativeTraits,
  change: { [K in keyof RepresentativeTraits]?: RepresentativeTraits[K] | null },
): RepresentativeTraits {
  const { name: _, ...merged } = corrected({ name: '', ...traits }, change);
  return merged;
}
