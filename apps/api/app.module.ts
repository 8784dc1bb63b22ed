// How the api is put together: what stands behind the door, the guards before it, and a controller for each noun.
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule, PinoLogger } from 'nestjs-pino';
import { AuthGuard } from './auth/auth.guard';
import { SignInWayController } from './auth/sign-in-way.controller';
import { SignInController } from './auth/sign-in.controller';
import { Presence } from './auth/presence';
import { Things } from './auth/things';
import { createTokens, TOKENS } from './auth/tokens';
import { ADMINISTRATOR, Backend, type ApiConfig } from './backend';
import { ClientsController } from './clients/clients.controller';
import { CommandsController } from './commands/commands.controller';
import { DeparturesController } from './departures/departures.controller';
import { PreviewsController } from './departures/previews.controller';
import { ExportsController } from './exports/exports.controller';
import { HandoversController } from './handovers/handovers.controller';
import { ProblemFilter } from './http/problem.filter';
import { logSettings } from './log';
import { ImportsController } from './imports/imports.controller';
import { MeController } from './me/me.controller';
import { HealthController } from './operations/health.controller';
import { Metrics, MetricsController } from './operations/metrics';
import { PersonsController } from './persons/persons.controller';
import { PoliciesController } from './policies/policies.controller';
import { ReportsController } from './reports/reports.controller';
import { PrivacyController } from './privacy/privacy.controller';
import { RecordController } from './record/record.controller';
import { RepresentativesController } from './representatives/representatives.controller';
import { SearchController } from './search/search.controller';
import { Changes } from './stream/changes';
import { StreamController } from './stream/stream.controller';

/** For a program that has gone wild, not for people: a thousand requests a second from one address, for a minute. */
const REQUESTS_A_MINUTE = 60_000;

@Module({})
export class AppModule {
  static with(config: ApiConfig): DynamicModule {
    const local = config.localKey === undefined ? [] : [SignInController];
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logSettings(config.logLevel)),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: REQUESTS_A_MINUTE }]),
      ],
      controllers: [
        HealthController,
        MetricsController,
        HandoversController,
        DeparturesController,
        PreviewsController,
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
        { provide: Backend, inject: [PinoLogger], useFactory: (log: PinoLogger) => Backend.open(config, log) },
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
