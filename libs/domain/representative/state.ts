// The folded representative: active, leaving (a departure is announced), closing (about to be deactivated) or gone.
import { corrected } from '../client/state';
import type { RepresentativeDetails, RepresentativeEvent, RepresentativeTraits } from './events';

export type Presence =
  | { status: 'active' }
  | { status: 'leaving'; departureId: string; lastWorkingDay: string }
  | { status: 'closing' }
  | { status: 'left' };

export interface RepresentativeState {
  exists: boolean;
  externalId?: string;
  details: RepresentativeDetails;
  traits: RepresentativeTraits;
  presence: Presence;
  /** When this person came back after having left; rights from before do not revive. */
  returnedAt?: string;
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

export function evolveRepresentative(state: RepresentativeState, event: RepresentativeEvent): RepresentativeState {
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
      return { ...state, presence: { status: 'active' } };
    case 'RepresentativeClosing':
      return { ...state, presence: { status: 'closing' } };
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
