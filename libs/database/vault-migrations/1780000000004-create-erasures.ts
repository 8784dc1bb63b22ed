// The vault's copy of the erasure ledger: ids, actors and instants of every client that was erased.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateErasures1780000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vault.erasures (
        client_id uuid PRIMARY KEY,
        entry text NOT NULL,
        noted_at timestamptz NOT NULL DEFAULT now()
      );`);
  }

  async down(): Promise<void> {
    throw new Error('The ledger is never dropped: whoever is in it would come back with the next backup');
  }
}
