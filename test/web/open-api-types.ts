// The api's own OpenAPI document, and the types of the web app's client made from it; needs no database.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTypes, { astToString } from 'openapi-typescript';
import { loadConfig } from '#libs/config';
import { AppModule } from '../../apps/api/app.module';
import { apiDocument } from '../../apps/api/open-api';

export const TYPES_FILE = path.resolve(__dirname, '../../apps/web/api/schema.d.ts');

const NEEDED = ['databaseUrl', 'vaultDatabaseUrl', 'vaultKey', 'requestKey'] as const;
const KEY = Buffer.alloc(32).toString('base64');
const NOTHING_BEHIND = {
  DATABASE_URL: 'postgres://nobody@localhost/log',
  VAULT_DATABASE_URL: 'postgres://nobody@localhost/vault',
  VAULT_KEY: KEY,
  REQUEST_KEY: KEY,
  BATON_LOCAL_KEY: KEY,
  LOG_LEVEL: 'silent',
};

export async function openApi(): Promise<OpenAPIObject> {
  const module = AppModule.with(loadConfig(NOTHING_BEHIND, [...NEEDED]));
  // The preview creates no instances, so nothing connects; the routes and their shapes are there.
  const app = await NestFactory.create<NestExpressApplication>(module, { preview: true, logger: false });
  return apiDocument(app);
}

export const openApiTypes = async (): Promise<string> =>
  astToString(await openapiTypes(JSON.stringify(await openApi())));

// `npm run api:types` rewrites them.
if (require.main === module)
  openApiTypes()
    .then((types) => writeFileSync(TYPES_FILE, types))
    .catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
