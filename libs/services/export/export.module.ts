// The module of what leaves the record in forms of others.
import { Module } from '@nestjs/common';
import { ReadsModule } from '../reads/reads.module';
import { ExportsService } from './exports.service';

@Module({ imports: [ReadsModule], providers: [ExportsService], exports: [ExportsService] })
export class ExportModule {}
