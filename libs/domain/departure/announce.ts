// Announcing a departure: one decision over the one who leaves, every client owned, and every handover that relied on them.
import type { ClientEvent } from '../client/events';
import type { ClientState } from '../client/state';
import { on, type Context, type Decision, type StreamEvent } from '../decision';
import type { HandoverEvent, HandoverOpening } from '../handover/events';
import { mergedDossier } from '../client/state';
import { evolveHandover } from '../handover/evolve';
import { planSteps } from '../handover/plan';
import type { TrackName } from '../handover/process';
import { candidateOf, isOpen, type Handover } from '../handover/state';
import { lost } from '../handover/steps/appoint-successor';
import { dossierConsequences } from '../handover/steps/compile-dossier';
import type { PolicyDocument } from '../policy/document';
import { tierOf } from '../policy/state';
import { refuse } from '../refused';
import type { RepresentativeEvent } from '../representative/events';
import { canBecomeOwner, type RepresentativeState } from '../representative/state';
import type { DepartureEvent, DepartureHandover } from './events';
import { dayEnds, unfitLastDay } from './last-day';

export interface PinnedPolicy {
  id: string;
  version: number;
  document: PolicyDocument;
}
export interface Person {
  id: string;
  state: RepresentativeState;
}
export interface OwnedClient {
  id: string;
  state: ClientState;
  /** The id that a new handover of this client gets. */
  handoverId: string;
  /** Its open handover, of an earlier departure. */
  open?: Handover;
}

export interface AnnounceWorld {
  departureId: string;
  representative: Person;
  /** The managers upwards, nearest first; then HR's named default. */
  superiors: Person[];
  defaultOwner?: Person;
  policy: PinnedPolicy;
  clients: OwnedClient[];
  /** Open handovers in which the one who leaves is nominee, successor or lead. */
  involved: Handover[];
}
export interface Announcement {
  lastWorkingDay: string;
  kind: 'planned' | 'sudden';
  reason?: string;
}

const STREAMS_AT_MOST = 500;

export function announce(world: AnnounceWorld, data: Announcement, context: Context): Decision {
  const { representative, policy } = world;
  if (!representative.state.exists) return refuse('unknown-representative');
  if (representative.state.presence.status === 'leaving') return refuse('representative-leaving');
  if (representative.state.presence.status === 'left') return refuse('representative-has-left');
  const unfit = unfitLastDay(policy.document.calendar, data.lastWorkingDay, context);
  if (unfit) return unfit;
  const fallbackIds = fallbacksOf(world);
  const owned = world.clients.filter((client) => client.state.ownerId === representative.id);
  if (fallbackIds.length === 0 && owned.length > 0) return refuse('no-interim-owner');
  const opened = owned
    .filter((client) => client.state.active)
    .map((client) => open(world, client, data.lastWorkingDay, context));
  const superseded = new Set(owned.map((client) => client.open?.id));
  const announced: DepartureEvent = {
    type: 'DepartureAnnounced',
    data: {
      representativeId: representative.id,
      ...data,
      endsAt: dayEnds(policy.document.calendar, data.lastWorkingDay, context),
      policyId: policy.id,
      policyVersion: policy.version,
      fallbackIds,
      handovers: opened.map((each) => each.handover),
    },
  };
  const leaving: RepresentativeEvent = {
    type: 'RepresentativeLeaving',
    data: { departureId: world.departureId, lastWorkingDay: data.lastWorkingDay },
  };
  const events = [
    ...on('departure', world.departureId, announced),
    ...on('representative', representative.id, leaving),
    ...opened.flatMap((each) => each.events),
    ...world.involved
      .filter((each) => !superseded.has(each.id))
      .flatMap((each) => released(world, each, fallbackIds, context)),
  ];
  return new Set(events.map((event) => event.stream)).size > STREAMS_AT_MOST ? refuse('too-many-clients') : { events };
}

export const fallbacksOf = (world: Pick<AnnounceWorld, 'superiors' | 'defaultOwner' | 'representative'>): string[] => [
  ...new Set(
    [...world.superiors, ...(world.defaultOwner ? [world.defaultOwner] : [])]
      .filter((each) => canBecomeOwner(each.state) && each.id !== world.representative.id)
      .map((each) => each.id),
  ),
];

/** A VIP handover is led by the manager's manager where there is one, an ordinary one by the manager. */
const leadOf = (track: TrackName, fallbackIds: string[]): string => {
  const [manager = '', senior] = fallbackIds;
  return track === 'vip' ? (senior ?? manager) : manager;
};

/** What opening one client's handover writes: to the handover, to the client, and to the handover that it supersedes. */
export function open(
  world: Pick<AnnounceWorld, 'departureId' | 'representative' | 'superiors' | 'defaultOwner' | 'policy'>,
  client: OwnedClient,
  lastWorkingDay: string,
  context: Context,
): { handover: DepartureHandover; events: StreamEvent[] } {
  const { document } = world.policy;
  const { tier, track } = tierOf(document, client.state.lifetimeSpend);
  const rules = document.tracks[track];
  const anchors = { announcement: context.now, 'last-working-day': { date: lastWorkingDay } };
  const opening: HandoverOpening = {
    clientId: client.id,
    departureId: world.departureId,
    outgoingId: world.representative.id,
    leadId: leadOf(track, fallbacksOf(world)),
    tier,
    track,
    policyId: world.policy.id,
    policyVersion: world.policy.version,
    rules,
    calendar: document.calendar,
    lastWorkingDay,
    plan: planSteps(rules, document.calendar, anchors, context),
    dossier: client.open ? mergedDossier(client.state.dossier, client.open.dossier) : client.state.dossier,
  };
  const first: HandoverEvent = { type: 'HandoverOpened', data: opening };
  const handover = evolveHandover(
    { exists: false },
    { ...first, at: context.now, actor: context.actor },
    client.handoverId,
  ) as Handover;
  const events: StreamEvent[] = [];
  const told: ClientEvent[] = [];
  if (client.open && isOpen(client.open)) {
    const cancelled: HandoverEvent = {
      type: 'HandoverCancelled',
      data: { clientId: client.id, cause: 'superseded', successor: client.handoverId },
    };
    events.push(...on('handover', client.open.id, cancelled));
    told.push({ type: 'ClientHandoverEnded', data: { handoverId: client.open.id } });
  }
  told.push({ type: 'ClientHandoverStarted', data: { handoverId: client.handoverId, departureId: world.departureId } });
  events.push(
    ...on<HandoverEvent>('handover', client.handoverId, first, ...dossierConsequences(handover)),
    ...on('client', client.id, ...told),
  );
  return { handover: { handoverId: client.handoverId, clientId: client.id, tier, track }, events };
}

/** A handover of another departure loses a successor or a lead who leaves too. */
function released(world: AnnounceWorld, handover: Handover, fallbackIds: string[], context: Context): StreamEvent[] {
  if (!isOpen(handover)) return [];
  const { id } = world.representative;
  const events: HandoverEvent[] = [];
  if (candidateOf(handover) === id) events.push(lost(handover, id, 'departure', context));
  const next = fallbackIds.find((each) => each !== id);
  if (handover.leadId === id && next) events.push({ type: 'LeadChanged', data: { leadId: next } });
  return on('handover', handover.id, ...events);
}
