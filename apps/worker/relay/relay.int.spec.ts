// The relay on a real log: tells a story what it has to know, seldom, and again when a bell was not accepted.
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { createPool } from '#libs/database';
import { type Appender, createAppender } from '#libs/event-store';
import { startTestPostgres } from '../../../test/postgres';
import type { Services } from '#libs/services';
import { Relay } from './relay';
import { createStoryCursors } from './story-cursors';

const NOW = '2026-12-01T12:00:00.000Z';
const TOMORROW = '2026-12-02T12:00:00.000Z';
const WEEK = '2026-12-08T12:00:00.000Z';

describe('the relay', () => {
  let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
  let pool: Pool;
  let appender: Appender;
  let rung: string[];
  let reachable: boolean;
  let running: boolean;
  let openHandovers: number;
  /** How each handover stands, beside its version. */
  let stands: Record<string, object>;
  let time = 0;

  beforeEach(async () => {
    postgres = await startTestPostgres();
    pool = createPool({ url: postgres.appUrl });
    appender = createAppender({ pool });
    rung = [];
    stands = {};
    reachable = true;
    running = true;
    openHandovers = 1;
  });
  afterEach(async () => {
    await appender.close();
    await pool.end();
    await postgres.stop();
  });

  const ring = (how: string) => async (_: string, options: { workflowId: string; startDelay?: number }) => {
    if (!reachable) throw new Error('Temporal is away');
    rung.push(`${how} ${options.workflowId}${options.startDelay ? ` in ${options.startDelay / 3_600_000} h` : ''}`);
  };
  const client = {
    withDeadline: (_: number, work: () => Promise<unknown>) => work(),
    workflow: {
      start: ring('start'),
      signalWithStart: ring('signal'),
      getHandle: () => ({ describe: async () => ({ status: { name: running ? 'RUNNING' : 'COMPLETED' } }) }),
    },
  } as unknown as Client;
  const services = {
    handovers: {
      progress: async (id: string) => ({
        version: 1,
        status: 'open',
        stage: 'compile-dossier',
        upcoming: [reminder(TOMORROW)],
        owed: [],
        tier: 'gold',
        track: 'vip',
        departureId: 'd',
        ...stands[id],
      }),
    },
    departures: {
      progress: async () => ({
        version: 1,
        status: 'last-day-passed',
        endsAt: NOW,
        duties: openHandovers === 0 ? [{ name: 'complete', data: {} }] : [],
        owed: [],
      }),
    },
  } as unknown as Services;
  const reminder = (at: string) => ({ at, step: 'compile-dossier', what: 'reminder' });
  const resume = () =>
    Relay.resume({ pool, client, services, cursors: createStoryCursors(pool), now: () => NOW, clock: () => time });
  const append = (
    stream: string,
    expected: number,
    type = 'Happened',
    more: { body?: string; command?: string } = {},
  ) =>
    appender.append({
      commandId: randomUUID(),
      command: more.command ?? 'test',
      actor: more.command ? 'system' : 'hr',
      occurredAt: new Date().toISOString(),
      expected: { [stream]: expected },
      events: [{ stream, type, schemaVersion: 1, body: more.body ?? '{}' }],
    });
  const cursor = async () =>
    Number((await pool.query(`SELECT "position" FROM read.cursors WHERE name = 'relay'`)).rows[0]?.position ?? 0);
  /** So much later. */
  const later = async (relay: Relay, ms: number) => {
    time += ms;
    await relay.step();
  };

  it('starts the story of a new handover with a delay until its first date, and of no other kind of stream', async () => {
    await append('client/c', 0);
    for (const version of [0, 1, 2]) await append('handover/a', version);
    await append('reads/c', 0, 'ReadsRecorded', { body: '{"reads":[]}' });
    await (await resume()).step();
    expect(rung).toEqual(['start handover-2 in 24 h']);
    expect(await cursor()).toBe(5);
  });

  it('starts it at once when something is due', async () => {
    stands = { a: { upcoming: [reminder(NOW)] } };
    await append('handover/a', 0);
    await (await resume()).step();
    expect(rung).toEqual(['signal handover-1']);
  });

  it('wakes nobody for a command that owes nothing, and does for what is due, and for an earlier date', async () => {
    const relay = await resume();
    await append('handover/a', 0);
    await relay.step();
    await append('handover/a', 1);
    await later(relay, 250);
    expect(rung).toEqual(['start handover-1 in 24 h']);

    stands = { a: { version: 3, upcoming: [reminder(WEEK)] } };
    await append('handover/a', 2);
    await later(relay, 250);
    expect(rung).toHaveLength(1);

    stands = { a: { version: 4, owed: [{ kind: 'notice', step: 'notify-client', effectId: 'a.notice.1' }] } };
    await append('handover/a', 3);
    await later(relay, 250);
    expect(rung.slice(1)).toEqual(['signal handover-1']);

    stands = { a: { version: 5, upcoming: [reminder('2026-12-01T18:00:00.000Z')] } };
    await append('handover/a', 4);
    await later(relay, 250);
    expect(rung.slice(1)).toEqual(['signal handover-1', 'signal handover-1']);
    expect(await cursor()).toBe(5);
  });

  it('tells of another stage alone once it has stood there for half a minute, and until then forgets nothing', async () => {
    const relay = await resume();
    await append('handover/a', 0);
    await relay.step();
    stands = { a: { stage: 'interview' } };
    await append('handover/a', 1);
    await later(relay, 250);
    await later(relay, 29_000);
    expect(rung).toHaveLength(1);
    expect(await cursor()).toBe(1);
    await later(relay, 1_500);
    expect(rung.slice(1)).toEqual(['signal handover-1']);
    expect(await cursor()).toBe(2);
  });

  it('does not tell a story what its own activity has recorded, unless it is still due', async () => {
    const relay = await resume();
    await append('handover/a', 0);
    await relay.step();
    stands = { a: { version: 2, stage: 'interview', upcoming: [reminder(NOW)] } };
    await append('handover/a', 1, 'Happened', { command: 'remind-step' });
    stands = { a: { version: 2, stage: 'interview' } };
    await later(relay, 1_000);
    expect(rung).toHaveLength(1);
    stands = { a: { version: 3, upcoming: [reminder(NOW)] } };
    await append('handover/a', 2, 'Happened', { command: 'remind-step' });
    await later(relay, 250);
    expect(rung).toHaveLength(1);
    await later(relay, 1_000);
    expect(rung).toHaveLength(2);
  });

  it('looks at a stream again only after a quarter of a second, and forgets nothing until then', async () => {
    const relay = await resume();
    await append('handover/a', 0);
    await relay.step();
    stands = { a: { upcoming: [reminder(NOW)] } };
    await append('handover/a', 1);
    await append('handover/b', 0);
    await relay.step();
    expect(rung).toEqual(['start handover-1 in 24 h', 'start handover-3 in 24 h']);
    expect(await cursor()).toBe(1);
    await later(relay, 250);
    expect(rung.at(-1)).toBe('signal handover-1');
    expect(await cursor()).toBe(3);
  });

  it('continues where it was after a bell was not accepted, even in another process', async () => {
    await append('handover/a', 0);
    reachable = false;
    await expect((await resume()).step()).rejects.toThrow('Temporal is away');
    expect(await cursor()).toBe(0);
    reachable = true;
    await (await resume()).step();
    expect(rung).toEqual(['start handover-1 in 24 h']);
  });

  it('looks at every announced departure when somebody leaves: there may be nobody left to take its clients', async () => {
    const relay = await resume();
    for (const id of ['d', 'e']) await append(`departure/${id}`, 0);
    await relay.step();
    expect(rung).toEqual(['signal departure-1', 'signal departure-2']);
    for (const [id, status] of [
      ['d', 'announced'],
      ['e', 'withdrawn'],
    ])
      await pool.query(
        `INSERT INTO read.departures (id, version, representative_id, last_working_day, ends_at, kind, status, policy_id,
           policy_version, announced_at, handovers, fallback_ids)
         VALUES ($1, 1, 'r', '2026-12-18', '2026-12-18T18:00:00.000Z', 'planned', $2, 'p', 1, '2026-11-02T09:00:00.000Z', 1, '{}')`,
        [id, status],
      );
    openHandovers = 0; // something is due
    await append('representative/m', 0, 'RepresentativeLeaving');
    await append('representative/m', 1, 'RepresentativeCorrected');
    await later(relay, 250);
    expect(rung.slice(2)).toEqual(['signal departure-1']);
  });

  it.each(['HandoverCompleted', 'HandoverCancelled'])(
    'tells the story that it is over, and its departure, on %s',
    async (type) => {
      const relay = await resume();
      await append('departure/d', 0);
      await relay.step();
      await append('handover/a', 0, 'HandoverOpened', { body: '{"departureId":"d"}' });
      stands = { a: { status: 'completed', stage: 'completed' } };
      await append('handover/a', 1, type);
      openHandovers = 0;
      await relay.step();
      expect(rung.slice(1)).toEqual(['signal handover-2']);
      await later(relay, 1_000);
      expect(rung.slice(2)).toEqual(['signal departure-1']);
    },
  );

  it('does not start a story again that is over', async () => {
    running = false;
    stands = { a: { status: 'completed', stage: 'completed' } };
    await append('handover/a', 0);
    await (await resume()).step();
    expect(rung).toEqual([]);
    expect(await cursor()).toBe(1);
  });
});
