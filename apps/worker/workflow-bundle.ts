// The workflow code as one file, bundled when Baton is built, so that a restarted worker is back at work soon.
import fs from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkerOptions } from '@temporalio/worker';

const workflowsPath = require.resolve('../../workflows');
const folder = path.dirname(workflowsPath);
const bundleFile = path.join(folder, 'bundle.js');
const preloadModules = [require.resolve('../../workflows/no-stacks')];

export async function writeBundle(): Promise<void> {
  const { code } = await bundleWorkflowCode({ workflowsPath, preloadModules, logger: new DefaultLogger('WARN') });
  // Renamed into place: a worker starting meanwhile finds a complete bundle or none.
  fs.writeFileSync(`${bundleFile}.new`, code);
  fs.renameSync(`${bundleFile}.new`, bundleFile);
}

/** Where a worker finds the workflow code; without a bundle that serves, it bundles the code itself. */
export function workflowCode(
  stacks: 'on' | 'off',
): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'bundlerOptions'> {
  if (stacks === 'on') return { workflowsPath };
  return bundleServes()
    ? { workflowBundle: { codePath: bundleFile } }
    : { workflowsPath, bundlerOptions: { preloadModules } };
}

/** Whether there is a bundle, and the code is no newer than it. */
function bundleServes(): boolean {
  if (!fs.existsSync(bundleFile)) return false;
  const made = fs.statSync(bundleFile).mtimeMs;
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return !files.some((name) => name.endsWith('.js') && fs.statSync(path.join(folder, name)).mtimeMs > made);
}
