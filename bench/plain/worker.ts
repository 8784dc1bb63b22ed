// The skeleton's worker, in its own process like Baton's worker; it tells its parent about each step.
import path from 'node:path';
import { runPeerWorker } from '../peer-worker';
import { plainActivities } from './activities';

async function main(): Promise<void> {
  await runPeerWorker({
    address: process.argv[2] ?? '',
    taskQueue: 'plain',
    workflowsPath: path.join(__dirname, 'workflows.js'),
    activities: plainActivities((id, step) => void process.send?.({ id, step })),
  });
  process.disconnect();
}

void main();
