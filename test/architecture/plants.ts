// Faults planted into a small code base; one rule must report each of them.
// The small code base itself is sound, so that a planted fault is the only one.
export const mains = {
  'apps/api/main.ts': `import { a } from '#libs/config';\na();`,
  'apps/worker/main.ts': '//',
  'apps/cli/main.ts': '//',
  'apps/local/main.ts': '//',
  'apps/web/main.tsx': '//',
  'bench/main.ts': '//',
  'libs/config/index.ts': `export { a } from './a';`,
  'libs/config/a.ts': 'export function a() {}',
};
export const WORDS = { 'libs/domain/words/process.ts': `export const TIERS = ['gold', 'silver'] as const;` };
const sixteen = (folder: string, ending = '.ts') =>
  Object.fromEntries(Array.from({ length: 16 }, (_, number) => [`${folder}/a-${number}${ending}`, '']));
export const lines = (count: number) => 'a();\n'.repeat(count);

/** The rule, what breaks it, the files that break it, and what the rule must say. */
type Plant = [rule: string, fault: string, files: Record<string, string>, told: RegExp];
export const plants: Plant[] = [
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
  [
    'folders make no circle',
    'two folders do, in which no file does',
    {
      'libs/vault/a/one.ts': `import '../b/one';`,
      'libs/vault/b/one.ts': '',
      'libs/vault/b/two.ts': `import type { x } from '../a/two';`,
      'libs/vault/a/two.ts': '',
    },
    /^libs\/vault: a -> b -> a \(libs\/vault\/a\/one\.ts imports libs\/vault\/b\/one\.ts, .* imports libs\/vault\/a\/two\.ts\)$/,
  ],
  [
    'folders make no circle',
    'a folder and a file beside it do',
    {
      'libs/vault/a.ts': `import './deep/b';`,
      'libs/vault/deep/b.ts': '',
      'libs/vault/deep/c.ts': `import '../a';`,
    },
    /^libs\/vault: a\.ts -> deep -> a\.ts/,
  ],
  [
    'folders make no circle',
    'two apps do, by way of a third place',
    {
      'apps/api/a.ts': `import '../../workflows/b';`,
      'workflows/b.ts': '',
      'workflows/d.ts': `import '../apps/cli/e';`,
      'apps/cli/e.ts': '',
    },
    /^: apps -> workflows -> apps/,
  ],
  ['a folder is small', 'it has 16 files', sixteen('libs/vault'), /^libs\/vault: 16 files/],
  ['a folder is small', 'specs count', sixteen('apps/api/me', '.spec.ts'), /^apps\/api\/me: 16 files/],
  [
    'Nest makes what is injectable',
    'we make it ourselves',
    { 'libs/vault/a.ts': '@Injectable()\nexport class A {}', 'apps/api/b.ts': 'f(new A(b));' },
    /^apps\/api\/b\.ts:1: makes A,/,
  ],
  [
    'a vocabulary is written once',
    'a list of all its words',
    { ...WORDS, 'apps/api/a.ts': `enumOf(['silver', 'gold']);` },
    /^apps\/api\/a\.ts:1: writes TIERS again/,
  ],
  [
    'a vocabulary is written once',
    'a union of them and more',
    { ...WORDS, 'libs/exports/a.ts': `let tier: 'gold' | 'silver' | 'none';` },
    /^libs\/exports\/a\.ts:1: writes TIERS again/,
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
