// baton replay: runs the histories of all workflows that still run through today's code, as a worker would.
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import { TASK_QUEUE, workflowOf } from '../../workflows/contract';
import { Complaint } from './complaint';
import { readSettings, type Environment } from './settings';

interface ReplayReport {
  replayed: number;
  /** The workflows that today's code cannot go on with, and why. */
  failed: { workflowId: string; runId: string; reason: string }[];
}

/** How many histories are fetched ahead of the replay. */
const CONCURRENCY = 5;

export async function replayRunning(environment?: Environment): Promise<ReplayReport> {
  const { temporalAddress: address, temporalNamespace: namespace } = readSettings(environment, ['temporalAddress']);
  const connection = await Connection.connect({ address, connectTimeout: 5_000 }).catch(() => {
    throw new Complaint(`Temporal does not answer at ${address}. Is it running?`);
  });
  try {
    // What the workflows log while they are replayed was said when they ran; what goes wrong is in the report.
    Runtime.install({
      logger: new DefaultLogger('ERROR'),
      telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }), forward: {} } },
      shutdownSignals: [],
    });
    return await replayAll(new Client({ connection, namespace }));
  } finally {
    await connection.close();
  }
}

async function replayAll(client: Client): Promise<ReplayReport> {
  const running = client.workflow.list({ query: `ExecutionStatus = 'Running' AND TaskQueue = '${TASK_QUEUE}'` });
  const report: ReplayReport = { replayed: 0, failed: [] };
  const workflowsPath = require.resolve('../../workflows');
  const results = Worker.runReplayHistories(
    { workflowsPath, replayName: 'baton-replay' },
    running.intoHistories({ concurrency: CONCURRENCY }),
  );
  for await (const { workflowId, runId, error } of results) {
    if (workflowOf(workflowId) === undefined) continue;
    report.replayed += 1;
    if (error) report.failed.push({ workflowId, runId, reason: error.message });
  }
  return report;
}

export const tellReplay = ({ replayed, failed }: ReplayReport): string =>
  [
    ...failed.map(({ workflowId, reason }) => `${workflowId}: ${reason}`),
    failed.length === 0
      ? `Today's code goes on with all ${replayed} running workflows.`
      : `Today's code cannot go on with ${failed.length} of ${replayed} running workflows. Keep the old steps behind patched().`,
  ].join('\n');
