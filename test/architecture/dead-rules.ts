// Nothing unused is kept: no file, and no export.
import type { House, Rule, Source } from './house';

// While one of these is not built, we cannot tell what it will use from what nobody uses: then nothing is judged.
const programs = [
  ...['api', 'worker', 'cli', 'local'].map((app) => `apps/${app}/main.ts`),
  'apps/web/main.tsx',
  'bench/main.ts',
];

export const noDeadFiles: Rule = (house) => {
  if (!isWhole(house)) return [];
  const production = reach(productionEntries(house));
  const all = reach([...production, ...testEntries(house)]);
  return house.sources.flatMap((source) => {
    if (source.isTest ? all.has(source) : production.has(source)) return [];
    return [`${source.path}: is reached from no entry${all.has(source) ? ', only from tests' : ''}`];
  });
};

/** An export is imported by name somewhere else; an export of a lib's index, by somebody outside that lib. */
export const noUnusedExports: Rule = (house) => {
  if (!isWhole(house)) return [];
  const used = new Map<Source, Set<string>>();
  const use = (source: Source, names: string[]) => used.set(source, new Set([...(used.get(source) ?? []), ...names]));
  for (const { links, started } of house.sources) {
    for (const { to, names } of links) if (to) use(to, names);
    // Whoever loads a file by its path may use any of its exports, as Temporal does.
    for (const source of started) use(source, ['*']);
  }
  const entries = new Set([...productionEntries(house), ...testEntries(house)]);
  return house.sources
    .filter((source) => !entries.has(source))
    .flatMap((source) => {
      const names = used.get(source) ?? new Set();
      if (names.has('*')) return [];
      return source.exports
        .filter(({ name }) => !names.has(name))
        .map(({ name, line }) => `${source.path}:${line}: nobody imports ${name}`);
    });
};

// Temporal's bundler finds the files of the workflows by their names.
function productionEntries(house: House): Source[] {
  const named = new Set(namedElsewhere(house));
  return house.sources.filter(
    (source) =>
      !source.isTest &&
      (/^apps\/[^/]+\/main\.tsx?$|^workflows\/(index|(.*\/)?[\w-]+\.workflow)\.ts$/.test(source.path) ||
        named.has(source.path)),
  );
}

function testEntries(house: House): Source[] {
  const named = new Set(namedElsewhere(house));
  return house.sources.filter(
    ({ path, isTest }) => isTest && (/\.spec\.tsx?$|^bench\/main\.ts$/.test(path) || named.has(path)),
  );
}

// Sources that package.json starts (built or as they are) and that Jest's configuration names.
function namedElsewhere(house: House): string[] {
  const texts = house.files.filter(({ path }) => /^(package\.json|jest\.config\.cjs)$/.test(path));
  return texts.flatMap(({ text }) =>
    [...text.matchAll(/(?:(?:dist|<rootDir>)\/| (?=test\/))([\w/.-]+?)\.(?:js|ts)\b/g)].map(([, stem]) => `${stem}.ts`),
  );
}

function reach(entries: Iterable<Source>): Set<Source> {
  const reached = new Set(entries);
  for (const source of reached) {
    for (const { to } of source.links) if (to) reached.add(to);
    for (const started of source.started) reached.add(started);
  }
  return reached;
}

function isWhole(house: House): boolean {
  return programs.every((path) => house.source(path));
}
