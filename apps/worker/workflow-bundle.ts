// The workflow code as one file, made when Baton is built, so that a worker that is started again is soon at work.
import fs from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

export const workflowsPath = require.resolve('../../workflows');
const folder = path.dirname(workflowsPath);
const bundleFile = path.join(folder, 'bundle.js');

export async function writeBundle(): Promise<void> {
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  // Renamed into place: a worker that starts meanwhile finds a whole bundle or none.
  fs.writeFileSync(`${bundleFile}.new`, code);
  fs.renameSync(`${bundleFile}.new`, bundleFile);
}

/** Undefined when there is none, or when the code has been built anew since: then the worker makes its own. */
export function builtBundle(): { codePath: string } | undefined {
  if (!fs.existsSync(bundleFile)) return undefined;
  const made = fs.statSync(bundleFile).mtimeMs;
  const newer = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .some((name) => name.endsWith('.js') && fs.statSync(path.join(folder, name)).mtimeMs > made);
  return newer ? undefined : { codePath: bundleFile };
}
