// The module of representatives.
import { Module } from '@nestjs/common';
import { RepresentativesService } from './representatives.service';

@Module({ providers: [RepresentativesService], exports: [RepresentativesService] })
export class RepresentativeModule {}
