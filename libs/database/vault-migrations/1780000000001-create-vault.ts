// The second database: the clients' and representatives' keys, each wrapped by VAULT_KEY.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVault1780000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA vault;
      CREATE TABLE vault.keys (
        subject uuid PRIMARY KEY,
        wrapped bytea NOT NULL,
        key_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Keys are never dropped: whatever they seal would be lost');
  }
}
