// Ends what an earlier version started under ids of its own, before any story is rung: nothing may run twice.
import { isGrpcServiceError, type Client } from '@temporalio/client';
import { TASK_QUEUE } from '../../../workflows/contract';
import { ADVANCE, LOOK_AGAIN } from '../../../workflows/retired/bell';

/** The gRPC status. */
const UNIMPLEMENTED = 12;

const QUERY = `ExecutionStatus = 'Running' AND TaskQueue = '${TASK_QUEUE}' AND WorkflowType IN ('handover', 'departure')`;

/** Still there: rung, and asked about again a little later. */
class NotYetRetired extends Error {
  override readonly name = 'NotYetRetired';
}

/** Rejects while any of them is still running; call it again. */
export async function retireOldStories(client: Client): Promise<void> {
  let running = 0;
  try {
    for await (const { workflowId } of client.workflow.list({ query: QUERY, pageSize: 1_000 })) {
      running += 1;
      await client.workflow.getHandle(workflowId).signal(ADVANCE, LOOK_AGAIN).catch(unlessEnded);
    }
  } catch (error) {
    if (!cannotList(error)) throw error;
  }
  if (running > 0) throw new NotYetRetired(`${running} workflows of an earlier version are ending`);
}

function unlessEnded(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'WorkflowNotFoundError') throw error;
}

/** Only the time-skipping server of tests cannot, and that one has run no earlier version. */
const cannotList = (error: unknown): boolean =>
  error instanceof Error && isGrpcServiceError(error.cause) && error.cause.code === UNIMPLEMENTED;
