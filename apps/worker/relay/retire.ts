// Ends what an earlier version started under ids of its own, before any story is rung: nothing may run twice.
import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../../../workflows/contract';
import { ADVANCE, LOOK_AGAIN } from '../../../workflows/retired/bell';

const QUERY = `ExecutionStatus = 'Running' AND TaskQueue = '${TASK_QUEUE}' AND WorkflowType IN ('handover', 'departure')`;

/** Still there: rung, and asked about again a little later. */
class NotYetRetired extends Error {
  override readonly name = 'NotYetRetired';
}

/** Rejects while any of them is still running; call it again. */
export async function retireOldStories(client: Client): Promise<void> {
  let running = 0;
  for await (const { workflowId } of client.workflow.list({ query: QUERY, pageSize: 1_000 })) {
    running += 1;
    await client.workflow.getHandle(workflowId).signal(ADVANCE, LOOK_AGAIN).catch(unlessEnded);
  }
  if (running > 0) throw new NotYetRetired(`${running} workflows of an earlier version are ending`);
}

function unlessEnded(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'WorkflowNotFoundError') throw error;
}
