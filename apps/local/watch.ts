// For `npm run start:dev`: the compiler and Vite watch the sources; `onBuilt` is called after each successful rebuild.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

interface WatchOptions {
  root: string;
  say: (line: string) => void;
  onBuilt: () => Promise<void>;
}

export function watchSources({ root, say, onBuilt }: WatchOptions): void {
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const args = [tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'];
  const compiler = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let builds = 0;
  let faults: string[] = [];
  createInterface({ input: compiler.stdout }).on('line', (line) => {
    const end = /Found (\d+) errors?\. Watching/.exec(line);
    if (!end) return void (line.includes('error TS') && faults.push(line));
    builds += 1;
    if (end[1] !== '0') say(`the build failed:\n${faults.join('\n')}`);
    else if (builds === 1) say('watching apps, libs and workflows for changes');
    else void onBuilt().then(() => say('built anew: api and worker are restarted'));
    faults = [];
  });
  // The api reads the web app's files for every request, so nothing has to be restarted for them.
  const web = watchWebApp(root);
  process.on('exit', () => (compiler.kill(), web.kill()));
}

function watchWebApp(root: string): ChildProcess {
  const vite = path.join(path.dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  const args = ['build', 'apps/web', '--config', 'apps/web/vite.config.mjs', '--watch', '--logLevel', 'warn'];
  return spawn(process.execPath, [vite, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}
