// Drives the ordinary handover: its tables, the people who give the orders, and the end of the workflows.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';
import { createPool } from '#libs/database';
import type { Aftermath } from './aftermath';
import { hesitate, type Contestant, type Pace } from './contestant';
import { createDatabase, type BenchEnvironment } from './environment';
import { startPeer } from './peer';
import { turnsOf } from './persons';

interface Ordinary extends Contestant {
  /** Rejects if the worker ends before it is told to. */
  failed: Promise<never>;
}
interface Players {
  pool: Pool;
  client: Client;
  /** Resolves when the next order of this handover has been saved. */
  news: (id: string) => Promise<void>;
  pace: Pace;
}

const TABLES = `
  CREATE TABLE handovers (
    id uuid PRIMARY KEY,
    client_name text NOT NULL,
    client_email text NOT NULL,
    outgoing_name text NOT NULL,
    successor_name text NOT NULL,
    successor_email text NOT NULL,
    lead_name text NOT NULL,
    lead_email text NOT NULL,
    tier text NOT NULL,
    last_working_day text NOT NULL,
    waits_for text,
    answers jsonb NOT NULL DEFAULT '{}',
    opened_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    handover_id uuid NOT NULL REFERENCES handovers,
    action text NOT NULL,
    actor text NOT NULL,
    details jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX ON audit (handover_id);`;
/** All handovers of one departure, in one transaction. */
const ANNOUNCE = `WITH opened AS (
    INSERT INTO handovers (id, client_name, client_email, outgoing_name, successor_name, successor_email, lead_name,
      lead_email, tier, last_working_day, waits_for)
    SELECT id, 'Client ' || nr, 'client' || nr || '@bench.example', 'leaver', 'successor', 'successor@bench.example',
      'manager', 'manager@bench.example', 'gold', $2, $3
    FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, nr)
    RETURNING id)
  INSERT INTO audit (handover_id, action, actor, details) SELECT id, 'announce', 'hr', '{}' FROM opened`;

export async function startOrdinary(environment: BenchEnvironment, { owe }: Aftermath): Promise<Ordinary> {
  const { temporal, smtpUrl, logs } = environment;
  const database = `${environment.name}_ordinary`;
  const url = await createDatabase(environment, database);
  const pool = createPool({ url });
  owe(() => pool.end());
  await pool.query(TABLES);
  const connection = await Connection.connect({ address: temporal });
  owe(() => connection.close());
  const client = new Client({ connection });
  const script = path.join(__dirname, 'ordinary', 'worker.js');
  const peer = { script, args: [temporal, url, smtpUrl], logFile: path.join(logs, 'ordinary-worker.log') };
  const { worker, died } = await startPeer(peer, owe);
  const waiting = new Map<string, () => void>();
  worker.on('message', ({ id }: { id?: string }) => waiting.get(id ?? '')?.());
  const news = (id: string) => new Promise<void>((resolve) => void waiting.set(id, resolve));
  return {
    worker: worker.pid ?? 0,
    failed: died,
    databases: [database],
    prepare: async (count, pace) => () => handAllOver({ pool, client, news, pace }, count),
  };
}

async function handAllOver(players: Players, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const lastWorkingDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const [first] = turnsOf('');
  await players.pool.query(ANNOUNCE, [ids, lastWorkingDay, first?.command.name]);
  return Promise.all(
    ids.map(async (id, index) => {
      const workflowId = `ordinary-${id}`;
      const handle = await players.client.workflow.start('ordinaryHandover', {
        workflowId,
        taskQueue: 'ordinary',
        args: [id],
      });
      await playHandover(players, id, (turn) => hesitate(players.pace, turn, index / count));
      await handle.result();
      return workflowId;
    }),
  );
}

/** Each person gives an order once the handover's row waits for it. */
async function playHandover(
  { pool, client, news }: Players,
  id: string,
  wait: (turn: number) => Promise<void>,
): Promise<void> {
  for (const [turn, { actor, command }] of turnsOf(randomUUID()).entries()) {
    await wait(turn);
    for (;;) {
      const changed = news(id);
      const text = 'SELECT waits_for FROM handovers WHERE id = $1';
      const { rows } = await pool.query<{ waits_for: string }>({ name: 'waits-for', text, values: [id] });
      if (rows[0]?.waits_for === command.name) break;
      await changed;
    }
    const order = { name: command.name, actor, data: command.data };
    await client.workflow.getHandle(`ordinary-${id}`).signal('order', order);
  }
}
