// The module of departures.
import { Module } from '@nestjs/common';
import { DeparturesService } from './departures.service';

@Module({ providers: [DeparturesService], exports: [DeparturesService] })
export class DepartureModule {}
