// Four projects by cost: unit (pure), int (a real PostgreSQL), e2e (every part for real), web (that, in a browser).
// Jest on Node 20 cannot require ES modules, so each "type": "module" package is turned into CommonJS by SWC.
const fs = require('node:fs');
const path = require('node:path');

function esmPackages(dir, scope = '') {
  return fs.readdirSync(dir).flatMap((name) => {
    if (name.startsWith('.')) return [];
    const folder = path.join(dir, name);
    if (name.startsWith('@') && !scope) return esmPackages(folder, `${name}/`);
    const manifest = path.join(folder, 'package.json');
    if (!fs.existsSync(manifest)) return [];
    const own = path.join(folder, 'node_modules');
    const within = fs.existsSync(own) ? esmPackages(own) : [];
    return JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module' ? [scope + name, ...within] : within;
  });
}

const esm = [...new Set(esmPackages(path.join(__dirname, 'node_modules')))].map((name) =>
  name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
);
const typescript = {
  sourceMaps: 'inline',
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2022',
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'commonjs' },
};
const javascript = {
  jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' },
  module: { type: 'commonjs' },
};

// With the clone, and not in the folder for everybody's temporary files.
const cacheDirectory = '<rootDir>/node_modules/.cache/jest';

const project = (displayName, testRegex, more = {}) => ({
  displayName,
  testRegex,
  cacheDirectory,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.baton'],
  transform: { '^.+\\.ts$': ['@swc/jest', typescript], '^.+\\.m?js$': ['@swc/jest', javascript] },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  ...more,
});

const withPostgres = {
  globalSetup: '<rootDir>/test/postgres-setup.ts',
  globalTeardown: '<rootDir>/test/postgres-teardown.ts',
};

module.exports = {
  cacheDirectory, // for the global setups
  // A guard against hanging, not a stopwatch: a busy machine may be ten times slower than an idle one.
  testTimeout: 180_000,
  projects: [
    project('unit', '(?<!\\.int|\\.e2e)\\.spec\\.ts$'),
    project('int', '\\.int\\.spec\\.ts$', withPostgres),
    project('e2e', '^(?!.*/test/web/).*\\.e2e\\.spec\\.ts$', withPostgres),
    project('web', '/test/web/.*\\.e2e\\.spec\\.ts$', {
      ...withPostgres,
      globalSetup: '<rootDir>/test/web/browser-setup.ts',
    }),
  ],
};
