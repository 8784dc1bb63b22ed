// Withdrawing a departure puts every client where it would have been: what was superseded or taken away comes back.
import type { ClientEvent } from '../client/events';
import type { ClientState } from '../client/state';
import { fieldsBeyond, mergedDossier } from '../dossier/dossier';
import { on, type Context, type Decision, type StreamEvent } from '../decision';
import { folded, type HandoverEvent } from '../handover/facts';
import { passOwnership, whatFollows } from '../handover/follows';
import { lost } from '../handover/lost-successor';
import { windowsAfter } from '../handover/standstill';
import { withdrawals } from '../handover/wanted';
import { candidateOf, isOpen, successorOf, type Handover } from '../handover/state';
import { engaged, engagedOnce } from '../engagement/noun';
import { outgoingIsGone, whoActs } from '../handover/deadlines';
import { staysAgain, type RepresentativeEvent } from '../representative/events';
import { keepsDuties, type Person, type RepresentativeState } from '../representative/state';
import { isCarriedOut, isLarge, withdrawnInChunks } from './chunks';
import type { DepartureEvent } from './events';
import { movedTo } from './last-day';
import { staying } from './release';
import type { Departure, DepartureState, ReleasedHandover } from './state';

/** The handover that one of this departure's handovers superseded. */
export interface Superseded {
  handover: Handover;
  /** Who could lead it, best first, if its lead is gone. */
  leads: Person[];
  departure: DepartureState;
}

/** What withdrawing gives back. */
export interface Undone {
  clients: Record<string, ClientState>;
  /** By the id of the handover that superseded it. */
  superseded: Record<string, Superseded>;
  /** Other people's handovers that lost their successor or lead, with what they lost. */
  released: { handover: Handover; lost: ReleasedHandover }[];
}

interface WithdrawWorld extends Undone {
  id: string;
  representative: Person;
  /** The handovers of this departure. */
  handovers: Handover[];
  /** Successors and leads of those handovers; anybody not loaded counts as gone. */
  people: Person[];
}

export function withdraw(world: WithdrawWorld, data: { reason?: string }, context: Context): Decision {
  const representativeId = world.representative.id;
  const withdrawn: DepartureEvent = { type: 'DepartureWithdrawn', data: { representativeId, ...data } };
  return {
    events: engagedOnce([...on('departure', world.id, withdrawn), ...staysAfterAll(world), ...undo(world, context)]),
  };
}

/** A large departure decides for all; its story undoes the handovers, and only then the representative stays. */
export function withdrawInChunks(
  world: Pick<WithdrawWorld, 'id' | 'representative'> & { departure: Departure },
  data: { reason?: string },
): Decision {
  const representativeId = world.representative.id;
  const withdrawn: DepartureEvent = { type: 'DepartureWithdrawn', data: { representativeId, ...data, inChunks: true } };
  const nothingToUndo = isCarriedOut(withdrawnInChunks(world.departure));
  return { events: [...on('departure', world.id, withdrawn), ...(nothingToUndo ? staysAfterAll(world) : [])] };
}

export const staysAfterAll = ({ id, representative }: Pick<WithdrawWorld, 'id' | 'representative'>): StreamEvent[] =>
  on<RepresentativeEvent>('representative', representative.id, {
    type: 'RepresentativeStays',
    data: { departureId: id },
  });

/** Clients already with their new owner stay with that person; the others stay where they were. */
export function undo(world: WithdrawWorld, context: Context): StreamEvent[] {
  const representativeId = world.representative.id;
  const goingOn = world.handovers
    .filter((handover) => isOpen(handover) && handover.passedTo)
    .flatMap((handover) => {
      const nothingLeft: HandoverEvent = { type: 'OutgoingStays', data: { outgoingId: representativeId } };
      const unwanted = withdrawals(folded(handover, [nothingLeft], context), context);
      return on<HandoverEvent>('handover', handover.id, nothingLeft, ...unwanted);
    });
  const undone = world.handovers
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
      ...reopen(world, handover, context),
    ]);
  return [...goingOn, ...undone, ...world.released.flatMap((each) => giveBack(world, each, context))];
}

/** The superseded handover resumes, with what was learnt about the client meanwhile. */
function reopen(world: WithdrawWorld, overtaking: Handover, context: Context): StreamEvent[] {
  const found = world.superseded[overtaking.id];
  const client = world.clients[overtaking.clientId];
  if (!found || !client) return [];
  const { handover, departure } = found;
  const { clientId, closedAt = context.now } = handover;
  const wasOpen = handover.before?.status !== 'paused';
  const reopened: HandoverEvent = {
    type: 'HandoverReopened',
    data: {
      clientId,
      dossier: fieldsBeyond(overtaking.dossier, mergedDossier(client.dossier, handover.dossier)),
      refused: overtaking.refused,
      // A pause resumes, and postpones its windows when it ends.
      windows: wasOpen ? windowsAfter(handover.steps, closedAt, context.now) : { surveys: [] },
    },
  };
  const again = [reopened, ...sinceMoved(folded(handover, [reopened], context), departure, context)];
  const fit = fitting(world, found, folded(handover, again, context), context);
  const after = folded(handover, [...again, ...fit.own], context);
  return [
    ...on('handover', handover.id, ...again, ...fit.own),
    ...fit.told,
    ...on<ClientEvent>('client', clientId, { type: 'ClientHandoverReopened', data: { handoverId: handover.id } }),
    ...(mayBeCompleted(departure)
      ? on<DepartureEvent>('departure', handover.departureId, {
          type: 'DepartureReopened',
          data: { handoverId: handover.id },
        })
      : []),
    ...following(world, after, client, context),
  ];
}

/** Completing a large departure relies on none of its handovers, so it must notice one that is open again. */
const mayBeCompleted = (departure: DepartureState): boolean =>
  departure.exists &&
  (departure.status === 'completed' || (departure.status === 'last-day-passed' && isLarge(departure)));

/** Its departure may have been rescheduled while it was superseded. */
const sinceMoved = (handover: Handover, departure: DepartureState, context: Context): HandoverEvent[] =>
  departure.exists && departure.lastWorkingDay !== handover.lastWorkingDay
    ? movedTo(handover, departure.lastWorkingDay, context)
    : [];

/** Anybody who is gone, or whom the client has refused meanwhile, keeps no duty in it. */
function fitting(world: WithdrawWorld, { leads }: Superseded, handover: Handover, context: Context) {
  const here = peopleHere(world);
  const own: HandoverEvent[] = [];
  const candidate = candidateOf(handover);
  if (candidate && handover.refused.includes(candidate)) own.push(lost(handover, candidate, 'objection', context));
  else if (candidate && !here.has(candidate)) own.push(lost(handover, candidate, 'unavailable', context));
  const leadId = here.has(handover.leadId) ? handover.leadId : (staying(leads)[0] ?? world.representative.id);
  if (leadId !== handover.leadId) own.push({ type: 'LeadChanged', data: { leadId, from: handover.leadId } });
  const kept = candidateOf(folded(handover, own, context));
  // A concurrent announcement that one of them leaves did not have this handover in its lists.
  const told = [...engaged(leadId, 'lead', handover), ...(kept ? engaged(kept, 'candidate', handover) : [])];
  return { own, told };
}

/** A successor or lead who stays after all resumes that part, unless somebody else was chosen meanwhile. */
function giveBack(
  world: WithdrawWorld,
  { handover, lost: { successor, leadId } }: WithdrawWorld['released'][number],
  context: Context,
): StreamEvent[] {
  const { id } = world.representative;
  const client = world.clients[handover.clientId];
  if (!isOpen(handover) || !client) return [];
  const own: HandoverEvent[] = [];
  const aside = handover.lost;
  const vacant = handover.steps['appoint-successor'].status === 'pending' && !handover.refused.includes(id);
  const stays = successor && aside?.representativeId === id && vacant;
  if (stays) {
    const windows = windowsAfter(aside.was.steps, aside.at, context.now);
    own.push({ type: 'SuccessorRestored', data: { representativeId: id, windows } });
  }
  if (leadId !== undefined && handover.leadId === leadId) {
    const led = { ...folded(handover, own, context), leadId: id };
    own.push({ type: 'LeadChanged', data: { leadId: id, from: leadId, ...theirOwn(led, leadId, context) } });
  }
  if (own.length === 0) return [];
  const after = folded(handover, own, context);
  const late = lastDayPassing(after, client, stays ? aside.was : undefined, context);
  const events = [...own, ...late.own];
  return [
    ...on('handover', handover.id, ...events),
    ...on('client', handover.clientId, ...late.client),
    ...following(world, folded(handover, events, context), client, context),
  ];
}

/** Reminders that the temporary lead gets for a reason other than leading. */
function theirOwn(handover: Handover, meanwhile: string, context: Context): { keeps: string[] } {
  const gone = outgoingIsGone(handover, context);
  const own = handover.effects.filter(
    ({ kind, step, to }) =>
      kind === 'reminder' && to.id === meanwhile && whoActs(handover, step, gone).id === meanwhile,
  );
  return { keeps: own.map(({ effectId }) => effectId) };
}

/** The last working day passed while the successor was missing, who would otherwise own the client since then. */
function lastDayPassing(handover: Handover, client: ClientState, was: Handover | undefined, context: Context) {
  const to = successorOf(handover);
  const passed = was && was.passedTo === undefined && handover.passedBasis === 'interim';
  if (!to || !passed) return { own: [], client: [] };
  const passing = passOwnership(handover, client, { to, basis: 'successor' }, context);
  return { own: [passing.event], client: passing.client };
}

function following(world: WithdrawWorld, handover: Handover, client: ClientState, context: Context): StreamEvent[] {
  return whatFollows({ handover, client, representatives: Object.fromEntries(peopleHere(world)) }, context);
}

/** The people who stay, including the one whose departure is withdrawn. */
function peopleHere({ people, representative }: WithdrawWorld): Map<string, RepresentativeState> {
  const others = people.filter(({ state }) => keepsDuties(state)).map(({ id, state }) => [id, state] as const);
  return new Map([...others, [representative.id, staysAgain(representative.state)]]);
}
