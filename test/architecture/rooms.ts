// Who may import whom, as data. Everything that is not listed here is forbidden.
import type { House, Rule, Source } from './house';

interface Room {
  name: string;
  holds: RegExp;
  /** Our rooms that may be used, and rooms of which only types may be used. */
  uses: string[];
  types?: string[];
  /** Packages and Node modules that may be used; if left out, any may. */
  packages?: RegExp;
}

const nothing = /^$/;
const serviceLibs = [
  'domain',
  'telling',
  'calendar',
  'matching',
  'access',
  'event-store',
  'vault',
  'database',
  'config',
];
const libs = [...serviceLibs, 'proof', 'exports', 'import', 'integrations', 'services', 'read-models'];
const temporalInside = /^@temporalio\/(workflow|common)$/;

// A file belongs to the first room that holds its path. Tests may use everything.
const rooms: Room[] = [
  { name: 'tests', holds: /^(test|bench)\/|\.spec\.tsx?$|\/testing\.ts$/, uses: ['*'] },
  { name: 'domain', holds: /^libs\/domain\//, uses: [], packages: nothing },
  // What is said to readers knows the rules and what an import finds; neither knows how it is told.
  { name: 'telling', holds: /^libs\/telling\//, uses: ['domain'], types: ['import'], packages: nothing },
  { name: 'calendar', holds: /^libs\/calendar\//, uses: [], packages: /^temporal-polyfill$/ },
  { name: 'matching', holds: /^libs\/matching\//, uses: [], packages: /^(?!node:)/ },
  { name: 'proof', holds: /^libs\/proof\//, uses: [], packages: /^node:(crypto|buffer)$/ },
  { name: 'exports', holds: /^libs\/exports\//, uses: ['domain', 'telling'], packages: /^bpmn-(moddle|auto-layout)$/ },
  { name: 'import', holds: /^libs\/import\//, uses: ['domain'], packages: /^(csv-parse|iconv-lite)/ },
  { name: 'config', holds: /^libs\/config\//, uses: [] },
  { name: 'access', holds: /^libs\/access\//, uses: ['domain'] },
  { name: 'database', holds: /^libs\/database\//, uses: ['config'] },
  { name: 'vault', holds: /^libs\/vault\//, uses: ['config'] },
  { name: 'integrations', holds: /^libs\/integrations\//, uses: ['telling', 'config'] },
  { name: 'event-store', holds: /^libs\/event-store\//, uses: ['proof', 'database', 'config'] },
  // A service is given what it needs of the outside world, so it knows only the types. It opens the read models itself.
  {
    name: 'services',
    holds: /^libs\/services\//,
    uses: [...serviceLibs, 'exports', 'import', 'read-models'],
    types: ['integrations'],
  },
  { name: 'read-models', holds: /^libs\/read-models\//, uses: serviceLibs, types: ['integrations'] },
  { name: 'contract', holds: /^workflows\/(contract|attributes)\.ts$/, uses: ['contract'], packages: temporalInside },
  { name: 'clock', holds: /^workflows\/clock\.ts$/, uses: ['contract'], packages: temporalInside },
  {
    name: 'activities',
    holds: /^workflows\/activities\//,
    uses: ['services', 'integrations', 'contract'],
    types: ['domain', 'telling', 'read-models'],
  },
  // The registry of stories is for those outside of the sandbox.
  {
    name: 'kinds',
    holds: /^workflows\/kinds\.ts$/,
    uses: ['domain', 'activities'],
  },
  // What earlier versions ran: kept for their histories, and ended where it still runs.
  {
    name: 'retired',
    holds: /^workflows\/retired\//,
    uses: [],
    types: ['domain'],
    packages: temporalInside,
  },
  {
    name: 'workflows',
    holds: /^workflows\//,
    uses: ['contract', 'clock', 'retired'],
    types: ['domain', 'activities'],
    packages: temporalInside,
  },
  // Worker and command line pass the path of the workflows' index to Temporal's bundler, and import nothing of it.
  {
    name: 'worker',
    holds: /^apps\/worker\//,
    uses: [...libs, 'contract', 'activities', 'kinds', 'retired'],
    types: ['workflows'],
  },
  { name: 'api', holds: /^apps\/api\//, uses: [...libs, 'contract'] },
  { name: 'cli', holds: /^apps\/cli\//, uses: [...libs, 'contract', 'kinds'], types: ['workflows'] },
  { name: 'local', holds: /^apps\/local\//, uses: ['config'], types: ['domain'] },
  { name: 'web', holds: /^apps\/web\//, uses: [], packages: /^(?!node:)/ },
];

export const roomsKeepTheirDoors: Rule = (house) =>
  house.sources.flatMap((source) => {
    const room = roomOf(source);
    if (!room) return [`${source.path}: belongs to no room of the house`];
    return source.links.flatMap((link) => {
      const refusal = link.to ? ofOurs(room, link.to, link.typeOnly) : ofPackages(room, link.specifier);
      return refusal ? [`${source.path}:${link.line}: ${refusal}`] : [];
    });
  });

/** A lib is entered by `#libs/<name>`, and by nothing deeper. */
export const libsAreEnteredByTheirIndex: Rule = (house) =>
  house.sources.flatMap((source) =>
    source.links.flatMap(({ specifier, to, line }) => {
      if (/^#libs\/[^/]+\//.test(specifier)) return [`${source.path}:${line}: ${specifier} goes past the lib's index`];
      const enters = to && libOf(to.path) && libOf(to.path) !== libOf(source.path);
      return enters && !specifier.startsWith('#libs/') ? [`${source.path}:${line}: write #libs/${libOf(to.path)}`] : [];
    }),
  );

export const nobodyImportsItsOwnIndex: Rule = (house) =>
  house.sources.flatMap((source) =>
    source.links.flatMap(({ to, line }) => {
      const own = to && /(^|\/)index\.ts$/.test(to.path) && source.path.startsWith(to.path.replace(/index\.ts$/, ''));
      return own ? [`${source.path}:${line}: imports its own ${to.path}`] : [];
    }),
  );

export const nothingExportsAll: Rule = (house) =>
  house.sources.flatMap(({ path, exportsAll }) =>
    exportsAll.map((line) => `${path}:${line}: export * hides what it lets out`),
  );

/** A cycle is reported once, with all its imports. */
export const noImportCycles: Rule = (house) => {
  const done = new Set<Source>();
  const cycles: string[] = [];
  const walk = (source: Source, way: Source[]): void => {
    if (way.includes(source)) {
      const circle = [...way.slice(way.indexOf(source)), source];
      cycles.push(circle.map(({ path }) => path).join(' -> '));
      return;
    }
    if (done.has(source)) return;
    for (const { to } of source.links) if (to) walk(to, [...way, source]);
    done.add(source);
  };
  for (const source of house.sources) walk(source, []);
  return cycles;
};

function ofOurs(room: Room, to: Source, typeOnly: boolean): string | undefined {
  const target = roomOf(to)?.name ?? 'nothing';
  const allowed = room.uses.includes('*') || target === room.name || room.uses.includes(target);
  if (allowed || (typeOnly && room.types?.includes(target))) return undefined;
  const also = room.types?.includes(target) ? ', except for types' : '';
  return `${room.name} may not import ${target}${also} (${to.path})`;
}

function ofPackages(room: Room, specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('#')) return undefined; // Not a source file, such as JSON.
  return room.packages && !room.packages.test(specifier) ? `${room.name} may not import ${specifier}` : undefined;
}

function roomOf(source: Source): Room | undefined {
  return rooms.find(({ holds }) => holds.test(source.path));
}

function libOf(path: string): string | undefined {
  return /^libs\/([^/]+)\//.exec(path)?.[1];
}

/** A room whose code may be given time and chance, but never asks for them. */
export function isPure(house: House, path: string): boolean {
  const source = house.source(path);
  const name = source && roomOf(source)?.name;
  return [
    'domain',
    'telling',
    'calendar',
    'matching',
    'proof',
    'exports',
    'import',
    'workflows',
    'contract',
    'clock',
  ].includes(name ?? '');
}
