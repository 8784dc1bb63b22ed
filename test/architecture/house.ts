// The code base that the rules look at: the real one as git knows it, or one that a test plants.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parse, type Import, type Parsed } from './parse';

export interface Source extends Parsed {
  path: string;
  text: string;
  /** Specs, and what only they use. */
  isTest: boolean;
  /** Imports of our own files are resolved; others are as written. */
  links: (Import & { to?: Source })[];
  /** Our files that it names by path or pattern, for somebody else to start or load. */
  started: Source[];
}

export interface House {
  /** Every text file that is tracked, or would be. */
  files: { path: string; text: string }[];
  /** The TypeScript among them. */
  sources: Source[];
  source(path: string): Source | undefined;
}

export type Rule = (house: House) => string[];

export function realHouse(): House {
  const root = join(__dirname, '../..');
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const paths = [...new Set(list.toString().split('\0'))].filter((path) => path && existsSync(join(root, path)));
  return house(Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
}

export function house(texts: Record<string, string>): House {
  const files = Object.entries(texts)
    .filter(([path]) => !isGenerated(path))
    .map(([path, text]) => ({ path, text }));
  const sources = files.filter(({ path }) => /^(apps|libs|workflows|test|bench)\/.*\.tsx?$/.test(path)).map(sourceOf);
  const byPath = new Map(sources.map((source) => [source.path, source]));
  for (const source of sources) {
    source.links = source.imports.map((one) => ({ ...one, to: resolve(byPath, source.path, one.specifier) }));
    // Built files have the same place under dist/.
    const named = source.starts.flatMap(({ path, fromHere }) => {
      const from = fromHere ? dirname(source.path) : '.';
      const place = posix.join(from, path.replace(/\.js$/, '.ts'));
      return byPath.get(place) ?? sources.filter((one) => dirname(one.path) === place);
    });
    const globs = source.globs.map((glob) => posix.join(dirname(source.path), glob));
    source.started = [...named, ...sources.filter(({ path }) => globs.some((glob) => matches(path, glob)))];
  }
  return { files, sources, source: (path) => byPath.get(path) };
}

/** A star stands for part of a name, without slashes. */
const matches = (path: string, glob: string) =>
  new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(path);

/** Generated; a separate test compares it with its source. */
const isGenerated = (path: string) => path === 'apps/web/api/schema.d.ts';

function sourceOf({ path, text }: { path: string; text: string }): Source {
  const isTest = /^(test|bench)\/|\.spec\.tsx?$|\/testing\.ts$/.test(path);
  return { path, text, isTest, links: [], started: [], ...parse(path, text) };
}

function resolve(byPath: Map<string, Source>, from: string, specifier: string): Source | undefined {
  const lib = /^#libs\/(.+)$/.exec(specifier);
  if (!lib && !specifier.startsWith('.')) return undefined;
  const target = lib ? `libs/${lib[1]}` : posix.join(dirname(from), specifier);
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].map((path) => byPath.get(path)).find(Boolean);
}
