// The relay on a real log: rings every stream for its newest event, seldom, and again when a bell was not accepted.
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { createPool } from '#libs/database';
import { type Appender, createAppender } from '#libs/event-store';
import { startTestPostgres } from '../../../test/postgres';
import { Relay } from './relay';
import { createWorkflowCursors } from './workflow-cursors';

describe('the relay', () => {
  let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
  let pool: Pool;
  let appender: Appender;
  let rung: string[];
  let reachable: boolean;
  let now = 0;

  beforeEach(async () => {
    postgres = await startTestPostgres();
    pool = createPool({ url: postgres.appUrl });
    appender = createAppender({ pool });
    rung = [];
    reachable = true;
  });
  afterEach(async () => {
    await appender.close();
    await pool.end();
    await postgres.stop();
  });

  const client = {
    withDeadline: (_: number, work: () => Promise<unknown>) => work(),
    workflow: {
      signalWithStart: async (
        kind: string,
        { workflowId, signalArgs }: { workflowId: string; signalArgs: number[] },
      ) => {
        if (!reachable) throw new Error('Temporal is away');
        rung.push(`${kind} ${workflowId} ${signalArgs[0]}`);
      },
    },
  } as unknown as Client;
  const resume = () => Relay.resume({ pool, client, cursors: createWorkflowCursors(pool), now: () => now });
  const append = (stream: string, expected: number, type = 'Happened', body = '{}') =>
    appender.append({
      commandId: randomUUID(),
      command: 'test',
      actor: 'hr',
      occurredAt: new Date().toISOString(),
      expected: { [stream]: expected },
      events: [{ stream, type, schemaVersion: 1, body }],
    });
  const cursor = async () =>
    Number((await pool.query(`SELECT "position" FROM read.cursors WHERE name = 'relay'`)).rows[0]?.position ?? 0);

  it('rings a handover once for all new events, with its newest version, and no other kind of stream', async () => {
    for (const version of [0, 1, 2]) await append('handover/a', version);
    await append('client/c', 0);
    await append('reads/c', 0, 'ReadsRecorded', '{"reads":[]}');
    await (await resume()).step();
    expect(rung).toEqual(['handover handover/a 3']);
    expect(await cursor()).toBe(5);
  });

  it('rings a stream again only after a quarter of a second, and forgets nothing until then', async () => {
    const relay = await resume();
    await append('handover/a', 0);
    await relay.step();
    await append('handover/a', 1);
    await append('handover/b', 0);
    await relay.step();
    expect(rung).toEqual(['handover handover/a 1', 'handover handover/b 1']);
    expect(await cursor()).toBe(1);
    now += 250;
    await relay.step();
    expect(rung.at(-1)).toBe('handover handover/a 2');
    expect(await cursor()).toBe(3);
  });

  it('does not ring for what the workflow has already pulled', async () => {
    await append('handover/a', 0);
    await createWorkflowCursors(pool).moved('handover/a', 1);
    await (await resume()).step();
    expect(rung).toEqual([]);
    expect(await cursor()).toBe(1);
  });

  it('continues where it was after a bell was not accepted, even in another process', async () => {
    await append('handover/a', 0);
    reachable = false;
    await expect((await resume()).step()).rejects.toThrow('Temporal is away');
    expect(await cursor()).toBe(0);
    reachable = true;
    await (await resume()).step();
    expect(rung).toEqual(['handover handover/a 1']);
  });

  it('rings every announced departure when somebody leaves: there may be nobody left to take its clients', async () => {
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
    await append('representative/m', 0, 'RepresentativeLeaving');
    await append('representative/m', 1, 'RepresentativeCorrected');
    await (await resume()).step();
    expect(rung).toEqual(['departure departure/d 1']);
  });

  it.each(['HandoverCompleted', 'HandoverCancelled'])(
    'rings the departure, with the position in the log, on %s',
    async (type) => {
      await append('handover/a', 0, 'HandoverOpened', '{"departureId":"d"}');
      await append('handover/a', 1, type);
      await (await resume()).step();
      expect(rung.toSorted()).toEqual(['departure departure/d 2', 'handover handover/a 2']);
    },
  );
});
