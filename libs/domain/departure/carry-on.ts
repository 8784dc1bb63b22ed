// Carries out a decision about a large departure: opens, moves or undoes the handovers of the next clients.
import { engagedOnce } from '../engagement/noun';
import { on, type Context, type Decision, type StreamEvent } from '../decision';
import { isOpen } from '../handover/state';
import type { DutyTable, EventOf } from '../noun';
import { refuse } from '../refused';
import { open, type OwnedClient } from './announce';
import { isCarriedOut, leftOf, type ChunkEvents } from './chunks';
import { movedTo } from './last-day';
import { releaseAll, staying } from './release';
import type { Departure, ReleasedHandover } from './state';
import { staysAfterAll, undo } from './withdraw';
import type { Chunk, DepartureWorld } from './world';

export interface CarryOnDuties {
  'carry-on': object;
}

export const duties: DutyTable<Departure, DepartureWorld, CarryOnDuties> = {
  'carry-on': { guard: (departure) => (isCarriedOut(departure) ? refuse('not-due') : undefined), decide },
};

function decide(world: DepartureWorld, _: object, context: Context): Decision {
  const { id, departure, chunk } = world;
  if (!chunk) throw new Error('The next clients were not loaded.');
  const isLast = leftOf(departure) === chunk.own.length + chunk.others.length;
  const done = departure.status === 'withdrawn' ? undone(world, isLast, context) : opened(world, chunk, context);
  if ('refused' in done) return done;
  const { dropped, released, events } = done;
  const own = chunk.own.filter((each) => !dropped.includes(each));
  const data = { own, dropped, others: chunk.others, released };
  return {
    events: engagedOnce([
      ...on<EventOf<ChunkEvents>>('departure', id, { type: 'DepartureCarriedOn', data }),
      ...events,
    ]),
  };
}

interface Done {
  dropped: string[];
  released: ReleasedHandover[];
  events: StreamEvent[];
}

function undone(world: DepartureWorld, isLast: boolean, context: Context): Done {
  if (!world.undone) throw new Error('What withdrawing gives back was not loaded.');
  const events = undo({ ...world, ...world.undone }, context);
  return { dropped: [], released: [], events: [...(isLast ? staysAfterAll(world) : []), ...events] };
}

/** A client who was passed on or deactivated since the announcement is dropped: it was never this departure's. */
function opened(world: DepartureWorld, { clients, involved }: Chunk, context: Context) {
  const { departure, representative, people } = world;
  const above = staying(people).filter((id) => id !== representative.id);
  const superseded = new Set(clients.map(({ own, open: before }) => own?.id ?? before?.id));
  const remaining = involved.filter(({ handover }) => !superseded.has(handover.id));
  const releases = releaseAll(remaining, representative.id, above, context);
  if ('refused' in releases) return releases;
  if (above.length === 0 && clients.some(({ own }) => !own)) return refuse('no-interim-owner');
  const dropped: string[] = [];
  const events = releases.flatMap((each) => each.events);
  for (const client of clients) {
    const { state, handoverId, own } = client;
    if (own) {
      const isMoved = isOpen(own) && own.lastWorkingDay !== departure.lastWorkingDay;
      if (isMoved) events.push(...on('handover', handoverId, ...movedTo(own, departure.lastWorkingDay, context)));
    } else if (state.ownerId === representative.id && state.active) {
      events.push(...openAsAnnounced(world, client, context));
    } else dropped.push(handoverId);
  }
  return { dropped, released: releases.map(({ released }) => released), events } satisfies Done;
}

function openAsAnnounced(world: DepartureWorld, client: OwnedClient, context: Context): StreamEvent[] {
  const { id: departureId, departure, representative, policy, people: superiors } = world;
  const named = departure.handovers.find(({ handoverId }) => handoverId === client.handoverId);
  const { kind, announcedAt, lastWorkingDay } = departure;
  const opens = { departureId, representative, superiors, policy, kind, announcedAt, ...(named ? { named } : {}) };
  return open(opens, client, lastWorkingDay, context).events;
}
