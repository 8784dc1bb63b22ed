// A log of 500 events in 20 streams with its evidence folder, and a superuser who may do anything to its tables.
import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { createPool } from '#libs/database';
import { createAppender, createNotary, evidenceLines, readLog } from '#libs/event-store';
import { verifyBundle, type Verdict } from '#libs/proof';
import { readOutside } from '../../apps/cli/evidence/outside-folder';
import { startTestPostgres } from '../postgres';

export const STREAMS = 20;
export const EVENTS = 500;
/** One checkpoint at the end of a tile, one just after it, one at the very end. */
const SIZES = [60, 256, 257, 401, EVENTS];
const TABLES = ['events', 'commands', 'checkpoints', 'log_keys'];

export type Store = Awaited<ReturnType<typeof startStore>>;

export interface Case {
  what: string;
  /** What is done to the tables. */
  tamper?: () => Promise<unknown>;
  /** Or what is done to the file exported from them. */
  file?: (exported: Buffer) => Buffer;
  /** The first wrong position; left out if it is not an event that is wrong. */
  first?: number;
}

export async function startStore() {
  const database = await startTestPostgres();
  const pool = createPool({ url: database.appUrl, max: 2 });
  const superuser = new Client({ connectionString: database.ownerUrl });
  await superuser.connect();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'baton-tamper-'));
  const key = randomBytes(32);
  const notary = createNotary({ pool, evidence: folder, key });
  for (const [index, size] of SIZES.entries()) {
    await fill(pool, SIZES[index - 1] ?? 0, size);
    await notary.checkpoint();
  }
  const events = await readLog(pool, { after: 0, limit: EVENTS });
  const outside = readOutside([folder]);
  const sound = await exported(superuser);
  return {
    superuser,
    events,
    outside,
    /** The operator's own signing key, for the attacker who has that too. */
    key,
    sizes: SIZES,
    /** Tampers within a transaction, verifies what is then exported, and rolls everything back. */
    async judge({ tamper, file }: Pick<Case, 'tamper' | 'file'>): Promise<Verdict> {
      if (file !== undefined) return verifyBundle(once(file(sound)), outside);
      await superuser.query('SAVEPOINT untouched');
      try {
        await tamper?.();
        return await verifyBundle(bytesOf(evidenceLines(superuser)), outside);
      } finally {
        await superuser.query('ROLLBACK TO SAVEPOINT untouched');
      }
    },
    /** One transaction for many cases. Triggers against changes are off in it, and the unique indexes are dropped. */
    async begin(): Promise<void> {
      await superuser.query('BEGIN');
      for (const table of TABLES) await superuser.query(`ALTER TABLE es.${table} DISABLE TRIGGER ALL`);
      await superuser.query(
        `ALTER TABLE es.events DROP CONSTRAINT events_pkey, DROP CONSTRAINT events_stream_version_key`,
      );
    },
    /** Thousands of rolled-back changes leave as many dead rows, over which every scan of the table walks. */
    async again(): Promise<void> {
      await this.rollBack();
      await this.begin();
    },
    async rollBack(): Promise<void> {
      await superuser.query('ROLLBACK');
      await superuser.query('VACUUM es.events');
    },
    async stop(): Promise<void> {
      await pool.end();
      await superuser.end();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Commands of one to three events, on streams in turn; some bodies have a ciphertext, as sealed fields do. */
async function fill(pool: ReturnType<typeof createPool>, from: number, to: number): Promise<void> {
  const appender = createAppender({ pool });
  for (let n = from; n < to;) {
    const count = Math.min(1 + (n % 3), to - n);
    const numbers = Array.from({ length: count }, (_, index) => n + index);
    const result = await appender.append({
      commandId: randomUUID(),
      command: 'correct',
      actor: `rep:${n % 7}`,
      occurredAt: new Date(Date.UTC(2026, 4, 4) + n * 60_000).toISOString(),
      expected: Object.fromEntries(numbers.map((number) => [streamOf(number), Math.floor(number / STREAMS)])),
      events: numbers.map((number) => ({
        stream: streamOf(number),
        type: number % 2 ? 'ClientCorrected' : 'NoteTaken',
        schemaVersion: 1,
        body: `{"at":"2026-05-04","n":${number},"note":{"sealed":"${randomBytes(60).toString('base64')}"}}`,
      })),
    });
    if (result.status !== 'appended') throw new Error(`The append answered ${result.status}`);
    n += count;
  }
  await appender.close();
}

export const streamOf = (number: number): string => `client/${String(number % STREAMS).padStart(8, '0')}`;

export async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of lines) yield Buffer.from(text, 'utf8');
}

async function exported(client: Client): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of bytesOf(evidenceLines(client))) parts.push(part);
  return Buffer.concat(parts);
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
