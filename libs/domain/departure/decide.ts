// The rules about a departure after its announcement: moved, withdrawn, its last day, its end.
import type { ClientEvent } from '../client/events';
import { on, type Context, type Decision, type StreamEvent } from '../decision';
import { passOwnership } from '../handover/decide';
import type { HandoverEvent } from '../handover/events';
import { evolveHandover } from '../handover/evolve';
import { planSteps } from '../handover/plan';
import { STEPS } from '../handover/process';
import { isDone, isOpen, successorOf, type Handover } from '../handover/state';
import { refuse } from '../refused';
import type { RepresentativeEvent } from '../representative/events';
import { canBecomeOwner } from '../representative/state';
import { open, type OwnedClient, type Person, type PinnedPolicy } from './announce';
import type { DepartureEvent, DepartureHandover } from './events';
import { dayEnds, unfitLastDay } from './last-day';
import type { Departure } from './state';

export type DepartureCommand =
  | { name: 'reschedule'; data: { lastWorkingDay: string; reason?: string } }
  | { name: 'withdraw'; data: { reason?: string } }
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
  /** Loaded for the last working day: whom the one who leaves still owns, the possible interim owners, all persons concerned. */
  clients: OwnedClient[];
  people: Person[];
}

export function decideDeparture(world: DepartureWorld, command: DepartureCommand, context: Context): Decision {
  const { status } = world.departure;
  if (status === 'completed' || status === 'withdrawn') return refuse('departure-closed');
  if (status === 'last-day-passed' && command.name !== 'complete') return refuse('last-day-passed');
  switch (command.name) {
    case 'reschedule':
      return reschedule(world, command.data, context);
    case 'withdraw':
      return withdraw(world, command.data);
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

/** The commands that persons may send to a departure now. */
export const allowedDepartureCommands = (departure: Departure): ('reschedule' | 'withdraw')[] =>
  departure.status === 'announced' ? ['reschedule', 'withdraw'] : [];

function reschedule(
  world: DepartureWorld,
  data: { lastWorkingDay: string; reason?: string },
  context: Context,
): Decision {
  const { calendar } = world.policy.document;
  const unfit = unfitLastDay(calendar, data.lastWorkingDay, context);
  if (unfit) return unfit;
  if (data.lastWorkingDay === world.departure.lastWorkingDay) return refuse('nothing-to-correct');
  const representativeId = world.representative.id;
  const endsAt = dayEnds(calendar, data.lastWorkingDay, context);
  const moved: DepartureEvent = { type: 'DepartureRescheduled', data: { representativeId, ...data, endsAt } };
  const leaving: RepresentativeEvent = {
    type: 'RepresentativeLeaving',
    data: { departureId: world.id, lastWorkingDay: data.lastWorkingDay },
  };
  const told = world.handovers.filter(isOpen).flatMap((handover) => {
    const steps = STEPS.filter(
      (step) => !isDone(handover.steps[step]) && handover.rules[step]?.anchor === 'last-working-day',
    );
    const anchors = { announcement: handover.openedAt, 'last-working-day': { date: data.lastWorkingDay } };
    const plan = planSteps(handover.rules, handover.calendar, anchors, context, steps);
    return on<HandoverEvent>('handover', handover.id, {
      type: 'HandoverRescheduled',
      data: { lastWorkingDay: data.lastWorkingDay, plan },
    });
  });
  return { events: [...on('departure', world.id, moved), ...on('representative', representativeId, leaving), ...told] };
}

/** Clients who have their new owner already go on with that person; the others stay where they were. */
function withdraw(world: DepartureWorld, data: { reason?: string }): Decision {
  const representativeId = world.representative.id;
  const withdrawn: DepartureEvent = { type: 'DepartureWithdrawn', data: { representativeId, ...data } };
  const stays: RepresentativeEvent = { type: 'RepresentativeStays', data: { departureId: world.id } };
  const cancelled = world.handovers
    .filter((handover) => isOpen(handover) && !handover.passedTo)
    .flatMap((handover) => [
      ...on<HandoverEvent>('handover', handover.id, {
        type: 'HandoverCancelled',
        data: { clientId: handover.clientId, cause: 'withdrawn' },
      }),
      ...on<ClientEvent>('client', handover.clientId, {
        type: 'ClientHandoverEnded',
        data: { handoverId: handover.id },
      }),
    ]);
  return {
    events: [...on('departure', world.id, withdrawn), ...on('representative', representativeId, stays), ...cancelled],
  };
}

/** At the end of the last working day every client of the one who leaves belongs to somebody who stays. */
function closeLastWorkingDay(world: DepartureWorld, context: Context): Decision {
  const { departure, representative } = world;
  if (context.now < departure.endsAt) return refuse('last-day-to-come');
  const events: StreamEvent[] = [];
  const passed: { clientId: string; to: string; basis: 'successor' | 'interim' }[] = [];
  const added: DepartureHandover[] = [];
  const superiors = departure.fallbackIds.flatMap((id) => world.people.filter((each) => each.id === id));
  for (const client of world.clients.filter((each) => each.state.ownerId === representative.id)) {
    let handover = client.open && isOpen(client.open) ? client.open : undefined;
    if (!handover && client.state.active) {
      const opened = open({ ...world, departureId: world.id, superiors }, client, departure.lastWorkingDay, context);
      events.push(...opened.events);
      added.push(opened.handover);
      handover = refold(opened.events, client.handoverId, context);
    }
    const next = nextOwner(world, handover);
    if (!next) return refuse('no-interim-owner');
    passed.push({ clientId: client.id, ...next });
    if (handover) {
      const passing = passOwnership(handover, representative.id, next.to, next.basis, context);
      events.push(...on('handover', handover.id, passing.event), ...on('client', client.id, ...passing.client));
    } else {
      const data = { from: representative.id, to: next.to, basis: next.basis };
      events.push(...on<ClientEvent>('client', client.id, { type: 'OwnerChanged', data }));
    }
  }
  const closed: DepartureEvent = { type: 'LastWorkingDayPassed', data: { passed, added } };
  const left: RepresentativeEvent = { type: 'RepresentativeLeft', data: { departureId: world.id } };
  return {
    events: [...on('departure', world.id, closed), ...on('representative', representative.id, left), ...events],
  };
}

function refold(events: StreamEvent[], id: string, { now: at, actor }: Context): Handover {
  const own = events.filter((each) => each.stream === `handover/${id}`) as unknown as HandoverEvent[];
  return own.reduce<Handover | { exists: false }>(
    (state, event) => evolveHandover(state, { ...event, at, actor }, id),
    {
      exists: false,
    },
  ) as Handover;
}

/** The appointed successor; else, for the time being, the lead, a manager upwards, or HR's named default. */
function nextOwner(
  world: DepartureWorld,
  handover: Handover | undefined,
): { to: string; basis: 'successor' | 'interim' } | undefined {
  const stays = (id: string | undefined) => {
    const person = world.people.find((each) => each.id === id);
    return person && person.id !== world.representative.id && canBecomeOwner(person.state) ? person.id : undefined;
  };
  const successor = handover && stays(successorOf(handover));
  if (successor) return { to: successor, basis: 'successor' };
  const interim = [handover?.leadId, ...world.departure.fallbackIds].map(stays).find((id) => id !== undefined);
  return interim ? { to: interim, basis: 'interim' } : undefined;
}
