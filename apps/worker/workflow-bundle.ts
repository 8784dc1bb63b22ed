// The workflow code as one file, bundled when Baton is built, so that a restarted worker is back at work soon.
import fs from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { BUNDLING } from './worker-options';

export const workflowsPath = require.resolve('../../workflows');
const folder = path.dirname(workflowsPath);
const bundleFile = path.join(folder, 'bundle.js');

export async function writeBundle(): Promise<void> {
  const { code } = await bundleWorkflowCode({ workflowsPath, ...BUNDLING, logger: new DefaultLogger('WARN') });
  // Renamed into place: a worker starting meanwhile finds a complete bundle or none.
  fs.writeFileSync(`${bundleFile}.new`, code);
  fs.renameSync(`${bundleFile}.new`, bundleFile);
}

/** Undefined when there is no bundle, or the code is newer than it: then the worker bundles the code itself. */
export function builtBundle(): { codePath: string } | undefined {
  if (!fs.existsSync(bundleFile)) return undefined;
  const made = fs.statSync(bundleFile).mtimeMs;
  const newer = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .some((name) => name.endsWith('.js') && fs.statSync(path.join(folder, name)).mtimeMs > made);
  return newer ? undefined : { codePath: bundleFile };
}
