// The rules about a client: one function a command, one switch that finds it.
import { on, type Context, type Decision } from '../decision';
import type { Dossier, Section } from '../handover/process';
import { units } from '../policy/money';
import { refuse, type Refused } from '../refused';
import { looksLikeMail } from '../privacy/external-id';
import { canBecomeOwner, unavailable, type RepresentativeState } from '../representative/state';
import type { ClientCommand, ClientRecord, ErasureCommand } from './commands';
import { decideErasure, type ErasureWorld } from './erasure';
import type { ClientDetails, ClientEvent } from './events';
import { corrected, type ClientState } from './state';

/** The client, and the representative whom the command wants as owner, if any. */
interface ClientWorld extends ErasureWorld {
  owner?: { id: string; state: RepresentativeState };
}

export function decideClient(world: ClientWorld, command: ClientCommand, context: Context): Decision {
  if (command.name !== 'add' && !world.client.exists) return refuse('unknown-client');
  switch (command.name) {
    case 'erase-client':
    case 'refuse-erasure':
    case 'approve-erasure':
    case 'record-erasure':
      return decideErasure(world, command, context);
    case 'add':
      return add(world, command.data, context);
    default:
      return decideOnActive(world, command, context);
  }
}

type ActiveCommand = Exclude<ClientCommand, { name: 'add' } | ErasureCommand>;

function decideOnActive(world: ClientWorld, command: ActiveCommand, context: Context): Decision {
  if (world.client.erased) return refuse('client-erased');
  // Also an inactive client has an owner, who may have to give it to somebody else before leaving.
  if (!world.client.active && command.name !== 'assign-owner') return refuse('client-inactive');
  switch (command.name) {
    case 'record':
      return record(world, command.data, context);
    case 'correct':
      return correct(world, command.data);
    case 'assign-owner':
      return assignOwner(world, command.data);
    case 'record-promise':
      return event(world, { type: 'PromiseRecorded', data: command.data });
    case 'settle-promise': {
      const open = world.client.promises.some((each) => each.promiseId === command.data.promiseId && !each.outcome);
      return open ? event(world, { type: 'PromiseSettled', data: command.data }) : refuse('unknown-promise');
    }
    case 'deactivate':
      if (world.client.openHandoverId) return refuse('client-has-open-handover', 'Cancel it first.');
      return event(world, { type: 'ClientDeactivated', data: command.data });
    default:
      return command satisfies never;
  }
}

const event = (world: ClientWorld, ...events: ClientEvent[]): Decision => ({
  events: on('client', world.id, ...events),
});

function add(world: ClientWorld, data: ClientRecord, context: Context): Decision {
  if (world.client.exists) return refuse('already-exists');
  if (data.externalId !== undefined && looksLikeMail(data.externalId)) return refuse('external-id-personal');
  const added: ClientEvent = {
    type: 'ClientAdded',
    data: { ...(data.externalId ? { externalId: data.externalId } : {}), details: data.details },
  };
  const more = differences(world, data, context);
  return 'refused' in more ? more : event(world, added, ...more);
}

function record(world: ClientWorld, data: ClientRecord, context: Context): Decision {
  const details = changed(world.client.details, data.details);
  const more = differences(world, data, context);
  if ('refused' in more) return more;
  return event(world, ...(details ? [{ type: 'ClientCorrected', data: { details } } as const] : []), ...more);
}

/** What an import tells that the log does not know yet: spend, dossier, owner. */
function differences(world: ClientWorld, data: ClientRecord, context: Context): ClientEvent[] | Refused {
  const { client, owner } = world;
  const events: ClientEvent[] = [];
  if (data.lifetimeSpend !== undefined && units(data.lifetimeSpend) !== units(client.lifetimeSpend ?? '-1'))
    events.push({ type: 'ClientSpendRecorded', data: { lifetimeSpend: data.lifetimeSpend, source: data.source } });
  const dossier = newFields(client.dossier, data.dossier ?? {}, context);
  if (Object.keys(dossier).length > 0)
    events.push({ type: 'ClientDossierRecorded', data: { dossier, source: data.source } });
  if (owner && owner.id !== client.ownerId && importMayMove(client)) {
    if (!canBecomeOwner(owner.state)) return unavailable(owner.state);
    events.push({ type: 'OwnerChanged', data: { from: client.ownerId ?? null, to: owner.id, basis: 'import' } });
  }
  return events;
}

/** What was assigned by hand or came out of a handover is not undone by the source's older idea of the owner. */
const importMayMove = ({ ownerId, ownerBasis, openHandoverId }: ClientState): boolean =>
  !openHandoverId && (ownerId === undefined || ownerBasis === 'import');

function newFields(known: Dossier, told: Dossier, context: Context): Dossier {
  const fresh: Dossier = {};
  for (const [section, fields] of Object.entries(told) as [Section, NonNullable<Dossier[Section]>][]) {
    const unknown = fields.filter(
      (field) => !known[section]?.some((old) => old.key === field.key && old.text === field.text),
    );
    if (unknown.length > 0)
      fresh[section] = unknown.map((field) => ({ ...field, author: context.actor, writtenAt: context.now }));
  }
  return fresh;
}

function changed(known: ClientDetails, told: ClientDetails): Partial<ClientDetails> | undefined {
  const entries = Object.entries(told).filter(([key, value]) => known[key as keyof ClientDetails] !== value);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function correct(world: ClientWorld, data: Extract<ClientCommand, { name: 'correct' }>['data']): Decision {
  const after = corrected(world.client.details, data.details);
  const same = JSON.stringify(sorted(after)) === JSON.stringify(sorted(world.client.details));
  return same ? refuse('nothing-to-correct') : event(world, { type: 'ClientCorrected', data });
}

const sorted = (details: object) => Object.entries(details).toSorted(([a], [b]) => (a < b ? -1 : 1));

function assignOwner(world: ClientWorld, { reason }: { reason?: string }): Decision {
  const { client, owner } = world;
  if (!owner || !owner.state.exists) return refuse('unknown-representative');
  if (client.openHandoverId) return refuse('client-has-open-handover');
  if (owner.id === client.ownerId) return { events: [] };
  if (!canBecomeOwner(owner.state)) return unavailable(owner.state);
  const said = reason === undefined ? {} : { reason };
  return event(world, {
    type: 'OwnerChanged',
    data: { from: client.ownerId ?? null, to: owner.id, basis: 'assigned', ...said },
  });
}
