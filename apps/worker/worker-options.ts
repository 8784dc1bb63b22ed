// What every worker runs with that plays our workflows, or one that the benchmark compares with them.
import type { BundleOptions, WorkerOptions } from '@temporalio/worker';

/** How workflow code is bundled, whether at build time or when a worker starts. */
export const BUNDLING = {
  preloadModules: [require.resolve('../../workflows/no-stacks')],
} satisfies Pick<BundleOptions, 'preloadModules'>;

/** Sized for two cores: more parallel work would only wait for its turn. */
const SIZING = {
  reuseV8Context: true,
  workflowThreadPoolSize: 1,
  maxCachedWorkflows: 1_000,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: 40,
  maxConcurrentActivityTaskExecutions: 20,
  maxHeartbeatThrottleInterval: '2 seconds',
  shutdownGraceTime: '5 seconds',
  shutdownForceTime: '10 seconds',
} as const satisfies Partial<WorkerOptions>;

interface WorkflowCode {
  workflowsPath: string;
  /** Its bundle, if there is one; otherwise the worker bundles it when it starts. */
  bundle?: { codePath: string };
  /** Whether stacks of workflow code are kept, which costs time. */
  stacks?: 'on' | 'off';
}

export const workerOptions = ({ workflowsPath, bundle, stacks = 'off' }: WorkflowCode) => ({
  ...SIZING,
  ...(stacks === 'on'
    ? { workflowsPath }
    : bundle
      ? { workflowBundle: bundle }
      : { workflowsPath, bundlerOptions: BUNDLING }),
});
