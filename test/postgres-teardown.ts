// Jest's global teardown of the projects int, e2e and web: stops the server of postgres-setup.ts, removes its data, and
// ends each Baton of the browser tests.
import { type PostgresServer } from '../apps/local/postgres/postgres';
import { stopWebStacks } from './web/web-stack';

export default async function teardown(): Promise<void> {
  await stopWebStacks();
  const run = globalThis as { batonTestPostgres?: Promise<PostgresServer> };
  const server = await run.batonTestPostgres;
  delete run.batonTestPostgres;
  await server?.stop();
  server?.remove();
}
