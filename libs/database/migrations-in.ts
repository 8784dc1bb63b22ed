// The migrations of a folder, found by file name: to add one, write that file; there is no list.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Migration = new () => object;

/** Each built file has its source map beside it. TypeORM sorts migrations by the number in their class name. */
export const migrationsIn = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{13}-[a-z0-9-]+\.[jt]s$/.test(name))
    .flatMap((name) => Object.values(require(join(folder, name)) as Record<string, Migration>));
