// For `npm run start:dev`: the compiler watches the sources; each time it has built without a fault, it is told.
import { spawn } from 'node:child_process';
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
  process.on('exit', () => compiler.kill());
}
