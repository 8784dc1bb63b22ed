// A handover's workflow as an earlier version could have been: it only sleeps. Today's code cannot go on with it.
import { sleep } from '@temporalio/workflow';

export async function handover(): Promise<void> {
  await sleep('1 day');
}
