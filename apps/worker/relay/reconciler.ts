// Compares what is open in the log with what Temporal runs, and rings what lags or does not run at all.
import type { Client } from '@temporalio/client';
import type { ReadModels } from '#libs/read-models';
import { LOOK_AGAIN, TASK_QUEUE, workflowIdOf, type WorkflowKind } from '../../../workflows/contract';
import { ringAll } from './doorbell';
import type { KnownCursors } from './workflow-cursors';

/** A duty counts as missed this long after its instant; until then its workflow may still be doing it. */
const GRACE_MS = 60_000;

interface ReconcilerDeps {
  client: Client;
  readModels: Pick<ReadModels, 'openHandovers' | 'openDepartures'>;
  cursors: KnownCursors;
  now(): string;
  log: ReconcilerLog;
}
interface ReconcilerLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

interface Open {
  stream: string;
  kind: WorkflowKind;
  version: number;
  nextDutyAt: string | null;
  owed: number;
}

type Reason = 'not running' | 'behind' | 'late';

/** Each call makes one pass over every open stream, and remembers for the next one what has not moved. */
export function createReconciler(deps: ReconcilerDeps) {
  let lagging = new Map<string, number>();
  return async function reconcile(): Promise<Map<string, Reason>> {
    const open = await openStreams(deps.readModels);
    const running = await runningWorkflows(deps.client);
    const cursors = await deps.cursors.of(open.map(({ stream }) => stream));
    const reasons = new Map<string, Reason>();
    for (const each of open) {
      const reason = reasonToRing(each, running, cursors.get(each.stream) ?? 0, deps.now());
      if (reason) reasons.set(each.stream, reason);
    }
    await ringAll(deps.client, new Map([...reasons.keys()].map((stream) => [stream, LOOK_AGAIN])));
    lagging = alarm(deps.log, lagging, reasons, cursors);
    if (reasons.size > 0) deps.log.info({ rung: reasons.size, open: open.length }, 'rang workflows that lagged');
    return reasons;
  };
}

async function openStreams(readModels: ReconcilerDeps['readModels']): Promise<Open[]> {
  const [handovers, departures] = await Promise.all([readModels.openHandovers(), readModels.openDepartures()]);
  const of = (kind: WorkflowKind) => (each: (typeof handovers)[number]) => ({
    ...each,
    kind,
    stream: workflowIdOf(kind, each.id),
  });
  return [...handovers.map(of('handover')), ...departures.map(of('departure'))];
}

async function runningWorkflows(client: Client): Promise<Set<string>> {
  const running = new Set<string>();
  const query = `ExecutionStatus = 'Running' AND TaskQueue = '${TASK_QUEUE}'`;
  for await (const { workflowId } of client.workflow.list({ query, pageSize: 1_000 })) running.add(workflowId);
  return running;
}

function reasonToRing(each: Open, running: Set<string>, cursor: number, now: string): Reason | undefined {
  if (!running.has(each.stream)) return 'not running';
  if (cursor < each.version) return 'behind';
  const missed = each.nextDutyAt !== null && Date.parse(each.nextDutyAt) + GRACE_MS < Date.parse(now);
  // A handover that owes mails is trying to send them; a departure owes its completion.
  return missed || (each.kind === 'departure' && each.owed > 0) ? 'late' : undefined;
}

/** Reports what lagged in the previous pass and has not moved since: its pull keeps failing. */
function alarm(
  log: ReconcilerLog,
  before: Map<string, number>,
  reasons: Map<string, Reason>,
  cursors: Map<string, number>,
): Map<string, number> {
  const now = new Map([...reasons.keys()].map((stream) => [stream, cursors.get(stream) ?? 0]));
  const stuck = [...now].filter(([stream, version]) => before.get(stream) === version);
  for (const [stream, version] of stuck)
    log.error({ stream, version, reason: reasons.get(stream) }, 'a workflow does not move: its pull keeps failing');
  return now;
}
