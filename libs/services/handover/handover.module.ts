// The module of handovers.
import { Module } from '@nestjs/common';
import { HandoversService } from './handovers.service';

@Module({ providers: [HandoversService], exports: [HandoversService] })
export class HandoverModule {}
