// What an import or a person says about a client: only differences from what is known are recorded.
import { differing } from '../corrected';
import type { Context, Decision } from '../decision';
import type { Dossier } from '../dossier/dossier';
import { units } from '../policy/money';
import { looksLikeMail } from '../privacy/external-id';
import { refuse, type Refused } from '../refused';
import { canBecomeOwner, unavailable } from '../representative/state';
import type { Section } from '../words/process';
import type { ClientRecord, ClientState } from './state';
import { write, type ClientWorld, type Event } from './world';

export function add(world: ClientWorld, data: ClientRecord, context: Context): Decision {
  if (world.client.exists) return refuse('already-exists');
  if (data.externalId !== undefined && looksLikeMail(data.externalId)) return refuse('external-id-personal');
  const added: Event = {
    type: 'ClientAdded',
    data: { ...(data.externalId ? { externalId: data.externalId } : {}), details: data.details },
  };
  const more = differences(world, data, context);
  return 'refused' in more ? more : write(world, added, ...more);
}

export function recordOf(world: ClientWorld, data: ClientRecord, context: Context): Decision {
  const details = differing(world.client.details, data.details);
  const corrected: Event[] = Object.keys(details).length > 0 ? [{ type: 'ClientCorrected', data: { details } }] : [];
  const more = differences(world, data, context);
  if ('refused' in more) return more;
  return write(world, ...corrected, ...more);
}

/** What an import says that the log does not know yet: spend, dossier, owner. */
function differences(world: ClientWorld, data: ClientRecord, context: Context): Event[] | Refused {
  const { client, owner } = world;
  const events: Event[] = [];
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

/** A manual assignment or the result of a handover is not overwritten by an older owner from the source. */
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
