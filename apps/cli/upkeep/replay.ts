// baton replay: folds the whole log with today's rules, compares the read models with it, and runs the histories of all
// workflows that still run through today's code.
import { headPosition } from '#libs/event-store';
import { compareWithLog, type Comparison, type Difference } from '#libs/read-models';
import { withBaton } from '../with-baton';
import type { Environment } from '../settings';
import { replayRunning, type RunningReport } from './running';

interface ReplayReport extends Comparison {
  /** 'unreachable' when Temporal does not answer or is not configured: the log does not need it. */
  temporal: RunningReport | 'unreachable' | 'left out';
}

const CATCH_UP_MS = 10_000;

export async function replay(options: { logOnly?: boolean }, environment?: Environment): Promise<ReplayReport> {
  const comparison = await withBaton(environment, async ({ pool, source, decode, readModels }) => {
    // When nobody moves the lists on, they are compared as of where they stand.
    await readModels.caughtUp(await headPosition(pool), CATCH_UP_MS);
    return compareWithLog({ pool, source, decode });
  });
  return { ...comparison, temporal: options.logOnly ? 'left out' : await replayRunning(environment) };
}

export const hasFailed = ({ differing, temporal }: ReplayReport): boolean =>
  differing > 0 || (typeof temporal === 'object' && temporal.failed.length > 0);

export function tellReplay({ streams, events, position, differences, differing, temporal }: ReplayReport): string {
  return [
    ...differences.map(tellDifference),
    differing === 0
      ? `The read models are what ${events} events of ${streams} streams say, up to position ${position}.`
      : `The read models differ from what the log says in ${differing} rows. Run rebuild to make them anew.`,
    ...tellTemporal(temporal),
  ].join('\n');
}

const tellDifference = ({ table, id, what, columns }: Difference): string =>
  `${table} ${id}: ${what}${columns ? ` (${columns.join(', ')})` : ''}`;

function tellTemporal(temporal: ReplayReport['temporal']): string[] {
  if (temporal === 'left out') return [];
  if (temporal === 'unreachable')
    return ['Temporal does not answer, so no running workflow was replayed. The log is whole without it.'];
  const { replayed, failed } = temporal;
  return [
    ...failed.map(({ workflowId, reason }) => `${workflowId}: ${reason}`),
    failed.length === 0
      ? `Today's code goes on with all ${replayed} running workflows.`
      : `Today's code cannot go on with ${failed.length} of ${replayed} running workflows. Keep the old steps behind patched().`,
  ];
}
