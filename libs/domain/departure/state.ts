// The folded departure.
import type { DepartureAnnouncement, DepartureEvent } from './events';

export interface Departure extends DepartureAnnouncement {
  exists: true;
  announcedAt: string;
  status: 'announced' | 'last-day-passed' | 'withdrawn' | 'completed';
}
export type DepartureState = { exists: false } | Departure;

export const initialDeparture: DepartureState = { exists: false };

export function evolveDeparture(state: DepartureState, event: DepartureEvent & { at: string }): DepartureState {
  if (!state.exists)
    return event.type === 'DepartureAnnounced'
      ? { ...event.data, exists: true, announcedAt: event.at, status: 'announced' }
      : state;
  switch (event.type) {
    case 'DepartureAnnounced':
      return state;
    case 'DepartureRescheduled':
      return { ...state, lastWorkingDay: event.data.lastWorkingDay, endsAt: event.data.endsAt };
    case 'DepartureWithdrawn':
      return { ...state, status: 'withdrawn' };
    case 'LastWorkingDayPassed':
      return { ...state, status: 'last-day-passed', handovers: [...state.handovers, ...event.data.added] };
    case 'InterimOwnerNamed':
      return { ...state, fallbackIds: [...state.fallbackIds, event.data.interimOwnerId] };
    case 'DepartureCompleted':
      return { ...state, status: 'completed' };
    case 'DepartureReopened':
      return { ...state, status: 'last-day-passed' };
  }
}
