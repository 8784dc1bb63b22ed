// The only composition root: the api imports this module, and the worker, the command line and tests open it by itself.
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientModule } from './client/client.module';
import { DepartureModule } from './departure/departure.module';
import { EffectModule } from './effect/effect.module';
import { ErasureModule } from './erasure/erasure.module';
import { ExportModule } from './export/export.module';
import { HandoverModule } from './handover/handover.module';
import { ImportModule } from './import/import.module';
import { PersonModule } from './person/person.module';
import { PolicyModule } from './policy/policy.module';
import { ReadsModule } from './reads/reads.module';
import { RepresentativeModule } from './representative/representative.module';
import { Connections, type BatonSettings } from './connections/connections';
import { LogModule, type SettingsFrom } from './log.module';
import { Services } from './services';

const NOUNS = [
  ClientModule,
  DepartureModule,
  EffectModule,
  ErasureModule,
  ExportModule,
  HandoverModule,
  ImportModule,
  PersonModule,
  PolicyModule,
  ReadsModule,
  RepresentativeModule,
];

@Module({})
export class BatonModule {
  static with(settings: SettingsFrom): DynamicModule {
    return {
      module: BatonModule,
      imports: [LogModule.with(settings), ...NOUNS],
      providers: [Services],
      exports: [...NOUNS, Services],
    };
  }
}

export interface OpenBaton {
  services: Services;
  connections: Connections;
  close(): Promise<void>;
}

/** Opens a Baton that serves nobody over HTTP. Throws the database's own error when one cannot be reached. */
export async function openBaton(settings: BatonSettings): Promise<OpenBaton> {
  const root = BatonModule.with({ useFactory: () => settings });
  const context = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  return { services: context.get(Services), connections: context.get(Connections), close: () => context.close() };
}
