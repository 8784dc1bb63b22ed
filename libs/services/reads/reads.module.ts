// The module that records and lists who read what.
import { Module } from '@nestjs/common';
import { ReadsService } from './reads.service';

@Module({ providers: [ReadsService], exports: [ReadsService] })
export class ReadsModule {}
