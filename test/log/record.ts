// A log, an evidence folder and a signing key of their own, for tests of the notary.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { createPool } from '#libs/database';
import { createAppender, createNotary } from '#libs/event-store';
import { startTestPostgres } from '../postgres';
import { commandOn } from './commands';

const PROTECTED = ['events', 'commands', 'checkpoints', 'log_keys'];

export async function startRecord() {
  const database = await startTestPostgres();
  const pool = createPool({ url: database.appUrl });
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const evidence = mkdtempSync(path.join(os.tmpdir(), 'baton-evidence-'));
  const key = randomBytes(32);
  const file = (name: string) => path.join(evidence, name);
  let streams = 0;
  return {
    pool,
    owner,
    evidence,
    key,
    file,
    files: () =>
      (readdirSync(evidence, { recursive: true }) as string[]).filter((name) => statSync(file(name)).isFile()),
    notary: (more: Partial<Parameters<typeof createNotary>[0]> = {}) => createNotary({ pool, evidence, key, ...more }),
    /** Adds events, each in its own stream. */
    async grow(events: number): Promise<void> {
      const appender = createAppender({ pool });
      const names = Array.from({ length: events }, () => `thing/${(streams += 1)}`);
      while (names.length > 0)
        await appender.append(commandOn(Object.fromEntries(names.splice(0, 400).map((name) => [name, 0]))));
      await appender.close();
    },
    /** What a superuser can do: switch off the protection, change something, and switch it on again. */
    async tamper(sql: string): Promise<void> {
      for (const table of PROTECTED) await owner.query(`ALTER TABLE es.${table} DISABLE TRIGGER never_changed`);
      await owner.query(sql);
      for (const table of PROTECTED) await owner.query(`ALTER TABLE es.${table} ENABLE ALWAYS TRIGGER never_changed`);
    },
    async stop(): Promise<void> {
      await pool.end();
      await owner.end();
      await database.stop();
      rmSync(evidence, { recursive: true, force: true });
    },
  };
}
