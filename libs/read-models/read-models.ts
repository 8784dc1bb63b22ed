// Every question that lists and reports are answered from, over one connection pool.
import type { DataSource } from 'typeorm';
import { createDataSource } from '#libs/database';
import { caughtUp, cursorPosition } from './caught-up';
import { clearDeadRows } from './dead-rows';
import { ClientEntity, clientsByExternalId, clientsOwnedBy, listClients, type ClientFilter } from './clients';
import { DepartureEntity, listDepartures, type DepartureFilter } from './departures';
import { HandoverEntity, handoversInvolving, listHandovers, openHandoversOf, type HandoverFilter } from './handovers';
import { openDepartures, openHandovers } from './open-streams';
import type { PageRequest } from './page';
import { listPolicies, PolicyEntity } from './policies';
import {
  listRepresentatives,
  RepresentativeEntity,
  representativesByExternalId,
  type RepresentativeFilter,
} from './representatives';
import { representativeNames } from './representative-names';
import { teamOf } from './team';

const ENTITIES = [ClientEntity, DepartureEntity, HandoverEntity, PolicyEntity, RepresentativeEntity];

/** A data source on the log's database, as the application's role; initialize it before use. */
export const createReadSource = (url: string): DataSource => createDataSource(url, { entities: ENTITIES });

/** How long a command waits for the lists that it needs. */
const PATIENCE_MS = 5_000;

export type ReadModels = ReturnType<typeof createReadModels>;

/** @param onWait told when somebody waits for the projector, so that it can be woken */
export const createReadModels = (source: DataSource, onWait: () => void = () => {}) => ({
  handovers: (filter: HandoverFilter, page: PageRequest, now: string) => listHandovers(source, filter, page, now),
  clients: (filter: ClientFilter, page: PageRequest = {}) => listClients(source, filter, page),
  client: (id: string) => source.getRepository(ClientEntity).findOneBy({ id }),
  representatives: (filter: RepresentativeFilter, page: PageRequest = {}) => listRepresentatives(source, filter, page),
  representative: (id: string) => source.getRepository(RepresentativeEntity).findOneBy({ id }),
  departures: (filter: DepartureFilter, page: PageRequest = {}) => listDepartures(source, filter, page),
  policies: (page: PageRequest = {}) => listPolicies(source, page),
  /** External id -> id, for those that are known. */
  clientsByExternalId: (externalIds: string[]) => clientsByExternalId(source, externalIds),
  representativesByExternalId: (externalIds: string[]) => representativesByExternalId(source, externalIds),
  /** Id -> name, for those of these ids who are representatives. */
  representativeNames: (ids: string[]) => representativeNames(source, ids),
  clientsOwnedBy: (representativeId: string) => clientsOwnedBy(source, representativeId),
  /** Open handovers in which the representative is nominee, successor or lead. */
  handoversInvolving: (representativeId: string) => handoversInvolving(source, representativeId),
  /** Everybody who reports to a manager, directly or not. */
  teamOf: (managerId: string) => teamOf(source, managerId),
  /** How many handovers of a departure are still open. */
  openHandoversOf: (departureId: string) => openHandoversOf(source, departureId),
  openHandovers: () => openHandovers(source),
  openDepartures: () => openDepartures(source),
  /** Takes what was erased, up to a position of the log, out of the tables' files. */
  clearDeadRows: (position: number) => clearDeadRows(source, position),
  position: () => cursorPosition(source),
  /** Waits until the read models have seen this position; false when they have not in time. */
  caughtUp(position: number, withinMs: number = PATIENCE_MS): Promise<boolean> {
    onWait();
    return caughtUp(source, position, withinMs);
  },
});
