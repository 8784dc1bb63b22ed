// All services in one object, for programs and tests without a container of their own.
import { Injectable } from '@nestjs/common';
import { ClientsService } from './client/clients.service';
import { DeparturesService } from './departure/departures.service';
import { Outbox } from './effect/outbox.service';
import { ErasuresService } from './erasure/erasures.service';
import { ExportsService } from './export/exports.service';
import { HandoversService } from './handover/handovers.service';
import { ImportsService } from './import/imports.service';
import { PersonsService } from './person/persons.service';
import { PoliciesService } from './policy/policies.service';
import { ReadsService } from './reads/reads.service';
import { RepresentativesService } from './representative/representatives.service';
import { Clock } from './clock';
import { Commands } from './commands';
import { History } from './history';

@Injectable()
export class Services {
  constructor(
    readonly clients: ClientsService,
    readonly departures: DeparturesService,
    readonly erasures: ErasuresService,
    readonly exports: ExportsService,
    readonly handovers: HandoversService,
    readonly imports: ImportsService,
    readonly outbox: Outbox,
    readonly persons: PersonsService,
    readonly policies: PoliciesService,
    readonly reads: ReadsService,
    readonly representatives: RepresentativesService,
    readonly commands: Commands,
    readonly facts: History,
    readonly clock: Clock,
  ) {}
}
