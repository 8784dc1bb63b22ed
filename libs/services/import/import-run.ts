// Records what was assembled: only what differs is sent, representatives before clients, managers first.
import {
  NOUNS,
  initialState,
  type ClientRecord,
  type ClientState,
  type RepresentativeRecord,
  type RepresentativeState,
} from '#libs/domain';
import { why, type Assembled, type ImportedClient, type RankedRepresentative } from '#libs/import';
import type { Caller } from '../caller';
import type { Clock } from '../clock';
import type { ClientsService } from '../client/clients.service';
import type { RepresentativesService } from '../representative/representatives.service';
import { inChunks, loadKnown, type Known, type Lookup } from './known';
import type { Tally } from './tally';

interface RunParts extends Lookup {
  clock: Clock;
  clients: ClientsService;
  representatives: RepresentativesService;
  caller: Caller;
  dryRun: boolean;
  tally: Tally;
}

/** How many commands are under way at once. */
const AT_ONCE = 50;

/** Running it again completes what an earlier run left undone, and sends nothing for what is there. */
export async function runImport(
  parts: RunParts,
  { representatives, clients }: Assembled,
  source: string,
): Promise<void> {
  await parts.facts.catchUp();
  const ids = externalIds(representatives);
  const people = new Map<string, Known<RepresentativeState>>(await loadKnown(parts, 'representative', ids));
  const highest = representatives.at(-1)?.rank ?? -1;
  for (let rank = 0; rank <= highest; rank += 1) {
    const peers = representatives.filter((person) => person.rank === rank);
    await each(peers, (person) => importRepresentative(parts, people, person));
  }
  const known = await loadKnown(parts, 'client', externalIds(clients));
  await each(clients, (client) => importClient(parts, people, known.get(client.externalId), client, source));
}

const externalIds = (things: { externalId: string }[]) => things.map(({ externalId }) => externalId);

/** Waits for all that are under way, even when one of them fails: nothing continues behind the caller's back. */
async function each<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (const chunk of inChunks(items, AT_ONCE)) {
    const failed = (await Promise.allSettled(chunk.map(work))).find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

async function importRepresentative(
  { clock, representatives, caller, dryRun, tally }: RunParts,
  people: Map<string, Known<RepresentativeState>>,
  { externalId, details, traits, manager }: RankedRepresentative,
): Promise<void> {
  const managerId = manager ? people.get(manager)?.id : undefined;
  const record: RepresentativeRecord = {
    externalId,
    details,
    traits: { ...traits, ...(managerId ? { managerId } : {}) },
  };
  const known = people.get(externalId);
  if (!known) {
    const id = dryRun ? `new:${externalId}` : (await representatives.add(record, caller)).id;
    const state: RepresentativeState = { exists: true, details, traits: record.traits, presence: { status: 'active' } };
    people.set(externalId, { id, state });
    return tally.count('representatives', externalId, 'added');
  }
  const { id, state } = known;
  const world = { id, representative: state, managerChain: [] };
  const decision = NOUNS.representative.decide(world, { name: 'record', data: record }, clock.context(caller.actor));
  const differs = 'refused' in decision || decision.events.length > 0;
  // A record only says what is there; that nobody is above any more has to be said explicitly.
  const unled = manager === null && state.traits.managerId !== undefined;
  if (!dryRun && differs) await representatives.execute(id, { name: 'record', data: record }, caller);
  if (!dryRun && unled)
    await representatives.execute(id, { name: 'correct', data: { details: {}, traits: { managerId: null } } }, caller);
  tally.count('representatives', externalId, differs || unled ? 'changed' : 'unchanged');
}

async function importClient(
  { clock, clients, caller, dryRun, tally }: RunParts,
  people: Map<string, Known<RepresentativeState>>,
  known: Known<ClientState> | undefined,
  client: ImportedClient,
  source: string,
): Promise<void> {
  const { externalId } = client;
  const { owner, ...told } = client;
  const wanted = owner === undefined ? undefined : people.get(owner);
  if (known && !known.state.active) {
    tally.note({ kind: 'clients', externalId, ...why(known.state.erased ? 'erased' : 'deactivated') });
    return tally.count('clients', externalId, 'unchanged');
  }
  const world = { id: known?.id ?? 'new', client: known?.state ?? NOBODY };
  const name = known ? ('record' as const) : ('add' as const);
  const decide = (data: ClientRecord, to?: Known<RepresentativeState>) =>
    NOUNS.client.decide({ ...world, ...(to ? { owner: to } : {}) }, { name, data }, clock.context(caller.actor));
  let record: ClientRecord = { ...told, ...(wanted ? { ownerId: wanted.id } : {}), source };
  let decision = decide(record, wanted);
  if ('refused' in decision && GONE.includes(decision.refused)) {
    tally.note({ kind: 'clients', externalId, ...why('owner-leaves', { owner: owner ?? '' }) });
    record = { ...told, source };
    decision = decide(record);
  }
  const differs = 'refused' in decision || decision.events.length > 0;
  if (differs && !dryRun)
    await (known ? clients.execute(known.id, { name: 'record', data: record }, caller) : clients.add(record, caller));
  tally.count('clients', externalId, known ? (differs ? 'changed' : 'unchanged') : 'added');
}

/** The future owner has left, or takes no new clients. */
const GONE: readonly string[] = ['representative-not-active', 'representative-takes-no-clients'];

const NOBODY = initialState('client/new') as ClientState;
