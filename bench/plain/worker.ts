// The plain workflow's worker, in its own process like Baton's worker; it tells its parent about each step.
import path from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { plainActivities } from './activities';

async function main(): Promise<void> {
  const connection = await NativeConnection.connect({ address: process.argv[2] ?? '' });
  const worker = await Worker.create({
    connection,
    taskQueue: 'plain',
    workflowsPath: path.join(__dirname, 'workflows.js'),
    activities: plainActivities((id) => void process.send?.({ id })),
  });
  process.on('SIGTERM', () => worker.shutdown());
  process.send?.('ready');
  await worker.run();
  await connection.close();
  process.disconnect();
}

void main();
