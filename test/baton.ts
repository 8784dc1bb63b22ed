// The services over a real PostgreSQL with a clock of their own, for tests: a small firm in which somebody leaves.
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { createPool } from '#libs/database';
import { dutiesAt, nextDuty } from '#libs/domain';
import { createAppender, headPosition, type Appender } from '#libs/event-store';
import {
  createProjector,
  createReadModels,
  createReadSource,
  type Projector,
  type ReadModels,
} from '#libs/read-models';
import { createServices, type Services } from '#libs/services';
import { createVault } from '#libs/vault';
import { startTestPostgres } from './postgres';

export interface TestBaton {
  services: Services;
  /** The same log, asked by another process. */
  others: Services;
  readModels: ReadModels;
  /** Moves the lists on; a spec with a projector of its own stops it. */
  projector: Projector;
  pool: Pool;
  source: DataSource;
  vaultPool: Pool;
  database: Awaited<ReturnType<typeof startTestPostgres>>;
  /** For another process of the same Baton. */
  keys: { wrapKey: Buffer; requestKey: Buffer };
  /** Sets the services' clock; it starts on Monday, 2 November 2026, at 09:00 UTC. */
  setNow(instant: string): void;
  now(): string;
  /** Waits until the lists have seen all that is in the log. */
  listsCaughtUp(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestBaton({ evidence }: { evidence?: string } = {}): Promise<TestBaton> {
  const database = await startTestPostgres();
  const [pool, vaultPool] = [createPool({ url: database.appUrl, max: 8 }), createPool({ url: database.vaultUrl })];
  const source = await createReadSource(database.appUrl).initialize();
  const keys = { wrapKey: randomBytes(32), requestKey: randomBytes(32) };
  let now = '2026-11-02T09:00:00.000Z';
  const readModels = createReadModels(source, () => projector.wake());
  const appenders: Appender[] = [];
  const makeServices = () => {
    const appender = createAppender({ pool });
    appenders.push(appender);
    const vault = createVault({ pool: vaultPool, wrapKey: keys.wrapKey, evidence });
    return createServices({ pool, appender, vault, requestKey: keys.requestKey, now: () => now, newId, readModels });
  };
  const [services, others] = [makeServices(), makeServices()];
  const { decode } = services.engine.codec;
  const projector: Projector = createProjector({ pool, source, decode, pollMs: 20 });
  return {
    services,
    others,
    readModels,
    projector,
    pool,
    source,
    vaultPool,
    database,
    keys,
    setNow: (instant) => (now = instant),
    now: () => now,
    async listsCaughtUp() {
      if (!(await readModels.caughtUp(await headPosition(pool)))) throw projector.trouble();
    },
    async stop() {
      await projector.stop();
      for (const appender of appenders) await appender.close();
      await source.destroy();
      await Promise.all([pool.end(), vaultPool.end()]);
      await database.stop();
    },
  };
}

export const HR = { actor: 'hr' };

/** Vera serves three clients and reports to Mona, who reports to Sven; Tom and Uma could follow. */
export async function smallFirm({ representatives, clients, policies }: Services) {
  await policies.ensureBuiltIn();
  const person = async (name: string, managerId?: string) => {
    const record = {
      details: { name, email: `${name.toLowerCase()}@baton.example` },
      traits: managerId ? { managerId } : {},
    };
    return (await representatives.add(record, HR)).id;
  };
  const sven = await person('Sven');
  const mona = await person('Mona', sven);
  const [vera, tom, uma] = [await person('Vera', mona), await person('Tom', mona), await person('Uma', mona)];
  const client = async (name: string, lifetimeSpend: string, ownerId = vera) => {
    const details = { name, email: 'desk@client.example', address: 'Gartenweg 7' };
    return (await clients.add({ details, ownerId, lifetimeSpend, source: 'test' }, HR)).id;
  };
  const vip = await client('Alfreds Futterkiste', '62000.50');
  const ordinary = await client('Bólido Comidas', '120');
  return { sven, mona, vera, tom, uma, vip, ordinary, person, client };
}

/** Does all that the system owes a handover until nothing is due: mails are taken as sent. */
export async function doDuties(baton: Pick<TestBaton, 'services' | 'now'>, handoverId: string): Promise<void> {
  for (;;) {
    const view = await baton.services.handovers.get(handoverId);
    if (!view) return;
    const { effects } = view.handover;
    const duties = dutiesAt(view.handover, baton.now());
    if (effects.length === 0 && duties.length === 0) return;
    for (const { effectId } of effects) {
      const command = {
        name: 'record-mail-sent',
        data: { effectId, messageId: `<${effectId}@baton.example>` },
      } as const;
      await baton.services.handovers.execute(handoverId, command, { actor: 'system', key: `sent/${effectId}` });
    }
    for (const command of duties) await baton.services.handovers.execute(handoverId, command, { actor: 'system' });
  }
}

/** Lets the time go by from duty to duty until the handover is closed. */
export async function letTimeGoBy(baton: TestBaton, handoverId: string): Promise<void> {
  await doDuties(baton, handoverId);
  for (let view = await baton.services.handovers.get(handoverId); view;) {
    const next = nextDuty(view.handover);
    if (next === undefined) return;
    if (next > baton.now()) baton.setNow(next);
    await doDuties(baton, handoverId);
    view = await baton.services.handovers.get(handoverId);
  }
}
