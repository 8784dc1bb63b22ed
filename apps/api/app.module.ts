// How the api is put together: the services it uses, the guards in front of it, and a controller for each noun.
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule, PinoLogger } from 'nestjs-pino';
import { machineZone, type Config } from '#libs/config';
import { BatonModule, PersonsService, PoliciesService } from '#libs/services';
import { AuthGuard } from './auth/auth.guard';
import { SignInWayController } from './auth/sign-in-way.controller';
import { SignInController } from './auth/sign-in.controller';
import { Presence } from './auth/presence';
import { Things } from './auth/things';
import { ADMINISTRATOR, createTokens, TOKENS } from './auth/tokens';
import { ClientsController } from './clients/clients.controller';
import { CommandsController } from './commands/commands.controller';
import { DeparturesController } from './departures/departures.controller';
import { PreviewsController } from './departures/previews.controller';
import { EffectsController } from './effects/effects.controller';
import { ExportsController } from './exports/exports.controller';
import { HandoversController } from './handovers/handovers.controller';
import { ProblemFilter } from './problems/problem.filter';
import { logSettings } from './log';
import { ImportsController } from './imports/imports.controller';
import { MeController } from './me/me.controller';
import { HealthController } from './operations/health.controller';
import { Metrics, MetricsController } from './operations/metrics';
import { PersonsController } from './persons/persons.controller';
import { PoliciesController } from './policies/policies.controller';
import { ReportsController } from './reports/reports.controller';
import { PrivacyController } from './privacy/privacy.controller';
import { RecordProofs } from './record/record-proofs';
import { RecordController } from './record/record.controller';
import { RepresentativesController } from './representatives/representatives.controller';
import { SearchController } from './search/search.controller';
import { Changes } from './stream/changes';
import { StreamController } from './stream/stream.controller';

/** Stops a runaway program, not people: a thousand requests a second from one address, over a minute. */
const REQUESTS_A_MINUTE = 60_000;

const CONNECTIONS = { log: 20, vault: 5 };
/** Recorded before the first request is answered. */
const BUILT_IN = Symbol('the built-in policy, and made-up people');

export type ApiConfig = Config<'databaseUrl' | 'vaultDatabaseUrl' | 'vaultKey' | 'requestKey'>;

@Module({})
export class AppModule {
  static with(config: ApiConfig): DynamicModule {
    const local = config.localKey === undefined ? [] : [SignInController];
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logSettings(config.logLevel)),
        BatonModule.with({
          inject: [PinoLogger],
          useFactory: (log: PinoLogger) => ({ ...config, connections: CONNECTIONS, lists: { atAppends: true }, log }),
        }),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: REQUESTS_A_MINUTE }]),
      ],
      controllers: [
        HealthController,
        MetricsController,
        HandoversController,
        DeparturesController,
        PreviewsController,
        EffectsController,
        ClientsController,
        PersonsController,
        RepresentativesController,
        PoliciesController,
        PrivacyController,
        ExportsController,
        ImportsController,
        MeController,
        SearchController,
        ReportsController,
        CommandsController,
        StreamController,
        SignInWayController,
        RecordController,
        ...local,
      ],
      providers: [
        {
          provide: BUILT_IN,
          inject: [PoliciesService, PersonsService],
          async useFactory(policies: PoliciesService, persons: PersonsService) {
            await policies.ensureBuiltIn(config.timeZone ?? machineZone());
            if (config.localKey) await persons.ensureMadeUp();
          },
        },
        RecordProofs,
        { provide: TOKENS, useValue: createTokens(config) },
        { provide: ADMINISTRATOR, useValue: config.authAdministrator },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Presence,
        Things,
        Changes,
        Metrics,
      ],
    };
  }
}
