// The rules about a representative. Deactivating by hand takes two commands, so that no assignment slips in between.
import { on, type Context, type Decision } from '../decision';
import { looksLikeMail } from '../privacy/external-id';
import { refuse } from '../refused';
import type { RepresentativeDetails, RepresentativeEvent, RepresentativeTraits } from './events';
import { corrected } from '../client/state';
import { correctedTraits, type RepresentativeState } from './state';

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
  | { name: 'close'; data: { reason: string } }
  | { name: 'deactivate'; data: { reason: string; ownedClients: number } };
export type RepresentativeCommandName = RepresentativeCommand['name'];

/** The representative, and the ids above the manager whom the command names (the manager first). */
interface RepresentativeWorld {
  id: string;
  representative: RepresentativeState;
  managerChain: string[];
}

export function decideRepresentative(
  world: RepresentativeWorld,
  command: RepresentativeCommand,
  _context: Context,
): Decision {
  const { id, representative } = world;
  const event = (...events: RepresentativeEvent[]): Decision => ({ events: on('representative', id, ...events) });
  if (command.name !== 'add' && !representative.exists) return refuse('unknown-representative');
  if (command.name !== 'deactivate' && world.managerChain.includes(id)) return refuse('own-manager');
  switch (command.name) {
    case 'add':
      if (representative.exists) return refuse('already-exists');
      return looksLikeMail(command.data.externalId ?? '')
        ? refuse('external-id-personal')
        : event({ type: 'RepresentativeAdded', data: command.data });
    case 'record': {
      const change = difference(representative, command.data);
      return change ? event({ type: 'RepresentativeCorrected', data: change }) : { events: [] };
    }
    case 'correct':
      return changes(representative, command.data)
        ? event({ type: 'RepresentativeCorrected', data: command.data })
        : refuse('nothing-to-correct');
    case 'close':
      if (representative.presence.status === 'leaving') return refuse('representative-leaving');
      if (representative.presence.status === 'left') return refuse('representative-has-left');
      return representative.presence.status === 'closing'
        ? { events: [] }
        : event({ type: 'RepresentativeClosing', data: command.data });
    case 'deactivate': {
      const { reason, ownedClients } = command.data;
      if (representative.presence.status !== 'closing') return refuse('representative-has-left');
      return ownedClients > 0
        ? event({ type: 'RepresentativeReopened', data: { reason: `${ownedClients} clients are still owned` } })
        : event({ type: 'RepresentativeDeactivated', data: { reason } });
    }
    default:
      return command satisfies never;
  }
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
