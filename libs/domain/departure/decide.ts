// The rules about a departure after its announcement: moved, withdrawn, its last day, its end.
import { on, type Context, type Decision } from '../decision';
import { isOpen, type Handover } from '../handover/state';
import { refuse } from '../refused';
import type { RepresentativeEvent } from '../representative/events';
import { canBecomeOwner, unavailable, type Person } from '../representative/state';
import type { OwnedClient, PinnedPolicy } from './announce';
import { closeLastWorkingDay } from './close-last-day';
import type { DepartureEvent } from './events';
import { dayEnds, movedTo, unfitLastDay } from './last-day';
import type { Involved } from './release';
import type { Departure } from './state';
import { withdraw, type WithdrawWorld } from './withdraw';

export type DepartureCommand =
  | { name: 'reschedule'; data: { lastWorkingDay: string; reason?: string } }
  | { name: 'withdraw'; data: { reason?: string } }
  | { name: 'name-interim-owner'; data: { representativeId: string } }
  | { name: 'close-last-working-day'; data: object }
  | { name: 'complete'; data: object };
export type DepartureCommandName = DepartureCommand['name'];

export interface DepartureWorld {
  id: string;
  departure: Departure;
  representative: Person;
  policy: PinnedPolicy;
  /** The handovers of this departure. */
  handovers: Handover[];
  /** Loaded for the last working day: whom the one who leaves still owns, and what relies on that person otherwise. */
  owned: OwnedClient[];
  involved: Involved[];
  /** All persons concerned. */
  people: Person[];
  /** Loaded for withdrawing. */
  undone?: Pick<WithdrawWorld, 'clients' | 'superseded' | 'released'>;
}

export function decideDeparture(world: DepartureWorld, command: DepartureCommand, context: Context): Decision {
  const { status } = world.departure;
  if (status === 'completed' || status === 'withdrawn') return refuse('departure-closed');
  if (status === 'last-day-passed' && command.name !== 'complete') return refuse('last-day-passed');
  switch (command.name) {
    case 'reschedule':
      return reschedule(world, command.data, context);
    case 'withdraw':
      if (!world.undone) throw new Error('What withdrawing gives back was not loaded.');
      return withdraw({ ...world, ...world.undone }, command.data, context);
    case 'name-interim-owner':
      return nameInterimOwner(world, command.data.representativeId);
    case 'close-last-working-day':
      return closeLastWorkingDay(world, context);
    case 'complete':
      if (status !== 'last-day-passed') return refuse('last-day-to-come');
      if (world.handovers.some(isOpen)) return refuse('handovers-open');
      return {
        events: on<DepartureEvent>('departure', world.id, {
          type: 'DepartureCompleted',
          data: { handovers: world.handovers.length },
        }),
      };
    default:
      return command satisfies never;
  }
}

export type PersonDepartureCommandName = 'reschedule' | 'withdraw' | 'name-interim-owner';

/** The commands that persons may send to a departure now. */
export const allowedDepartureCommands = (departure: Departure): PersonDepartureCommandName[] =>
  departure.status === 'announced' ? ['reschedule', 'withdraw', 'name-interim-owner'] : [];

function reschedule(
  world: DepartureWorld,
  data: { lastWorkingDay: string; reason?: string },
  context: Context,
): Decision {
  const { calendar } = world.policy.document;
  const unfit = unfitLastDay(calendar, data.lastWorkingDay, world.departure.kind, context);
  if (unfit) return unfit;
  if (data.lastWorkingDay === world.departure.lastWorkingDay) return refuse('nothing-to-correct');
  const representativeId = world.representative.id;
  const endsAt = dayEnds(calendar, data.lastWorkingDay, context);
  const moved: DepartureEvent = { type: 'DepartureRescheduled', data: { representativeId, ...data, endsAt } };
  const leaving: RepresentativeEvent = {
    type: 'RepresentativeLeaving',
    data: { departureId: world.id, lastWorkingDay: data.lastWorkingDay },
  };
  const told = world.handovers
    .filter(isOpen)
    .flatMap((handover) => on('handover', handover.id, ...movedTo(handover, data.lastWorkingDay, context)));
  return { events: [...on('departure', world.id, moved), ...on('representative', representativeId, leaving), ...told] };
}

/** Because those named at the announcement may all leave, too. */
function nameInterimOwner(world: DepartureWorld, interimOwnerId: string): Decision {
  const named = world.people.find(({ id }) => id === interimOwnerId);
  if (!named?.state.exists) return refuse('unknown-representative');
  if (!canBecomeOwner(named.state)) return unavailable(named.state);
  if (world.departure.fallbackIds.includes(interimOwnerId)) return refuse('nothing-to-correct');
  return {
    events: on<DepartureEvent>('departure', world.id, { type: 'InterimOwnerNamed', data: { interimOwnerId } }),
  };
}
