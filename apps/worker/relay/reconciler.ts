// Compares what is open in the log with what Temporal runs, and rings what lags or does not run at all.
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { headPosition, openingPositions } from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import type { Services } from '#libs/services';
import { storyIdOf, TASK_QUEUE } from '../../../workflows/contract';
import { KINDS, STORIES, type Kind } from '../../../workflows/kinds';
import { ringAll } from './doorbell';
import type { StoryCursors } from './story-cursors';

/** A duty counts as missed this long after its instant; until then its story may still be doing it. */
const GRACE_MS = 60_000;
/** So many are looked at and rung at a time. */
const AT_ONCE = 200;

interface ReconcilerDeps {
  client: Client;
  pool: Pool;
  services: Services;
  readModels: ReadModels;
  cursors: StoryCursors;
  now(): string;
  log: ReconcilerLog;
}
interface ReconcilerLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

interface Open {
  stream: string;
  kind: Kind;
  id: string;
  number: number;
  version: number;
  nextDutyAt: string | null;
  owed: number;
}

type Reason = 'not running' | 'behind' | 'late';

/** Each call makes one pass over every open stream, and remembers for the next one what has not moved. */
export function createReconciler(deps: ReconcilerDeps) {
  let lagging = new Map<string, number>();
  return async function reconcile(): Promise<Map<string, Reason>> {
    const open = await openStreams(deps);
    const running = await runningStories(deps.client);
    const cursors = await deps.cursors.of(open.map(({ stream }) => stream));
    const reasons = new Map<string, Reason>();
    for (const each of open) {
      const reason = reasonToRing(each, running, cursors.get(each.stream) ?? 0, deps.now());
      if (reason) reasons.set(each.stream, reason);
    }
    const lag = open.filter(({ stream }) => reasons.has(stream));
    for (let from = 0; from < lag.length; from += AT_ONCE) await ring(deps, lag.slice(from, from + AT_ONCE));
    lagging = alarm(deps.log, lagging, reasons, lag);
    if (reasons.size > 0) deps.log.info({ rung: reasons.size, open: open.length }, 'rang stories that lagged');
    return reasons;
  };
}

async function openStreams({ readModels, services, pool }: ReconcilerDeps): Promise<Open[]> {
  const lists = await Promise.all(
    KINDS.map(async (kind) =>
      (await STORIES[kind].open(readModels, services)).map((each) => ({ ...each, kind, stream: `${kind}/${each.id}` })),
    ),
  );
  const all = lists.flat();
  const numbers = await openingPositions(
    pool,
    all.map(({ stream }) => stream),
  );
  return all.flatMap((each) => {
    const number = numbers.get(each.stream);
    return number === undefined ? [] : [{ ...each, number }];
  });
}

async function runningStories(client: Client): Promise<Set<string>> {
  const running = new Set<string>();
  const query = `ExecutionStatus = 'Running' AND TaskQueue = '${TASK_QUEUE}'`;
  for await (const { workflowId } of client.workflow.list({ query, pageSize: 1_000 })) running.add(workflowId);
  return running;
}

function reasonToRing(each: Open, running: Set<string>, cursor: number, now: string): Reason | undefined {
  if (!running.has(storyIdOf(each.kind, each.number))) return 'not running';
  if (cursor < each.version) return 'behind';
  const missed = each.nextDutyAt !== null && Date.parse(each.nextDutyAt) + GRACE_MS < Date.parse(now);
  // A handover that owes mails is trying to send them; a departure owes its completion.
  return missed || (each.kind === 'departure' && each.owed > 0) ? 'late' : undefined;
}

async function ring(deps: ReconcilerDeps, lag: Open[]): Promise<void> {
  const position = await headPosition(deps.pool);
  const found = await Promise.all(
    lag.map(async ({ stream, kind, id }) => {
      const looked = await STORIES[kind].look(deps.services, id, position);
      return looked ? [{ stream, looked, again: true }] : [];
    }),
  );
  await ringAll(deps, found.flat());
}

/** Reports what lagged in the previous pass and has not moved since: its activity keeps failing. */
function alarm(
  log: ReconcilerLog,
  before: Map<string, number>,
  reasons: Map<string, Reason>,
  lag: Open[],
): Map<string, number> {
  const now = new Map(lag.map(({ stream, version }) => [stream, version]));
  for (const [stream, version] of now) {
    if (before.get(stream) !== version) continue;
    log.error(
      { stream, version, reason: reasons.get(stream) },
      'a story does not move: what it has to do keeps failing',
    );
  }
  return now;
}
