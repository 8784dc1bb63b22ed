// Folders: how many files lie directly in one, and that no two of them need each other.
import { posix } from 'node:path';
import type { Rule, Source } from './house';

const mostFiles = 15;

/** All files of a folder count, including specs and data, because a reader has to find something among them. */
export const foldersAreSmall: Rule = (house) => {
  const counts = new Map<string, number>();
  for (const { path } of house.files) {
    const folder = posix.dirname(path);
    if (/^(libs|apps|workflows)\//.test(path)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > mostFiles)
    .map(
      ([folder, count]) => `${folder}: ${count} files lie flat in it, and at most ${mostFiles} are found at a glance`,
    );
};

/**
 * Within each folder, its contents form no cycle: its own files count one by one, a subfolder as a whole with all
 * that is below it. So two folders of which neither contains the other never need each other, even indirectly. A
 * folder may use a file beside it (`steps/interview.ts` uses `state.ts`), and a file may use a folder beside it
 * (`noun.ts` uses `steps/interview.ts`), but not the same file both ways. Tests may use everything and are left out.
 */
export const foldersMakeNoCircle: Rule = (house) => {
  const folders = new Map<string, Map<string, Map<string, string>>>();
  for (const source of house.sources) for (const { to } of source.links) if (to) note(folders, source, to);
  return [...folders].flatMap(([folder, entries]) => circlesIn(folder, entries));
};

type Entries = Map<string, Map<string, string>>;

/** Records an import in the folder in which the paths of the two files part. */
function note(folders: Map<string, Entries>, from: Source, to: Source): void {
  if (from === to || from.isTest || to.isTest) return;
  const [here, there] = [from.path.split('/'), to.path.split('/')];
  const depth = here.findIndex((part, index) => part !== there[index]);
  const folder = here.slice(0, depth).join('/');
  const entries = folders.get(folder) ?? new Map<string, Map<string, string>>();
  const imports = entries.get(here[depth] ?? '') ?? new Map<string, string>();
  const name = there[depth] ?? '';
  if (!imports.has(name)) imports.set(name, `${from.path} imports ${to.path}`);
  folders.set(folder, entries.set(here[depth] ?? '', imports));
}

/** A cycle is reported once, with one import for each of its steps. */
function circlesIn(folder: string, entries: Entries): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (name: string, way: string[]): void => {
    if (way.includes(name)) {
      const circle = [...way.slice(way.indexOf(name)), name];
      const steps = circle.slice(1).map((next, index) => entries.get(circle[index] ?? '')?.get(next));
      // If it consists of files alone, the rule on files reports it.
      if (circle.some((one) => !/\.tsx?$/.test(one)))
        circles.push(`${folder}: ${circle.join(' -> ')} (${steps.join(', ')})`);
      return;
    }
    if (done.has(name)) return;
    for (const next of entries.get(name)?.keys() ?? []) walk(next, [...way, name]);
    done.add(name);
  };
  for (const name of entries.keys()) walk(name, []);
  return circles;
}
