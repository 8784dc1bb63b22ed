// The module of imports.
import { Module } from '@nestjs/common';
import { ClientModule } from '../client/client.module';
import { RepresentativeModule } from '../representative/representative.module';
import { ImportsService } from './imports.service';

@Module({ imports: [ClientModule, RepresentativeModule], providers: [ImportsService], exports: [ImportsService] })
export class ImportModule {}
