// Makes the api from its configuration, ready to listen; tests make it the same way.
import { NestFactory } from '@nestjs/core';
import { ValidationPipe } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ValidationError } from 'class-validator';
import { saying } from '#libs/telling';
import { Logger } from 'nestjs-pino';
import { AppModule, type ApiConfig } from './app.module';
import { jsonBody } from './http/json-body';
import { knownHosts } from './http/known-hosts';
import { fieldErrors } from './http/wanted';
import { Problem } from './problems/problem';
import { securityHeaders } from './http/security-headers';
import { describeApi } from './open-api';
import { Metrics } from './operations/metrics';
import { webApp } from './web/web-app';

export async function createApi(config: ApiConfig): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  // Our ETag is the version; a hash of the answer would mean something else.
  app.set('etag', false);
  app.use(app.get(Metrics).measure);
  app.use(securityHeaders());
  app.use(knownHosts(config));
  app.use(webApp());
  app.use(...jsonBody());
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      transformOptions: { enableImplicitConversion: false },
      exceptionFactory: (errors: ValidationError[]) =>
        new Problem(400, saying('invalid'), { errors: errors.flatMap((error) => fieldErrors(error)) }),
    }),
  );
  describeApi(app);
  app.enableShutdownHooks();
  return app;
}
