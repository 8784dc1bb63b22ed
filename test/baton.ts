// The services over a real PostgreSQL with a clock of their own, for tests: a small firm in which somebody leaves.
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { dutiesAt, nextDuty } from '#libs/domain';
import { headPosition } from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import { openBaton, type BatonSettings, type Services } from '#libs/services';
import { startTestPostgres } from './postgres';

export interface TestBaton {
  services: Services;
  /** The same log, as another process sees it. */
  others: Services;
  readModels: ReadModels;
  pool: Pool;
  source: DataSource;
  vaultPool: Pool;
  database: Awaited<ReturnType<typeof startTestPostgres>>;
  /** The settings for another process of the same Baton. */
  keys: { wrapKey: Buffer; requestKey: Buffer };
  /** Sets the services' clock; it starts on Monday, 2 November 2026, at 09:00 UTC. */
  setNow(instant: string): void;
  now(): string;
  /** Waits until the lists have caught up with the log. */
  listsCaughtUp(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestBaton({
  evidence,
  lists = { everyMs: 20 },
}: Partial<Pick<BatonSettings, 'evidence' | 'lists'>> = {}): Promise<TestBaton> {
  const database = await startTestPostgres();
  const keys = { wrapKey: randomBytes(32), requestKey: randomBytes(32) };
  let now = '2026-11-02T09:00:00.000Z';
  const open = (keeping: BatonSettings['lists']) =>
    openBaton({
      databaseUrl: database.appUrl,
      vaultDatabaseUrl: database.vaultUrl,
      vaultKey: keys.wrapKey,
      requestKey: keys.requestKey,
      evidence,
      connections: { log: 8, vault: 4 },
      lists: keeping,
      now: () => now,
    });
  const baton = await open(lists);
  const others = await open('left-to-others');
  const { pool, source, vaultPool, readModels } = baton.connections;
  return {
    services: baton.services,
    others: others.services,
    readModels,
    pool,
    source,
    vaultPool,
    database,
    keys,
    setNow: (instant) => (now = instant),
    now: () => now,
    async listsCaughtUp() {
      if (!(await readModels.caughtUp(await headPosition(pool)))) throw baton.connections.trouble();
    },
    async stop() {
      await others.close();
      await baton.close();
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

/** Does everything that the system owes a handover until nothing is due; mails count as sent. */
export async function doDuties(baton: Pick<TestBaton, 'services' | 'now'>, handoverId: string): Promise<void> {
  for (;;) {
    const view = await baton.services.handovers.get(handoverId);
    if (!view) return;
    const { effects } = view.handover;
    const duties = dutiesAt(view.handover, baton.now());
    if (effects.length === 0 && duties.length === 0) return;
    for (const { effectId } of effects) {
      const command = {
        name: 'record-effect-done',
        data: { effectId, reference: `<${effectId}@baton.example>` },
      } as const;
      await baton.services.handovers.execute(handoverId, command, { actor: 'system', key: `sent/${effectId}` });
    }
    for (const command of duties) await baton.services.handovers.execute(handoverId, command, { actor: 'system' });
  }
}

/** Advances the time from duty to duty until the handover is closed. */
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
