// Replaces api and worker in tests of the local mode; the migration is the real one, run from its source.
import fs from 'node:fs';
import path from 'node:path';
import { root, typescript } from './run';

export interface StandIns {
  migrate: string;
  api: string;
  worker: string;
}

// Prints its environment, so that a test sees what the local mode passes on.
const API = `require('node:http')
  .createServer((request, response) => response.end(JSON.stringify(process.env)))
  .listen(Number(process.env.PORT), process.env.HOST);`;

export function writeStandIns(folder: string): StandIns {
  const script = (name: string, text: string) => {
    const file = path.join(folder, `${name}.cjs`);
    fs.writeFileSync(file, text);
    return file;
  };
  const migration = path.join(root, 'libs/database/migrate.ts');
  return {
    migrate: script('migrate', `require(${JSON.stringify(typescript)}); require(${JSON.stringify(migration)});`),
    api: script('api', API),
    worker: script('worker', `setInterval(() => {}, 1000); process.send('ready');`),
  };
}
