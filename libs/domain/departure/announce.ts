// Announcing a departure: one decision about the representative, every client they own, and every handover they serve.
import type { ClientEvent } from '../client/events';
import type { ClientState } from '../client/state';
import { on, type Context, type Decision, type StreamEvent } from '../decision';
import { folded, type HandoverEvent } from '../handover/facts';
import { mergedDossier } from '../dossier/dossier';
import { planSteps } from '../handover/plan';
import type { TrackName, DepartureKind } from '../words/process';
import { isOpen, type Handover, type HandoverOpening } from '../handover/state';
import { dossierConsequences } from '../handover/steps/compile-dossier';
import { engaged, engagedOnce } from '../engagement/noun';
import type { PolicyDocument } from '../policy/document';
import { tierOf } from '../policy/state';
import { refuse } from '../refused';
import type { RepresentativeEvent } from '../representative/events';
import { canBecomeOwner, type Person } from '../representative/state';
import type { DepartureEvent } from './events';
import type { DepartureHandover } from './state';
import { dayEnds, unfitLastDay } from './last-day';
import { releaseAll, type Involved } from './release';

export interface PinnedPolicy {
  id: string;
  version: number;
  document: PolicyDocument;
}
export interface OwnedClient {
  id: string;
  state: ClientState;
  /** The id of the new handover that this client gets. */
  handoverId: string;
  /** The client's open handover from an earlier departure. */
  open?: Handover;
  /** The handover that it has of this departure already. */
  own?: Handover;
}

export interface AnnounceWorld {
  departureId: string;
  representative: Person;
  /** The managers above, nearest first, then HR's named default. */
  superiors: Person[];
  defaultOwner?: Person;
  policy: PinnedPolicy;
  clients: OwnedClient[];
  involved: Involved[];
  /** Instead of both, if there are too many of them for one append. */
  large?: LargeBook;
}
/** What the lists say; each is looked at again when its turn comes. */
interface LargeBook {
  clients: { id: string; handoverId: string; lifetimeSpend?: string }[];
  /** The handovers of other departures that rely on who leaves. */
  others: string[];
}
export interface Announcement {
  lastWorkingDay: string;
  kind: DepartureKind;
  reason?: string;
}

export function announce(world: AnnounceWorld, data: Announcement, context: Context): Decision {
  const { representative, policy } = world;
  if (!representative.state.exists) return refuse('unknown-representative');
  if (representative.state.presence.status === 'leaving') return refuse('representative-leaving');
  if (representative.state.presence.status === 'left') return refuse('representative-has-left');
  const unfit = unfitLastDay(policy.document.calendar, data.lastWorkingDay, data.kind, context);
  if (unfit) return unfit;
  const fallbackIds = fallbacksOf(world);
  const owned = world.clients.filter((client) => client.state.ownerId === representative.id);
  if (fallbackIds.length === 0 && (owned.length > 0 || world.large)) return refuse('no-interim-owner');
  const opened = owned
    .filter((client) => client.state.active)
    .map((client) => open({ ...world, kind: data.kind }, client, data.lastWorkingDay, context));
  const superseded = new Set(owned.map((client) => client.open?.id));
  const involved = world.involved.filter(({ handover }) => !superseded.has(handover.id));
  const releases = releaseAll(involved, representative.id, fallbackIds, context);
  if ('refused' in releases) return releases;
  const announced: DepartureEvent = {
    type: 'DepartureAnnounced',
    data: {
      representativeId: representative.id,
      ...data,
      endsAt: dayEnds(policy.document.calendar, data.lastWorkingDay, context),
      policyId: policy.id,
      policyVersion: policy.version,
      fallbackIds,
      handovers: [...opened.map((each) => each.handover), ...namedOnly(world, fallbackIds, data.kind)],
      released: releases.map((each) => each.released),
      ...(world.large ? { inChunks: { others: world.large.others } } : {}),
    },
  };
  const leaving: RepresentativeEvent = {
    type: 'RepresentativeLeaving',
    data: { departureId: world.departureId, lastWorkingDay: data.lastWorkingDay },
  };
  return {
    events: engagedOnce([
      ...on('departure', world.departureId, announced),
      ...on('representative', representative.id, leaving),
      ...opened.flatMap((each) => each.events),
      ...releases.flatMap((each) => each.events),
    ]),
  };
}

/** The handovers of a large book, which its story opens. */
const namedOnly = ({ policy, large }: AnnounceWorld, fallbackIds: string[], kind: DepartureKind): DepartureHandover[] =>
  (large?.clients ?? []).map(({ id: clientId, handoverId, lifetimeSpend }) => {
    const { tier, track } = tierOf(policy.document, lifetimeSpend);
    return { handoverId, clientId, tier, track, ...interimOwner(kind, track, fallbackIds) };
  });

/** The lead looks after a client whose representative is suddenly gone, or the next above whom it has not refused. */
function interimOwner(kind: DepartureKind, track: TrackName, fallbackIds: string[], refused: string[] = []) {
  if (kind !== 'sudden') return {};
  const could = [leadOf(track, fallbackIds), ...fallbackIds].filter((id) => id !== '');
  const interimOwnerId = could.find((id) => !refused.includes(id)) ?? could[0];
  return interimOwnerId === undefined ? {} : { interimOwnerId };
}

export const fallbacksOf = (world: Pick<AnnounceWorld, 'superiors' | 'defaultOwner' | 'representative'>): string[] => [
  ...new Set(
    [...world.superiors, ...(world.defaultOwner ? [world.defaultOwner] : [])]
      .filter((each) => canBecomeOwner(each.state) && each.id !== world.representative.id)
      .map((each) => each.id),
  ),
];

/** A VIP handover is led by the manager's manager if there is one, an ordinary handover by the manager. */
const leadOf = (track: TrackName, fallbackIds: string[]): string => {
  const [manager = '', senior] = fallbackIds;
  return track === 'vip' ? (senior ?? manager) : manager;
};

type Opens = Pick<AnnounceWorld, 'departureId' | 'representative' | 'superiors' | 'defaultOwner' | 'policy'> & {
  kind: DepartureKind;
  /** As announced, if that was earlier. */
  named?: DepartureHandover;
  announcedAt?: string;
};

/** The events that open one client's handover: on the handover, the client, and any handover that it supersedes. */
export function open(
  world: Opens,
  client: OwnedClient,
  lastWorkingDay: string,
  context: Context,
): { handover: DepartureHandover; events: StreamEvent[] } {
  const { named, policy } = world;
  const { document } = policy;
  const fallbackIds = fallbacksOf(world);
  const superseded = client.open && isOpen(client.open) ? client.open : undefined;
  const { tier, track } = named ?? tierOf(document, client.state.lifetimeSpend);
  const rules = document.tracks[track];
  const anchors = { announcement: world.announcedAt ?? context.now, 'last-working-day': { date: lastWorkingDay } };
  const opening: HandoverOpening = {
    clientId: client.id,
    departureId: world.departureId,
    outgoingId: world.representative.id,
    leadId: leadOf(track, fallbackIds),
    tier,
    track,
    policyId: policy.id,
    policyVersion: policy.version,
    rules,
    calendar: document.calendar,
    lastWorkingDay,
    plan: planSteps(rules, document.calendar, anchors, context),
    dossier: client.open ? mergedDossier(client.state.dossier, client.open.dossier) : client.state.dossier,
    // A successor whom the client rejected before is rejected here too.
    refused: superseded?.refused ?? [],
    supersedes: superseded?.id ?? null,
  };
  const first: HandoverEvent = { type: 'HandoverOpened', data: opening };
  const handover = folded({ exists: false, id: client.handoverId }, [first], context);
  const events: StreamEvent[] = [];
  const told: ClientEvent[] = [];
  if (superseded) {
    const cancelled: HandoverEvent = {
      type: 'HandoverCancelled',
      data: { clientId: client.id, cause: 'superseded', successor: client.handoverId },
    };
    events.push(...on('handover', superseded.id, cancelled));
    told.push({ type: 'ClientHandoverEnded', data: { handoverId: superseded.id } });
  }
  told.push({ type: 'ClientHandoverStarted', data: { handoverId: client.handoverId, departureId: world.departureId } });
  events.push(
    ...on<HandoverEvent>('handover', client.handoverId, first, ...dossierConsequences(handover)),
    ...on('client', client.id, ...told),
    ...(opening.leadId === '' ? [] : engaged(opening.leadId, 'lead', opening)),
  );
  const interim = interimOwner(world.kind, track, fallbackIds, opening.refused);
  const entry = { handoverId: client.handoverId, clientId: client.id, tier, track, ...interim };
  return { handover: named ?? entry, events };
}
