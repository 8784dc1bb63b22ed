// The house keeps its own rules. Each rule is tried on a planted house first, so that none of them passes by sleeping.
import { noDeadFiles, noUnusedExports } from './architecture/dead-rules';
import { house, realHouse, type House, type Rule } from './architecture/house';
import { pureRoomsAskForNothing, theDomainPromisesNothing, workflowsKnowNoZones } from './architecture/pure-rules';
import {
  libsAreEnteredByTheirIndex,
  nobodyImportsItsOwnIndex,
  noImportCycles,
  nothingExportsAll,
  roomsKeepTheirDoors,
} from './architecture/rooms';
import {
  filesAreShort,
  filesNameNoMachine,
  filesSayWhatTheyAreFor,
  functionsAreShort,
  namesAreKebabCase,
  namesMeanSomething,
  nothingIsSilenced,
} from './architecture/shape-rules';

const rules: Record<string, Rule> = {
  'a room imports only what it may': roomsKeepTheirDoors,
  'a lib is entered by its index': libsAreEnteredByTheirIndex,
  'nobody imports its own index': nobodyImportsItsOwnIndex,
  'nothing is exported by a star': nothingExportsAll,
  'imports make no circle': noImportCycles,
  'pure rooms ask neither clock nor chance nor machine': pureRoomsAskForNothing,
  'domain and workflows know no zones': workflowsKnowNoZones,
  'the domain promises nothing': theDomainPromisesNothing,
  'a file is short': filesAreShort,
  'a function is short': functionsAreShort,
  'a file says what it is for': filesSayWhatTheyAreFor,
  'names are in kebab-case': namesAreKebabCase,
  'a name means something': namesMeanSomething,
  'no file names a machine or a registry': filesNameNoMachine,
  'nothing is silenced': nothingIsSilenced,
  'no file is dead': noDeadFiles,
  'no export is unused': noUnusedExports,
};

describe('the house', () => {
  let real: House;
  beforeAll(() => {
    real = realHouse();
  });

  it.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(real)).toEqual([]);
  });
});

// A house that is whole, so that a planted fault is the only one.
const mains = {
  'apps/api/main.ts': `import { a } from '#libs/config';\na();`,
  'apps/worker/main.ts': '//',
  'apps/cli/main.ts': '//',
  'apps/local/main.ts': '//',
  'apps/web/main.tsx': '//',
  'bench/main.ts': '//',
  'libs/config/index.ts': `export { a } from './a';`,
  'libs/config/a.ts': 'export function a() {}',
};
const lines = (count: number) => 'a();\n'.repeat(count);

type Plant = [keyof typeof rules, string, Record<string, string>, RegExp];
const plants: Plant[] = [
  ['a room imports only what it may', 'the domain uses Node', { 'libs/domain/a.ts': `import 'node:fs';` }, /node:fs/],
  [
    'a room imports only what it may',
    'the domain uses the calendar',
    { 'libs/domain/a.ts': `import { x } from '#libs/calendar';`, 'libs/calendar/index.ts': '' },
    /domain may not import calendar/,
  ],
  [
    'a room imports only what it may',
    'an app uses another',
    { 'apps/api/a.ts': `import type { x } from '../worker/b';`, 'apps/worker/b.ts': '' },
    /api may not import worker/,
  ],
  [
    'a room imports only what it may',
    'a lib uses a workflow',
    { 'libs/services/a.ts': `const x = await import('../../workflows/contract');`, 'workflows/contract.ts': '' },
    /services may not import contract/,
  ],
  [
    'a room imports only what it may',
    'a workflow uses more of the domain than types',
    { 'workflows/steps/a.ts': `import { type x, y } from '#libs/domain';`, 'libs/domain/index.ts': '' },
    /workflows may not import domain, except for types/,
  ],
  [
    'a room imports only what it may',
    'a service makes a mailer',
    { 'libs/services/a.ts': `export { x } from '#libs/integrations';`, 'libs/integrations/index.ts': '' },
    /services may not import integrations, except for types/,
  ],
  ['a room imports only what it may', 'a folder is in no room', { 'libs/lobby/a.ts': '' }, /belongs to no room/],
  [
    'a lib is entered by its index',
    'a path leads past it',
    { 'apps/api/a.ts': `import { x } from '../../libs/vault/vault';`, 'libs/vault/vault.ts': '' },
    /write #libs\/vault/,
  ],
  [
    'a lib is entered by its index',
    'the alias does',
    { 'apps/api/a.ts': `import '#libs/vault/vault';` },
    /past the lib/,
  ],
  [
    'nobody imports its own index',
    'by the alias',
    { 'libs/vault/a.ts': `import { x } from '#libs/vault';`, 'libs/vault/index.ts': '' },
    /imports its own/,
  ],
  [
    'nobody imports its own index',
    'from below',
    { 'libs/vault/deep/a.ts': `import { x } from '..';`, 'libs/vault/index.ts': '' },
    /imports its own/,
  ],
  ['nothing is exported by a star', 'one is', { 'libs/vault/a.ts': `export * from './b';` }, /export \*/],
  [
    'imports make no circle',
    'three files do',
    {
      'libs/vault/a.ts': `import './b';`,
      'libs/vault/b.ts': `import type { x } from './c';`,
      'libs/vault/c.ts': `type y = import('./a').z;`,
    },
    /a\.ts -> libs\/vault\/b\.ts -> libs\/vault\/c\.ts -> libs\/vault\/a\.ts/,
  ],
  ...[
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'setTimeout(a)',
    'process.env',
    'crypto.randomUUID()',
    'performance.now()',
    'a.getHours()',
    'a.toLocaleString()',
    'x = { process }',
  ].map((code): Plant => [
    'pure rooms ask neither clock nor chance nor machine',
    code,
    { 'libs/domain/a.ts': code },
    /not for a pure room/,
  ]),
  [
    'pure rooms ask neither clock nor chance nor machine',
    'a step of a workflow reads the clock',
    { 'workflows/steps/a.ts': 'Date.now()', 'workflows/clock.ts': 'Date.now()' },
    /^workflows\/steps\/a\.ts:1: Date\.now is not for a pure room$/,
  ],
  ['domain and workflows know no zones', 'one does', { 'workflows/a.workflow.ts': 'Intl.DateTimeFormat()' }, /Intl/],
  ['the domain promises nothing', 'it waits', { 'libs/domain/a.ts': 'async function a() {}' }, /without promises/],
  ['the domain promises nothing', 'its types do', { 'libs/domain/a.ts': 'let a: Promise<void>' }, /without promises/],
  ['a file is short', 'it has 251 lines', { 'libs/vault/a.ts': lines(251) }, /251 lines/],
  ['a function is short', 'it has 71 lines', { 'libs/vault/a.ts': `const f = () => {\n${lines(69)}};` }, /f has 71/],
  [
    'a function is short',
    'a test has',
    { 'a/a.ts': '', 'test/a.spec.ts': `it('', () => {\n${lines(69)}});` },
    /has 71/,
  ],
  ['a file says what it is for', 'it opens at once', { 'libs/vault/a.ts': 'a();' }, /opens without/],
  ['a file says what it is for', 'so does SQL', { 'libs/vault/a.sql': 'SELECT 1' }, /opens without/],
  ['names are in kebab-case', 'one is not', { 'libs/vault/keyTable.ts': '' }, /kebab-case/],
  ['a name means something', 'a folder', { 'libs/vault/utils/a.ts': '' }, /anything could be put/],
  ['a name means something', 'a file', { 'apps/api/helpers.ts': '' }, /anything could be put/],
  ['no file names a machine or a registry', 'a host', { 'x.md': `https://${'registry'}.example/a` }, /registry/],
  ['no file names a machine or a registry', 'a folder', { '.npmrc': `cache=/${'home'}/ada/x` }, /ada/],
  ['nothing is silenced', 'one line is', { 'libs/vault/a.ts': `//\n// ${'@ts'}-ignore\na();` }, /a\.ts:2: silences/],
  ['no file is dead', 'nobody asks for it', { ...mains, 'libs/config/b.ts': '' }, /config\/b\.ts: is reached from no/],
  [
    'no file is dead',
    'only a test asks for it',
    { ...mains, 'libs/config/b.ts': '', 'libs/config/b.spec.ts': `import './b';` },
    /b\.ts: is reached from no entry, only from tests/,
  ],
  [
    'no file is dead',
    'what is named by its path is another file',
    { ...mains, 'apps/worker/main.ts': `fork(path.join(__dirname, 'b.js'));`, 'apps/api/b.ts': '' },
    /api\/b\.ts: is reached from no/,
  ],
  ['no file is dead', 'a whole lib', { ...mains, 'libs/vault/index.ts': '' }, /vault\/index\.ts: is reached from no/],
  ['no export is unused', 'of a file', { ...mains, 'libs/config/a.ts': 'export const a = 1, b = 2;' }, /imports b$/],
  [
    'no export is unused',
    'of an index',
    { ...mains, 'libs/config/index.ts': `export { a, type b } from './a';` },
    /index\.ts:1: nobody imports b$/,
  ],
];

describe('a rule that is broken says so', () => {
  it.each(plants)('%s: %s', (name, _, texts, sentence) => {
    const problems = rules[name]?.(house(texts)) ?? [];
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });

  it('every rule has been broken once', () => {
    expect(new Set(plants.map(([name]) => name))).toEqual(new Set(Object.keys(rules)));
  });
});

describe('what the rules let pass', () => {
  it.each<[keyof typeof rules, Record<string, string>]>([
    [
      'a room imports only what it may',
      { 'workflows/a.ts': `import type { x } from '#libs/domain';`, 'libs/domain/index.ts': '' },
    ],
    ['a room imports only what it may', { 'libs/domain/a.spec.ts': `import 'node:fs';` }],
    [
      'pure rooms ask neither clock nor chance nor machine',
      { 'libs/domain/a.ts': `import { process } from './b';\nprocess();` },
    ],
    ['pure rooms ask neither clock nor chance nor machine', { 'libs/domain/a.ts': 'x = new Date(at); y = a.process;' }],
    ['a function is short', { 'test/a.spec.ts': `describe('', () => {\n${lines(90)}});` }],
    ['no file is dead', mains],
    ['no file is dead', { 'libs/vault/index.ts': '', 'apps/local/b.ts': '' }],
    [
      'no file is dead',
      {
        ...mains,
        'apps/worker/main.ts': `fork(path.join(__dirname, 'deep', 'b.js'));\nspawn(node, [join(root, 'apps/worker/c.ts')]);`,
        'apps/worker/deep/b.ts': `load(join(__dirname, '../migrations'));`,
        'apps/worker/c.ts': '',
        'apps/worker/migrations/d.ts': 'export class D1 {}',
      },
    ],
    ['no export is unused', mains],
    [
      'no export is unused',
      {
        ...mains,
        'apps/worker/main.ts': `workflowsPath = path.join(__dirname, 'flows.js');`,
        'apps/worker/flows.ts': 'export function flow() {}',
      },
    ],
  ])('%s', (name, texts) => {
    expect(rules[name]?.(house(texts))).toEqual([]);
  });
});
