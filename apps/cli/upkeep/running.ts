// Runs the histories of all workflows that still run through today's code, as a worker would.
import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import type { HistoryAndWorkflowId } from '@temporalio/common';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import { TASK_QUEUE } from '../../../workflows/contract';
import { isStoryId } from '../../../workflows/kinds';
import { readSettings, type Environment } from '../settings';

export interface RunningReport {
  replayed: number;
  /** The workflows that today's code cannot continue, and why. */
  failed: { workflowId: string; runId: string; reason: string }[];
}

/** How many histories are fetched ahead of the replay. */
const CONCURRENCY = 5;

export async function replayRunning(environment?: Environment): Promise<RunningReport | 'unreachable'> {
  const { temporalAddress: address, temporalNamespace: namespace } = readSettings(environment, []);
  const connection =
    address === undefined
      ? undefined
      : await Connection.connect({ address, connectTimeout: 5_000 }).catch(() => undefined);
  if (!connection) return 'unreachable';
  try {
    return await replayAll(new Client({ connection, namespace }));
  } catch (error) {
    if (lost(error)) return 'unreachable';
    throw error;
  } finally {
    await connection.close();
  }
}

async function replayAll(client: Client): Promise<RunningReport> {
  const running = client.workflow.list({ query: `ExecutionStatus = 'Running' AND TaskQueue = '${TASK_QUEUE}'` });
  const histories = running.intoHistories({ concurrency: CONCURRENCY })[Symbol.asyncIterator]();
  // Bundling the workflows takes seconds, which an empty Temporal need not cost.
  let next = await histories.next();
  if (next.done) return { replayed: 0, failed: [] };
  // What the workflows log during a replay was logged when they ran; failures are in the report.
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }), forward: {} } },
    shutdownSignals: [],
  });
  const report: RunningReport = { replayed: 0, failed: [] };
  const workflowsPath = require.resolve('../../../workflows');
  // A story that has not begun, because nothing is due yet, has nothing to replay: a replay would wait for it.
  const all = (async function* () {
    for (; !next.done; next = await histories.next()) if (hasBegun(next.value)) yield next.value;
  })();
  for await (const { workflowId, runId, error } of Worker.runReplayHistories(
    { workflowsPath, replayName: 'baton-replay' },
    all,
  )) {
    if (!isStoryId(workflowId)) continue;
    report.replayed += 1;
    if (error) report.failed.push({ workflowId, runId, reason: error.message });
  }
  return report;
}

const hasBegun = ({ history }: HistoryAndWorkflowId): boolean =>
  (history as Begun).events?.some((event) => event.workflowTaskStartedEventAttributes) ?? false;
interface Begun {
  events?: { workflowTaskStartedEventAttributes?: object | null }[];
}

/** Temporal became unreachable meanwhile, or has nothing of ours at all. */
const lost = (error: unknown): boolean =>
  isGrpcServiceError(error) || (error instanceof Error && isGrpcServiceError(error.cause));
