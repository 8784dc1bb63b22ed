// The code follows its own rules. Each rule is first tried on planted code, so that none passes by doing nothing.
import { noDeadFiles, noUnusedExports } from './architecture/dead-rules';
import { foldersAreSmall, foldersMakeNoCircle } from './architecture/folder-rules';
import { house, realHouse, type House, type Rule } from './architecture/house';
import { lines, mains, plants, WORDS } from './architecture/plants';
import { nestMakesInjectables } from './architecture/nest-rules';
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
import { wordsAreWrittenOnce } from './architecture/word-rules';

const rules: Record<string, Rule> = {
  'a room imports only what it may': roomsKeepTheirDoors,
  'a lib is entered by its index': libsAreEnteredByTheirIndex,
  'nobody imports its own index': nobodyImportsItsOwnIndex,
  'nothing is exported by a star': nothingExportsAll,
  'imports make no circle': noImportCycles,
  'folders make no circle': foldersMakeNoCircle,
  'a folder is small': foldersAreSmall,
  'a vocabulary is written once': wordsAreWrittenOnce,
  'Nest makes what is injectable': nestMakesInjectables,
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

describe('the code', () => {
  let real: House;
  beforeAll(() => {
    real = realHouse();
  });

  it.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(real)).toEqual([]);
  });
});

describe('a broken rule says so', () => {
  it.each(plants)('%s: %s', (name, _, texts, sentence) => {
    const problems = rules[name]?.(house(texts)) ?? [];
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });

  it('every rule has been broken once', () => {
    expect(new Set(plants.map(([name]) => name))).toEqual(new Set(Object.keys(rules)));
  });
});

describe('what the rules allow', () => {
  it.each<[string, Record<string, string>]>([
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
    [
      'folders make no circle',
      {
        'libs/domain/noun.ts': `import './steps/visit';`,
        'libs/domain/steps/visit.ts': `import '../state';`,
        'libs/domain/state.ts': '',
      },
    ],
    [
      'folders make no circle',
      { 'libs/a/b.spec.ts': `import '../c/d';`, 'libs/c/d.ts': `import '../a/e';`, 'libs/a/e.ts': '' },
    ],
    [
      'Nest makes what is injectable',
      { 'libs/vault/a.ts': '@Injectable()\nclass A {}\nclass B {}\nnew B();', 'test/a.ts': 'new A();' },
    ],
    ['a vocabulary is written once', { ...WORDS, 'apps/api/a.ts': `enumOf(['gold', 'bronze']);` }],
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
