// Every question that lists and reports are answered from, over one connection pool.
import type { DataSource } from 'typeorm';
import { createDataSource } from '#libs/database';
import type { SignIn } from '#libs/domain';
import { ClientEntity, clientRows } from './clients/rows';
import { bookOf, clientsByExternalId, clientsOwnedBy, listClients, type ClientFilter } from './clients/query';
import { leaversKnownTo } from './departures/known';
import { listDepartures, type DepartureFilter } from './departures/query';
import { DepartureEntity, departureRows } from './departures/rows';
import type { HandoverFilter } from './handovers/filter';
import { listHandovers, type HandoverSort } from './handovers/list';
import { handoversInvolving, openHandoversOf } from './handovers/relied-on';
import { HandoverEntity, handoverRows } from './handovers/rows';
import { sumHandovers } from './handovers/sums';
import { listOutbox, type OutboxFilter } from './outbox/query';
import { departureOutboxRows, handoverOutboxRows, OutboxEntity } from './outbox/rows';
import { listPolicies } from './policies/query';
import { listPersons, personWithSignIn, unitOf, type PersonFilter } from './persons/query';
import { PersonEntity, personRows } from './persons/rows';
import { PolicyEntity, policyRows } from './policies/rows';
import { caughtUp, cursorPosition } from './projection/caught-up';
import { compareModels, type Comparing } from './projection/compare';
import { clearDeadRows } from './projection/dead-rows';
import { model, type Model } from './projection/model';
import { startProjector, type ProjectorOptions } from './projection/projector';
import { rebuildModels, type Rebuilding } from './projection/rebuild';
import type { PageRequest } from './query/page';
import type { Seen } from './query/seen';
import type { Tiers } from './query/tiers';
import { reportLoad } from './reports/load';
import { StayEntity, stayRows } from './reports/stays';
import { reportWaits } from './reports/waits';
import { personNames } from './representatives/names';
import { listRepresentatives, representativesByExternalId, type RepresentativeFilter } from './representatives/query';
import { RepresentativeEntity, representativeRows } from './representatives/rows';
import { teamOf } from './representatives/team';
import { changesSince } from './streams/changes';
import { openDepartures, openHandovers } from './streams/open';

/**
 * Every read model, in the order in which queries name the tables, so that a table swap and a query cannot deadlock.
 */
export const MODELS: readonly Model[] = [
  model({ of: 'departure', entity: DepartureEntity, rows: departureRows, holdsClientData: false }),
  model({ of: 'departure', entity: OutboxEntity, rows: departureOutboxRows, holdsClientData: false }),
  model({ of: 'handover', entity: OutboxEntity, rows: handoverOutboxRows, holdsClientData: false }),
  model({ of: 'handover', entity: HandoverEntity, rows: handoverRows, holdsClientData: false }),
  model({ of: 'client', entity: ClientEntity, rows: clientRows, holdsClientData: true }),
  model({ of: 'person', entity: PersonEntity, rows: personRows, holdsClientData: false }),
  model({ of: 'representative', entity: RepresentativeEntity, rows: representativeRows, holdsClientData: false }),
  model({ of: 'handover', entity: StayEntity, rows: stayRows, holdsClientData: false }),
  model({ of: 'policy', entity: PolicyEntity, rows: policyRows, holdsClientData: false }),
];

/** A data source on the log's database, as the application's role; initialize it before use. */
export const createReadSource = (url: string): DataSource =>
  createDataSource(url, { entities: [...new Set(MODELS.map(({ entity }) => entity))] });

/** Keeps all read models up to date, rebuilds them, or compares them with the log. */
export const createProjector = (options: Omit<ProjectorOptions, 'models'>) =>
  startProjector({ ...options, models: MODELS });
export const rebuild = (options: Omit<Rebuilding, 'models'>) => rebuildModels({ ...options, models: MODELS });
export const compareWithLog = (options: Omit<Comparing, 'models'>) => compareModels({ ...options, models: MODELS });

/** How long a command waits for the lists that it needs. */
const PATIENCE_MS = 5_000;

export type ReadModels = ReturnType<typeof createReadModels>;

/** @param onWait called when somebody waits for the projector, so that it can be woken */
export const createReadModels = (source: DataSource, onWait: () => void = () => {}) => ({
  handovers: (filter: HandoverFilter, page: PageRequest & { sort?: HandoverSort }, now: string) =>
    listHandovers(source, filter, page, now),
  handoverSums: (filter: HandoverFilter, now: string) => sumHandovers(source, filter, now),
  clients: (filter: ClientFilter, page: PageRequest, tiers: Tiers) => listClients(source, filter, page, tiers),
  client: (id: string) => source.getRepository(ClientEntity).findOneBy({ id }),
  representatives: (filter: RepresentativeFilter, page: PageRequest, tiers: Tiers) =>
    listRepresentatives(source, filter, page, tiers),
  representative: (id: string) => source.getRepository(RepresentativeEntity).findOneBy({ id }),
  /** Everybody's clients by tier, now and when the open handovers are done. */
  load: (filter: Parameters<typeof reportLoad>[1], page: PageRequest, tiers: Tiers) =>
    reportLoad(source, filter, page, tiers),
  /** By step: how many handovers are there and for how long, and how long it took lately. */
  waits: (filter: HandoverFilter, now: string) => reportWaits(source, filter, now),
  departures: (filter: DepartureFilter, page: PageRequest = {}) => listDepartures(source, filter, page),
  /** What is owed to the outside world, and what could not be delivered. */
  outbox: (filter: OutboxFilter, page: PageRequest = {}) => listOutbox(source, filter, page),
  policies: (page: PageRequest = {}) => listPolicies(source, page),
  /** External id -> id, for those that are known. */
  clientsByExternalId: (externalIds: string[]) => clientsByExternalId(source, externalIds),
  representativesByExternalId: (externalIds: string[]) => representativesByExternalId(source, externalIds),
  /** Id -> name, for those of these ids that are people. */
  personNames: (ids: string[]) => personNames(source, ids),
  personWithSignIn: (signIn: SignIn) => personWithSignIn(source, signIn),
  persons: (filter: PersonFilter, page: PageRequest = {}) => listPersons(source, filter, page),
  clientsOwnedBy: (representativeId: string) => clientsOwnedBy(source, representativeId),
  bookOf: (representativeId: string) => bookOf(source, representativeId),
  /** Open handovers in which the representative is nominee, successor or lead. */
  handoversInvolving: (representativeId: string) => handoversInvolving(source, representativeId),
  /** Everybody who reports to a manager, directly or not. */
  teamOf: (managerId: string) => teamOf(source, managerId),
  /** The representatives in a person's organisation unit. */
  unitOf: (personId: string) => unitOf(source, personId),
  /** Whose leaving a reader may know of before it is over. */
  leaversKnownTo: (seen: Seen) => leaversKnownTo(source, seen),
  /** How many handovers of a departure are still open. */
  openHandoversOf: (departureId: string) => openHandoversOf(source, departureId),
  openHandovers: () => openHandovers(source),
  openDepartures: () => openDepartures(source),
  /** What has changed since a position up to which the lists were current, for those who may see it. */
  changesSince: (after: number) => changesSince(source, after),
  /** Removes what was erased, up to a position of the log, from the tables' files. */
  clearDeadRows: (position: number) => clearDeadRows(source, MODELS, position),
  position: () => cursorPosition(source),
  /** Waits until the read models have seen this position; false when they have not in time. */
  caughtUp(position: number, withinMs: number = PATIENCE_MS): Promise<boolean> {
    onWait();
    return caughtUp(source, position, withinMs);
  },
});
