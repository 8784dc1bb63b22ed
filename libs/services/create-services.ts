// Builds the services, for whoever has no Nest container: the worker, the command line, tests.
import { ClientsService } from './client/clients.service';
import { DeparturesService } from './departure/departures.service';
import { Engine, type ServiceDeps } from './engine';
import { ErasuresService } from './erasure/erasures.service';
import { ExportsService } from './export/exports.service';
import { HandoversService } from './handover/handovers.service';
import { ImportsService } from './import/imports.service';
import { PoliciesService } from './policy/policies.service';
import { ReadsService } from './reads/reads.service';
import { RepresentativesService } from './representative/representatives.service';

export type Services = ReturnType<typeof createServices>;

export function createServices(deps: ServiceDeps) {
  const engine = new Engine(deps);
  const [representatives, clients] = [new RepresentativesService(engine), new ClientsService(engine)];
  const [erasures, reads] = [new ErasuresService(engine), new ReadsService(engine)];
  return {
    engine,
    handovers: new HandoversService(engine),
    departures: new DeparturesService(engine),
    clients,
    erasures,
    representatives,
    exports: new ExportsService(engine, reads),
    imports: new ImportsService(engine, representatives, clients),
    policies: new PoliciesService(engine),
    reads,
  };
}
