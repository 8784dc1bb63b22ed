// A handover's workflow as an earlier version might have been: it only sleeps. Today's code cannot continue it.
import { sleep } from '@temporalio/workflow';

export async function clientHandover(): Promise<void> {
  await sleep('1 day');
}
