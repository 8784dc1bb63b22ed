// The module of what is owed to the outside world.
import { Module } from '@nestjs/common';
import { DepartureModule } from '../departure/departure.module';
import { HandoverModule } from '../handover/handover.module';
import { Outbox } from './outbox.service';

@Module({ imports: [DepartureModule, HandoverModule], providers: [Outbox], exports: [Outbox] })
export class EffectModule {}
