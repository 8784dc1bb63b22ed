// Mappings by name: the organisation's own folder first, then the samples that come with Baton.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkMapping, type Mapping } from '#libs/import';
import { Refusal } from '../refusal';

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Throws a {@link Refusal}: `unknown-mapping` or `mapping-invalid`. */
export function findMapping(name: string, folder: string | undefined): Mapping {
  // A name and nothing else, so that it cannot lead into another folder.
  if (!NAME.test(name)) throw new Refusal('unknown-mapping');
  const own = folder ? [path.join(folder, `${name}.json`), path.join(folder, name, 'mapping.json')] : [];
  const file = [...own, path.join(samples(), name, 'mapping.json')].find((one) => existsSync(one));
  if (file === undefined) throw new Refusal('unknown-mapping');
  return readMapping(file);
}

/** Every mapping that {@link findMapping} finds and that has no mistakes, by its name. */
export function listMappings(folder: string | undefined): Map<string, Mapping> {
  const found = new Map<string, Mapping>();
  for (const name of [...namesIn(folder), ...namesIn(samples())]) {
    if (found.has(name)) continue;
    try {
      found.set(name, findMapping(name, folder));
    } catch {
      // One that is being written does not hide the others; importing with it reports what is wrong.
    }
  }
  return found;
}

const namesIn = (folder: string | undefined): string[] =>
  folder && existsSync(folder)
    ? readdirSync(folder)
        .map((each) => each.replace(/\.json$/, ''))
        .toSorted()
    : [];

/** The mapping in a file. Throws a {@link Refusal} `mapping-invalid` that names each mistake. */
export function readMapping(file: string): Mapping {
  return givenMapping(readFileSync(file, 'utf8'), path.basename(file));
}

/** The mapping in a text. Throws as {@link readMapping} does; `file` is where the text came from. */
export function givenMapping(text: string, file?: string): Mapping {
  const checked = checkMapping(parsed(text, file));
  if ('mapping' in checked) return checked.mapping;
  throw new Refusal('mapping-invalid', { file, mistakes: checked.mistakes });
}

function parsed(text: string, file?: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refusal('mapping-invalid/not-json', { file, reason: (error as Error).message });
  }
}

/** Next to package.json, which is above both the sources and their build. */
function samples(): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder))
    folder = path.dirname(folder);
  return path.join(folder, 'samples');
}
