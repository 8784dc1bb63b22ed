// For `npm run start:dev`: builds when a source file has changed, and tells when the build is done.
import fs from 'node:fs';
import path from 'node:path';
import { environmentWith } from '#libs/config';
import { type Child, lastLines, startChild } from './children';

interface WatchOptions {
  root: string;
  logs: string;
  say: (line: string) => void;
  onBuilt: () => Promise<void>;
}

const SOURCES = ['apps', 'libs', 'workflows'];
/** An editor or a checkout changes several files in one go; a build waits until none came for so long. */
const AT_REST_AFTER_MS = 300;

export function watchSources({ root, logs, say, onBuilt }: WatchOptions): void {
  const logFile = path.join(logs, 'build.log');
  let building: Child | undefined;
  let timer: NodeJS.Timeout | undefined;
  const build = async () => {
    if (building) return later(); // what changed during a build is built after it
    building = startBuild(root, logFile);
    await building.exited;
    const good = building.ending() === 'ended with code 0';
    building = undefined;
    say(good ? 'built anew: restarting api and worker' : `the build failed:\n${lastLines(logFile, 30)}`);
    if (good) await onBuilt();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void build(), AT_REST_AFTER_MS);
  };
  for (const folder of SOURCES) {
    fs.watch(path.join(root, folder), { recursive: true }, (_, name) => {
      if (name && /\.(ts|sql|json)$/.test(name) && !name.endsWith('.spec.ts')) later();
    });
  }
  process.on('exit', () => void building?.stop());
  say(`watching ${SOURCES.join(', ')} for changes`);
}

function startBuild(root: string, logFile: string): Child {
  const nest = path.join(path.dirname(require.resolve('@nestjs/cli/package.json')), 'bin', 'nest.js');
  return startChild({
    command: process.execPath,
    args: [nest, 'build'],
    cwd: root,
    env: environmentWith({}),
    logFile,
  });
}
