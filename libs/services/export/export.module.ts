// The module that exports the record in other formats.
import { Module } from '@nestjs/common';
import { ReadsModule } from '../reads/reads.module';
import { ExportsService } from './exports.service';

@Module({ imports: [ReadsModule], providers: [ExportsService], exports: [ExportsService] })
export class ExportModule {}
