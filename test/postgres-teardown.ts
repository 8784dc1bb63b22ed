// Jest's global teardown of the projects int and e2e: stops the server of postgres-setup.ts and removes its data.
import { type PostgresServer } from '../apps/local/postgres';

export default async function teardown(): Promise<void> {
  const run = globalThis as { batonTestPostgres?: Promise<PostgresServer> };
  const server = await run.batonTestPostgres;
  delete run.batonTestPostgres;
  await server?.stop();
  server?.remove();
}
