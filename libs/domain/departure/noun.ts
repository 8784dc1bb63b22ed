// The departure after its announcement: rescheduled, withdrawn, its last day, its end.
import { on, streamOf, type Context, type Decision, type StreamEvent } from '../decision';
import { owesNothing, withIntent } from '../effect/owing';
import { effectDuties, type EffectDuties } from '../effect/tables';
import { isOpen } from '../handover/state';
import { Noun, type CommandOf, type CommandTable, type DutyTable } from '../noun';
import { refuse } from '../refused';
import type { RepresentativeEvent } from '../representative/events';
import { canBecomeOwner, unavailable } from '../representative/state';
import type { Day, Id, Personal } from '../words/texts';
import { announcedInChunks, nothingLeft } from './chunks';
import { duties as carryOn, type CarryOnDuties } from './carry-on';
import { duties as interimOwner, type InterimOwnerDuties } from './ask-for-owner';
import { closeLastWorkingDay } from './close-last-day';
import { events, type DepartureEvent, type DepartureEvents } from './events';
import { withdrawalsOf } from './interim-owner';
import { dayEnds, movedTo, unfitLastDay } from './last-day';
import { initialDeparture, type Departure, type DepartureState } from './state';
import { withdraw, withdrawInChunks } from './withdraw';
import type { DepartureWorld } from './world';

interface DepartureCommands {
  reschedule: { lastWorkingDay: Day; reason?: Personal<string> };
  withdraw: { reason?: Personal<string> };
  'name-interim-owner': { representativeId: Id };
}
interface DepartureDuties extends CarryOnDuties, EffectDuties, InterimOwnerDuties {
  'close-last-working-day': object;
  complete: object;
}
export type DepartureCommand = CommandOf<DepartureCommands & DepartureDuties>;
export type DepartureCommandName = keyof DepartureCommands;

const byHr = { who: ['hr'], correctedBy: null, task: null } as const;
const announced = ({ status }: Departure) => {
  if (status === 'completed' || status === 'withdrawn') return refuse('departure-closed');
  return status === 'last-day-passed' ? refuse('last-day-passed') : undefined;
};

const commands: CommandTable<Departure, DepartureWorld, DepartureCommands> = {
  reschedule: { ...byHr, takenBackBy: 'reschedule', guard: announced, decide: reschedule },
  withdraw: {
    ...byHr,
    takenBackBy: null,
    guard: announced,
    decide(world, data, context) {
      if (world.isLarge) return withdrawInChunks(world, data);
      if (!world.undone) throw new Error('What withdrawing gives back was not loaded.');
      return withdraw({ ...world, ...world.undone }, data, context);
    },
  },
  'name-interim-owner': {
    ...byHr,
    takenBackBy: null,
    guard: announced,
    decide: (world, { representativeId }) => nameInterimOwner(world, representativeId),
  },
};

const duties: DutyTable<Departure, DepartureWorld, DepartureDuties> = {
  'close-last-working-day': { guard: announced, decide: (world, _, context) => closeLastWorkingDay(world, context) },
  complete: {
    guard({ status }) {
      if (status === 'completed' || status === 'withdrawn') return refuse('departure-closed');
      return status === 'announced' ? refuse('last-day-to-come') : undefined;
    },
    decide({ id, departure: { handovers: all }, handovers, isLarge, openHandovers }) {
      if (isLarge ? openHandovers !== 0 : handovers.some(isOpen)) return refuse('handovers-open');
      const data = { handovers: isLarge ? all.length : handovers.length };
      return { events: on<DepartureEvent>('departure', id, { type: 'DepartureCompleted', data }) };
    },
  },
  ...carryOn,
  ...interimOwner,
  ...effectDuties<Departure, DepartureWorld>({
    stream: ({ id }) => streamOf('departure', id),
    own: ({ departure }) => departure,
  }),
};

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
  const inChunks = world.isLarge ? { inChunks: true as const } : {};
  const moved: DepartureEvent = {
    type: 'DepartureRescheduled',
    data: { representativeId, ...data, endsAt, ...inChunks },
  };
  const leaving: RepresentativeEvent = {
    type: 'RepresentativeLeaving',
    data: { departureId: world.id, lastWorkingDay: data.lastWorkingDay },
  };
  const told = world.handovers
    .filter(isOpen)
    .flatMap((handover) => on('handover', handover.id, ...movedTo(handover, data.lastWorkingDay, context)));
  return { events: [...on('departure', world.id, moved), ...on('representative', representativeId, leaving), ...told] };
}

function nameInterimOwner(world: DepartureWorld, interimOwnerId: string): Decision {
  const named = world.people.find(({ id }) => id === interimOwnerId);
  if (!named?.state.exists) return refuse('unknown-representative');
  if (!canBecomeOwner(named.state)) return unavailable(named.state);
  if (world.departure.fallbackIds.includes(interimOwnerId)) return refuse('nothing-to-correct');
  return {
    events: on<DepartureEvent>('departure', world.id, { type: 'InterimOwnerNamed', data: { interimOwnerId } }),
  };
}

/** What is owed and no longer wanted: somebody was named or found, or the departure is over. */
function withdrawn({ id, departure: before }: DepartureWorld, decided: StreamEvent[], context: Context): StreamEvent[] {
  const stream = streamOf('departure', id);
  const after = decided
    .filter((event) => event.stream === stream)
    .reduce<DepartureState>((state, { type, data }) => {
      const event = { type, data, at: context.now, actor: context.actor };
      return departure.evolve(state, event, id);
    }, before);
  return after.exists ? on('departure', id, ...withdrawalsOf(after)) : [];
}

export interface DepartureNoun {
  stream: DepartureState;
  state: Departure;
  world: DepartureWorld;
  events: DepartureEvents;
  commands: DepartureCommands;
  duties: DepartureDuties;
}

export const departure = new Noun<DepartureNoun>({
  name: 'departure',
  initial: initialDeparture,
  evolve(stream, event, _id, step) {
    if (stream.exists) return withIntent(step(stream), event);
    if (event.type !== 'DepartureAnnounced') return stream;
    const { at: announcedAt, actor: announcedBy } = event;
    const { inChunks, ...data } = event.data;
    const backlog = inChunks ? announcedInChunks(data.handovers, inChunks.others) : nothingLeft;
    const fresh = { announcedAt, announcedBy, needsInterimOwner: false, backlog, ...owesNothing };
    return { ...data, ...fresh, exists: true, status: 'announced' };
  },
  own: (world) => world.departure,
  follows: withdrawn,
  events,
  commands,
  duties,
  rights: { announce: ['hr'], preview: ['hr', 'manager'] },
});
