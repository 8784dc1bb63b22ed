// What a Baton holds open: the log, the lists made from it, and the vault. Opened together, and closed in order.
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createPool } from '#libs/database';
import { createAppender, createNotary, headPosition, type Appender, type Log, type Notary } from '#libs/event-store';
import {
  createProjector,
  createReadModels,
  createReadSource,
  type Projector,
  type ReadModels,
} from '#libs/read-models';
import { createVault, type Vault } from '#libs/vault';
import { createCodec, type EventCodec } from './codec';

export interface BatonSettings {
  databaseUrl: string;
  vaultDatabaseUrl: string;
  vaultKey: Buffer;
  vaultKeyBefore?: Buffer;
  /** Keys the HMACs that recognise repeated requests. */
  requestKey: Buffer;
  /** Without it there are no checkpoints. */
  checkpointKey?: Buffer;
  checkpointKeyBefore?: Buffer;
  /** The folder of the erasure ledger and of the checkpoints. */
  evidence?: string;
  /** The folder of the organisation's own mappings, besides those of samples/. */
  mappings?: string;
  /** The maximum number of connections. */
  connections?: { log: number; vault: number };
  lists: ListsKeeping | 'left-to-others';
  /** The present instant, as 2026-11-22T09:00:00.000Z; the machine's by default. */
  now?: () => string;
  /** Receives what the operator should know. */
  log?: Log;
}

/** How this process brings the lists up to date. */
interface ListsKeeping {
  /** How often it looks; ten times a second by default. */
  everyMs?: number;
  /** Looks at once for what was appended here. */
  atAppends?: true;
}

export class Connections implements OnApplicationShutdown {
  readonly pool: Pool;
  readonly vaultPool: Pool;
  readonly source: DataSource;
  readonly vault: Vault;
  readonly codec: EventCodec;
  readonly appender: Appender;
  readonly readModels: ReadModels;
  readonly notary: Notary | undefined;
  private projector: Projector | undefined;

  private constructor(private readonly settings: BatonSettings) {
    const { databaseUrl, vaultDatabaseUrl, connections, log, evidence } = settings;
    const pool = createPool({ url: databaseUrl, max: connections?.log, log });
    this.pool = pool;
    this.vaultPool = createPool({ url: vaultDatabaseUrl, max: connections?.vault, log });
    this.source = createReadSource(databaseUrl);
    const { vaultKey: wrapKey, vaultKeyBefore: wrapKeyBefore } = settings;
    this.vault = createVault({ pool: this.vaultPool, wrapKey, wrapKeyBefore, evidence });
    this.codec = createCodec(this.vault);
    this.appender = this.waking(createAppender({ pool, log }));
    this.readModels = createReadModels(this.source, () => this.projector?.wake());
    const { checkpointKey: key, checkpointKeyBefore: keyBefore } = settings;
    this.notary = key && createNotary({ pool, key, keyBefore, evidence });
  }

  static async open(settings: BatonSettings): Promise<Connections> {
    const opened = new Connections(settings);
    try {
      // Asked before TypeORM is, whose own error would come with a stack.
      await opened.pool.query('SELECT 1 FROM es.head');
      await opened.source.initialize();
    } catch (error) {
      await opened.endPools();
      throw error;
    }
    if (settings.lists !== 'left-to-others') opened.keepLists(settings.lists);
    return opened;
  }

  /** How many events the lists have not seen yet. */
  async lag(): Promise<number> {
    const [head, seen] = [await headPosition(this.pool), await this.readModels.position()];
    return Math.max(0, head - seen);
  }

  /** Why the last attempt to bring the lists up to date failed. */
  trouble(): unknown {
    return this.projector?.trouble();
  }

  /** Keeps the lists up to date meanwhile, so that whoever waits for them needs no running api. */
  async keepingLists<T>(work: () => Promise<T>, { patienceMs }: { patienceMs: number }): Promise<T> {
    this.keepLists({});
    try {
      const result = await work();
      // Whoever looks at the lists afterwards finds their own changes in them.
      await this.readModels.caughtUp(await headPosition(this.pool), patienceMs);
      return result;
    } finally {
      await this.projector?.stop();
      this.projector = undefined;
    }
  }

  /** Finishes what was taken in first; connections are closed last. */
  async onApplicationShutdown(): Promise<void> {
    await this.appender.close();
    await this.projector?.stop();
    await this.source.destroy();
    await this.endPools();
  }

  private keepLists({ everyMs: pollMs }: ListsKeeping): void {
    const { pool, source, codec } = this;
    this.projector = createProjector({ pool, source, decode: codec.decode, pollMs, log: this.settings.log });
  }

  private waking(appender: Appender): Appender {
    const { lists } = this.settings;
    if (lists === 'left-to-others' || !lists.atAppends) return appender;
    return {
      append: (command) => appender.append(command).finally(() => this.projector?.wake()),
      close: () => appender.close(),
    };
  }

  private async endPools(): Promise<void> {
    await Promise.all([this.pool.end(), this.vaultPool.end()]);
  }
}
