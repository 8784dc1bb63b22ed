// Drives the skeleton and the empty workflow: starts `count` at once, answers each step with a signal, awaits their end.
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Aftermath } from './aftermath';
import { hesitate, type Contestant } from './contestant';
import type { BenchEnvironment } from './environment';
import { startPeer } from './peer';

type Kind = 'skeleton' | 'empty';

interface Plain {
  contestants: Record<Kind, Contestant>;
  /** Rejects if the worker ends before it is told to, or a signal cannot be sent. */
  failed: Promise<never>;
}

export async function startPlain({ temporal, logs }: BenchEnvironment, { owe }: Aftermath): Promise<Plain> {
  const connection = await Connection.connect({ address: temporal });
  owe(() => connection.close());
  const client = new Client({ connection });
  const script = path.join(__dirname, 'plain', 'worker.js');
  const peer = { script, args: [temporal], logFile: path.join(logs, 'plain-worker.log') };
  const { worker, died } = await startPeer(peer, owe);
  const people = new Map<string, (turn: number) => Promise<void>>();
  const goOn = async (id: string, step: number) => {
    await people.get(id)?.(step - 1);
    await client.workflow.getHandle(id).signal('go-on');
  };
  const unheard = new Promise<never>((_, fail) => {
    worker.on('message', ({ id, step }: { id?: string; step?: number }) => {
      if (id && step) goOn(id, step).catch(fail);
    });
  });
  let races = 0;
  const contestant = (kind: Kind): Contestant => ({
    worker: worker.pid ?? 0,
    databases: [],
    prepare: async (count, pace) => {
      races += 1;
      const ids = Array.from({ length: count }, (_, index) => `${kind}-${races}-${index}`);
      people.clear();
      for (const [index, id] of ids.entries()) people.set(id, (turn) => hesitate(pace, turn, index / count));
      return () => Promise.all(ids.map((id) => play(client, kind, id)));
    },
  });
  const failed = Promise.race([died, unheard]);
  return { contestants: { skeleton: contestant('skeleton'), empty: contestant('empty') }, failed };
}

async function play(client: Client, kind: Kind, workflowId: string): Promise<string> {
  const args = kind === 'skeleton' ? [workflowId] : [];
  const handle = await client.workflow.start(kind, { workflowId, taskQueue: 'plain', args });
  await handle.result();
  return workflowId;
}
