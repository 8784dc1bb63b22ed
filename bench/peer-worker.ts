// The worker of a peer, with the same settings as Baton's own, until it is told to stop.
import { NativeConnection, Worker } from '@temporalio/worker';
import pino from 'pino';
import { installTemporalLog } from '../apps/worker/temporal-log';
import { workerOptions } from '../apps/worker/worker-options';

interface PeerWorker {
  address: string;
  taskQueue: string;
  workflowsPath: string;
  activities: object;
}

export async function runPeerWorker({ address, taskQueue, workflowsPath, activities }: PeerWorker): Promise<void> {
  installTemporalLog(pino({ level: 'warn', name: taskQueue }));
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({ ...workerOptions({ workflowsPath }), connection, taskQueue, activities });
  process.on('SIGINT', () => undefined); // Ctrl-C reaches the driver too, which then sends SIGTERM
  process.on('SIGTERM', () => worker.shutdown());
  process.send?.('ready');
  await worker.run();
  await connection.close();
}
