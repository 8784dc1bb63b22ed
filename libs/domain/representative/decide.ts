// The rules about a representative. Deactivating by hand takes two commands, so that no assignment slips in between.
import { on, type Context, type Decision } from '../decision';
import { looksLikeMail } from '../privacy/external-id';
import { engagedOnce, releaseAll, staying, type Involved } from '../departure/release';
import { refuse, type Refused } from '../refused';
import type { RepresentativeDetails, RepresentativeEvent, RepresentativeTraits } from './events';
import { corrected } from '../client/state';
import { correctedTraits, type Person, type RepresentativeState } from './state';

export interface RepresentativeRecord {
  externalId?: string;
  details: RepresentativeDetails;
  traits: RepresentativeTraits;
}
type Correction = Extract<RepresentativeEvent, { type: 'RepresentativeCorrected' }>['data'];

export type RepresentativeCommand =
  | { name: 'add'; data: RepresentativeRecord }
  | { name: 'record'; data: RepresentativeRecord }
  | { name: 'correct'; data: Correction }
  | { name: 'close-to-new-clients'; data: { reason: string } }
  | { name: 'reopen-to-new-clients'; data: { reason: string } }
  | { name: 'reinstate'; data: { reason: string } }
  /** The first half of deactivating. */
  | { name: 'close'; data: { reason: string } }
  | { name: 'deactivate'; data: { reason: string; ownedClients: number } };
export type RepresentativeCommandName = RepresentativeCommand['name'];
export type PersonRepresentativeCommandName = (typeof REPRESENTATIVE_COMMANDS)[number];

/** Commands of persons about somebody who exists. */
export const REPRESENTATIVE_COMMANDS = [
  'correct',
  'close-to-new-clients',
  'reopen-to-new-clients',
  'deactivate',
  'reinstate',
] as const satisfies readonly RepresentativeCommandName[];

interface RepresentativeWorld {
  id: string;
  representative: RepresentativeState;
  /** The ids above the manager whom the command names (the manager first). */
  managerChain: string[];
  /** Loaded for deactivating: the handovers that rely on this person, and who is above. */
  involved?: Involved[];
  superiors?: Person[];
}

export function decideRepresentative(
  world: RepresentativeWorld,
  command: RepresentativeCommand,
  context: Context,
): Decision {
  const { id, representative } = world;
  if (command.name === 'add') return add(id, representative, command.data);
  if (!representative.exists) return refuse('unknown-representative');
  const refused = presenceGuard(representative, command.name);
  if (refused) return refused;
  const event = (...events: RepresentativeEvent[]): Decision => ({ events: on('representative', id, ...events) });
  switch (command.name) {
    case 'record': {
      if (world.managerChain.includes(id)) return refuse('own-manager');
      const change = difference(representative, command.data);
      return change ? event({ type: 'RepresentativeCorrected', data: change }) : { events: [] };
    }
    case 'correct':
      if (world.managerChain.includes(id)) return refuse('own-manager');
      return changes(representative, command.data)
        ? event({ type: 'RepresentativeCorrected', data: command.data })
        : refuse('nothing-to-correct');
    case 'close-to-new-clients':
      return event({ type: 'RepresentativeClosing', data: { ...command.data, lasting: true } });
    case 'reopen-to-new-clients':
      return event({ type: 'RepresentativeOpened', data: command.data });
    case 'reinstate':
      return event({ type: 'RepresentativeReturned', data: command.data });
    case 'close':
      return representative.presence.status === 'closing'
        ? { events: [] }
        : event({ type: 'RepresentativeClosing', data: command.data });
    case 'deactivate':
      return deactivate(world, command.data, context);
    default:
      return command satisfies never;
  }
}

/** The commands of persons that fit whether this person is here. */
export const allowedRepresentativeCommands = (state: RepresentativeState): PersonRepresentativeCommandName[] =>
  REPRESENTATIVE_COMMANDS.filter((name) => presenceGuard(state, name === 'deactivate' ? 'close' : name) === undefined);

function presenceGuard({ presence }: RepresentativeState, name: RepresentativeCommandName): Refused | undefined {
  const { status } = presence;
  switch (name) {
    case 'close-to-new-clients':
    case 'close':
      if (status === 'leaving') return refuse('representative-leaving');
      if (status === 'left') return refuse('representative-has-left');
      return status === 'closing' && name === 'close-to-new-clients' ? refuse('representative-closed') : undefined;
    case 'reopen-to-new-clients':
      return status === 'closing' ? undefined : refuse('representative-not-closed');
    case 'reinstate':
      return status === 'left' ? undefined : refuse('representative-is-here');
    case 'deactivate':
      return status === 'closing' ? undefined : refuse('representative-has-left');
    default:
      return undefined;
  }
}

function add(id: string, representative: RepresentativeState, data: RepresentativeRecord): Decision {
  if (representative.exists) return refuse('already-exists');
  if (looksLikeMail(data.externalId ?? '')) return refuse('external-id-personal');
  return { events: on<RepresentativeEvent>('representative', id, { type: 'RepresentativeAdded', data }) };
}

/** Whoever is relied on in handovers is released from them in the same act; what stands in the way opens the door again. */
function deactivate(
  { id, representative, involved = [], superiors = [] }: RepresentativeWorld,
  { reason, ownedClients }: { reason: string; ownedClients: number },
  context: Context,
): Decision {
  const event = (...events: RepresentativeEvent[]) => on('representative', id, ...events);
  const releases = releaseAll(involved, id, staying(superiors), context);
  const because = ownedClients > 0 ? 'owns-clients' : 'refused' in releases ? 'leads-handovers' : undefined;
  const { presence } = representative;
  if (because && presence.status === 'closing' && presence.lasting)
    return refuse(because === 'owns-clients' ? 'representative-owns-clients' : 'no-lead');
  if (because || 'refused' in releases) {
    const why = ownedClients > 0 ? `${ownedClients} clients are still owned` : 'Nobody could lead the handovers';
    return { events: event({ type: 'RepresentativeReopened', data: { reason: why, because } }) };
  }
  const left = event({ type: 'RepresentativeDeactivated', data: { reason } });
  return { events: engagedOnce([...left, ...releases.flatMap(({ events }) => events)]) };
}

const text = (value: object) => JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const changes = (known: RepresentativeState, change: Correction): boolean =>
  text(corrected(known.details, change.details)) !== text(known.details) ||
  text(correctedTraits(known.traits, change.traits)) !== text(known.traits);

function difference(known: RepresentativeState, told: RepresentativeRecord): Correction | undefined {
  const differing = <T extends object>(old: T, fresh: T): Partial<T> =>
    Object.fromEntries(
      Object.entries(fresh).filter(([key, value]) => JSON.stringify(old[key as keyof T]) !== JSON.stringify(value)),
    ) as Partial<T>;
  const change = { details: differing(known.details, told.details), traits: differing(known.traits, told.traits) };
  return changes(known, change) ? change : undefined;
}
