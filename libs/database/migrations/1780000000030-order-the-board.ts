// The board in its two usual orders without sorting every handover for one page. The expressions are those of
// libs/read-models/handovers/list.ts.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORDERS = `
  CREATE INDEX ON read.handovers ((coalesce(due_at, '9')), id);
  CREATE INDEX ON read.handovers ((array_position(ARRAY['compile-dossier','appoint-successor','notify-client',
    'joint-visit','interview','follow-up-surveys','completed','cancelled'], stage)::text
    || coalesce(due_at, '9') COLLATE "C"), id);`;

export class OrderTheBoard1780000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORDERS);
  }

  async down(): Promise<void> {
    throw new Error('Read models are rebuilt from the log, not taken back');
  }
}
