// The migrations of a folder, found by the names of their files: whoever adds one writes that file and no list.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Migration = new () => object;

/** Beside each built file lies its source map. TypeORM sorts them by the number in the name of their class. */
export const migrationsIn = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{13}-[a-z0-9-]+\.[jt]s$/.test(name))
    .flatMap((name) => Object.values(require(join(folder, name)) as Record<string, Migration>));
