// When the last working day ends, every client of the outgoing representative gets an owner who stays.
import type { ClientEvent } from '../client/events';
import { on, type Context, type Decision, type StreamEvent } from '../decision';
import { folded, ownOf, type HandoverEvent } from '../handover/facts';
import { passOwnership } from '../handover/follows';
import { isOpen, successorOf, type Handover } from '../handover/state';
import { withdrawals } from '../handover/wanted';
import { refuse } from '../refused';
import type { RepresentativeEvent } from '../representative/events';
import { canBecomeOwner, type Person } from '../representative/state';
import { open, type OwnedClient, type PinnedPolicy } from './announce';
import { isCarriedOut } from './chunks';
import type { DepartureEvent } from './events';
import type { DepartureHandover } from './state';
import { releaseAll, type Involved } from './release';
import type { Departure } from './state';
import { engagedOnce } from '../engagement/noun';

interface LastDay {
  id: string;
  departure: Departure;
  representative: Person;
  policy: PinnedPolicy;
  owned: OwnedClient[];
  involved: Involved[];
  people: Person[];
  /** How many more are left for later. */
  rest?: number;
}

type Passed = { clientId: string; to: string; basis: 'successor' | 'interim' };

/** Checks everything again, so whatever was added at the moment of the announcement is found here at the latest. */
export function closeLastWorkingDay(world: LastDay, context: Context): Decision {
  const { departure, representative } = world;
  if (context.now < departure.endsAt) return refuse('last-day-to-come');
  if (!isCarriedOut(departure)) return refuse('departure-under-way');
  const above = departure.fallbackIds.flatMap((id) => stayingAmong(world, id) ?? []);
  const releases = releaseAll(world.involved, representative.id, above, context);
  if ('refused' in releases) return releases;
  const released = new Map(releases.map(({ handover }) => [handover.id, handover]));
  const events: StreamEvent[] = releases.flatMap((each) => each.events);
  const passed: Passed[] = [];
  const added: DepartureHandover[] = [];
  for (const client of world.owned.filter((each) => each.state.ownerId === representative.id)) {
    const given = passOn(world, client, released, context);
    if (!given) return refuse('no-interim-owner');
    events.push(...given.events);
    passed.push(given.passed);
    if (given.added) added.push(given.added);
  }
  const isLast = !world.rest;
  const closed: DepartureEvent = { type: isLast ? 'LastWorkingDayPassed' : 'ClientsPassedOn', data: { passed, added } };
  const left: RepresentativeEvent = { type: 'RepresentativeLeft', data: { departureId: world.id } };
  return {
    events: engagedOnce([
      ...on('departure', world.id, closed),
      ...(isLast ? on('representative', representative.id, left) : []),
      ...events,
    ]),
  };
}

/** One client, with its open handover or a new one; an inactive client gets no handover. */
function passOn(world: LastDay, client: OwnedClient, released: Map<string, Handover>, context: Context) {
  const { departure, representative } = world;
  const events: StreamEvent[] = [];
  let added: DepartureHandover | undefined;
  let handover = client.open && isOpen(client.open) ? (released.get(client.open.id) ?? client.open) : undefined;
  if (!handover && client.state.active) {
    const superiors = departure.fallbackIds.flatMap((id) => world.people.filter((each) => each.id === id));
    const { kind } = departure;
    const opened = open(
      { ...world, departureId: world.id, superiors, kind },
      client,
      departure.lastWorkingDay,
      context,
    );
    events.push(...opened.events);
    added = opened.handover;
    const id = client.handoverId;
    handover = folded({ exists: false, id }, ownOf(opened.events, id), context);
  }
  const next = nextOwner(world, handover);
  if (!next) return undefined;
  const passed: Passed = { clientId: client.id, ...next };
  if (handover) {
    const passing = passOwnership(handover, client.state, next, context);
    const withdrawn = withdrawals(folded(handover, [passing.event], context), context);
    events.push(...on<HandoverEvent>('handover', handover.id, passing.event, ...withdrawn));
    events.push(...on('client', client.id, ...passing.client));
  } else {
    const data = { from: representative.id, to: next.to, basis: next.basis };
    events.push(...on<ClientEvent>('client', client.id, { type: 'OwnerChanged', data }));
  }
  return { events, passed, added };
}

const stayingAmong = ({ people, representative }: LastDay, id: string | undefined): string | undefined => {
  const person = people.find((each) => each.id === id);
  return person && person.id !== representative.id && canBecomeOwner(person.state) ? person.id : undefined;
};

/** The appointed successor; otherwise an interim owner: the lead, a manager above, or HR's named default. */
function nextOwner(
  world: LastDay,
  handover: Handover | undefined,
): { to: string; basis: 'successor' | 'interim' } | undefined {
  const successor = handover && stayingAmong(world, successorOf(handover));
  if (successor) return { to: successor, basis: 'successor' };
  const named = world.departure.handovers.find(({ handoverId }) => handoverId === handover?.id)?.interimOwnerId;
  const interim = [named, handover?.leadId, ...world.departure.fallbackIds].flatMap(
    (id) => stayingAmong(world, id) ?? [],
  );
  // A representative whom the client refused becomes interim owner only if there is nobody else.
  const to = interim.find((id) => !handover?.refused.includes(id)) ?? interim[0];
  return to === undefined ? undefined : { to, basis: 'interim' };
}
