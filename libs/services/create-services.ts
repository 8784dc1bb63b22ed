// Builds the services, for whoever has no Nest container: the worker, the command line, tests.
import { ClientsService } from './clients.service';
import { DeparturesService } from './departures.service';
import { Engine, type ServiceDeps } from './engine';
import { ErasuresService } from './erasures.service';
import { ExportsService } from './exports.service';
import { HandoversService } from './handovers.service';
import { ImportsService } from './imports.service';
import { PersonsService } from './persons.service';
import { PoliciesService } from './policies.service';
import { ReadsService } from './reads.service';
import { RepresentativesService } from './representatives.service';

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
    persons: new PersonsService(engine),
    policies: new PoliciesService(engine),
    reads,
  };
}
