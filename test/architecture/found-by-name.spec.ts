// A file that Vite finds by a pattern counts as used, and no other file does.
import { noDeadFiles, noUnusedExports } from './dead-rules';
import { house } from './house';

const programs = ['api', 'worker', 'cli', 'local'].map((app) => `apps/${app}/main.ts`);
const rest = Object.fromEntries([...programs, 'bench/main.ts'].map((path) => [path, '//']));
const withGlob = (glob: string) =>
  house({
    ...rest,
    'apps/web/main.tsx': `const forms = import.meta.glob<Form>('${glob}');`,
    'apps/web/forms/clients/a-b.tsx': 'export const form = 1;',
  });

it('a file that a pattern names is alive, with its exports', () => {
  expect(noDeadFiles(withGlob('./forms/*/*.tsx'))).toEqual([]);
  expect(noUnusedExports(withGlob('./forms/*/*.tsx'))).toEqual([]);
});

it.each(['./forms/*.tsx', './*/*.tsx', './forms/*/*.ts', './forms/*/b*.tsx'])('%s does not name it', (glob) => {
  expect(noDeadFiles(withGlob(glob))).toEqual(['apps/web/forms/clients/a-b.tsx: is reached from no entry']);
});
