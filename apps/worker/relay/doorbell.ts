// Rings workflows: starts one that is not running, signals one that is. Uniqueness is guaranteed by the log.
import type { Client } from '@temporalio/client';
import { ADVANCE, TASK_QUEUE, workflowOf } from '../../../workflows/contract';

const AT_ONCE = 16;
const WITHIN_MS = 10_000;

/** How far the log has come, by stream. */
export type Bells = Map<string, number>;

/** Resolves once Temporal has accepted every bell; rejects when it did not accept one. */
export async function ringAll(client: Client, bells: Bells): Promise<void> {
  const waiting = [...bells];
  const ringer = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await ring(client, ...next);
  };
  await client.withDeadline(Date.now() + WITHIN_MS, () =>
    Promise.all(Array.from({ length: Math.min(AT_ONCE, bells.size) }, ringer)),
  );
}

async function ring(client: Client, stream: string, bell: number): Promise<void> {
  const workflow = workflowOf(stream);
  if (!workflow) return;
  await client.workflow.signalWithStart(workflow.kind, {
    workflowId: stream,
    taskQueue: TASK_QUEUE,
    args: [workflow.id],
    signal: ADVANCE,
    signalArgs: [bell],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}
