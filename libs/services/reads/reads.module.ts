// The module of who read what.
import { Module } from '@nestjs/common';
import { ReadsService } from './reads.service';

@Module({ providers: [ReadsService], exports: [ReadsService] })
export class ReadsModule {}
