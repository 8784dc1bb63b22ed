// Every question that lists and reports are answered from, over one connection pool.
import type { DataSource } from 'typeorm';
import { createDataSource } from '#libs/database';
import type { SignIn } from '#libs/domain';
import { caughtUp, cursorPosition } from './caught-up';
import { changesSince } from './changes';
import { clearDeadRows } from './dead-rows';
import { ClientEntity, clientsByExternalId, clientsOwnedBy, listClients, type ClientFilter } from './clients';
import { DepartureEntity, listDepartures, type DepartureFilter } from './departures';
import { type HandoverFilter } from './handover-filter';
import { listHandovers, type HandoverSort } from './handover-list';
import { sumHandovers } from './handover-sums';
import { HandoverEntity, handoversInvolving, openHandoversOf } from './handovers';
import { reportLoad } from './load-report';
import { openDepartures, openHandovers } from './open-streams';
import type { PageRequest } from './page';
import { listPersons, PersonEntity, personWithSignIn, unitOf, type PersonFilter } from './persons';
import { listPolicies, PolicyEntity } from './policies';
import {
  listRepresentatives,
  RepresentativeEntity,
  representativesByExternalId,
  type RepresentativeFilter,
} from './representatives';
import { personNames } from './representative-names';
import { leaversKnownTo } from './departures-known';
import type { Seen } from './seen';
import { teamOf } from './team';
import type { Tiers } from './tiers';
import { reportWaits } from './waits-report';

const ENTITIES = [ClientEntity, DepartureEntity, HandoverEntity, PersonEntity, PolicyEntity, RepresentativeEntity];

/** A data source on the log's database, as the application's role; initialize it before use. */
export const createReadSource = (url: string): DataSource => createDataSource(url, { entities: ENTITIES });

/** How long a command waits for the lists that it needs. */
const PATIENCE_MS = 5_000;

export type ReadModels = ReturnType<typeof createReadModels>;

/** @param onWait told when somebody waits for the projector, so that it can be woken */
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
  /** By step: how many handovers stand there and how long, and how long it took lately. */
  waits: (filter: HandoverFilter, now: string) => reportWaits(source, filter, now),
  departures: (filter: DepartureFilter, page: PageRequest = {}) => listDepartures(source, filter, page),
  policies: (page: PageRequest = {}) => listPolicies(source, page),
  /** External id -> id, for those that are known. */
  clientsByExternalId: (externalIds: string[]) => clientsByExternalId(source, externalIds),
  representativesByExternalId: (externalIds: string[]) => representativesByExternalId(source, externalIds),
  /** Id -> name, for those of these ids who are people. */
  personNames: (ids: string[]) => personNames(source, ids),
  personWithSignIn: (signIn: SignIn) => personWithSignIn(source, signIn),
  persons: (filter: PersonFilter, page: PageRequest = {}) => listPersons(source, filter, page),
  clientsOwnedBy: (representativeId: string) => clientsOwnedBy(source, representativeId),
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
  /** What has changed since a position up to which the lists were true, for those who may see it. */
  changesSince: (after: number) => changesSince(source, after),
  /** Takes what was erased, up to a position of the log, out of the tables' files. */
  clearDeadRows: (position: number) => clearDeadRows(source, position),
  position: () => cursorPosition(source),
  /** Waits until the read models have seen this position; false when they have not in time. */
  caughtUp(position: number, withinMs: number = PATIENCE_MS): Promise<boolean> {
    onWait();
    return caughtUp(source, position, withinMs);
  },
});
