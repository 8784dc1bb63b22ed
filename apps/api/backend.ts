// Everything behind the door: connections, the log, the vault, the services, and the projector that keeps the lists.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { machineZone, type Config } from '#libs/config';
import { createPool } from '#libs/database';
import { createAppender, createNotary, headPosition, type Appender, type Log } from '#libs/event-store';
import {
  createProjector,
  createReadModels,
  createReadSource,
  type Projector,
  type ReadModels,
} from '#libs/read-models';
import { createServices, type Services } from '#libs/services';
import { createVault } from '#libs/vault';

import { RecordProofs } from './record/record-proofs';

export type ApiConfig = Config<'databaseUrl' | 'vaultDatabaseUrl' | 'vaultKey' | 'requestKey'>;

/** The container's name for the subject of the first administrator. */
export const ADMINISTRATOR = Symbol('administrator');

@Injectable()
export class Backend implements OnApplicationShutdown {
  private constructor(
    readonly services: Services,
    readonly readModels: ReadModels,
    readonly record: RecordProofs,
    private readonly parts: {
      pool: Pool;
      vaultPool: Pool;
      source: DataSource;
      appender: Appender;
      projector: Projector;
    },
    readonly now: () => string,
  ) {}

  /** Connects, and publishes the built-in policy on an empty log. */
  static async open(
    config: ApiConfig,
    log: Log & { error(details: object, message: string): void },
    now = machineTime,
  ): Promise<Backend> {
    const pool = createPool({ url: config.databaseUrl, max: 20, log });
    const vaultPool = createPool({ url: config.vaultDatabaseUrl, max: 5, log });
    const source = await createReadSource(config.databaseUrl).initialize();
    const { vaultKey: wrapKey, vaultKeyBefore: wrapKeyBefore, evidence } = config;
    const vault = createVault({ pool: vaultPool, wrapKey, wrapKeyBefore, evidence });
    const appender = createAppender({ pool, log });
    let wake = () => {};
    const readModels = createReadModels(source, () => wake());
    const waking: Appender = {
      // The lists look at once at what was appended here, and need not wait for their next poll.
      append: (command) => appender.append(command).finally(() => wake()),
      close: () => appender.close(),
    };
    const { requestKey, mappings } = config;
    const deps = { pool, appender: waking, vault, requestKey, mappings, now, newId, readModels, log };
    const services = createServices(deps);
    const projector = createProjector({ pool, source, decode: services.engine.codec.decode, log });
    wake = () => projector.wake();
    await services.policies.ensureBuiltIn(config.timeZone ?? machineZone());
    if (config.localKey) await services.persons.ensureMadeUp();
    const record = new RecordProofs(pool, notaryOf(config, pool));
    return new Backend(services, readModels, record, { pool, vaultPool, source, appender: waking, projector }, now);
  }

  /** How many events the lists have not seen yet. */
  async lag(): Promise<number> {
    const [head, seen] = [await headPosition(this.parts.pool), await this.readModels.position()];
    return Math.max(0, head - seen);
  }

  async vaultAnswers(): Promise<void> {
    await this.parts.vaultPool.query('SELECT 1');
  }

  /** What was taken in is finished first; connections are closed last. */
  async onApplicationShutdown(): Promise<void> {
    const { pool, vaultPool, source, appender, projector } = this.parts;
    await this.services.reads.close();
    await appender.close();
    await projector.stop();
    await Promise.all([pool.end(), vaultPool.end(), source.destroy()]);
  }
}

/** Without a key to sign with there are no checkpoints. */
function notaryOf({ checkpointKey: key, checkpointKeyBefore: keyBefore, evidence }: ApiConfig, pool: Pool) {
  return key && createNotary({ pool, key, keyBefore, evidence });
}

const machineTime = () => new Date().toISOString();
