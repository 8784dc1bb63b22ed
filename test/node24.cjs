// `npm run test:node24`: the unit tests and one journey through every part on Node 24, the version for production. Node
// comes from the package `node` into this clone's cache; as a dependency it would double the size of the installation.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const VERSION = '24.21.0';
const root = path.join(__dirname, '..');
const cache = path.join(root, 'node_modules', '.cache');
const home = path.join(cache, `node-${VERSION}`);
const folder = path.join(home, 'node_modules', 'node', 'bin');
const node = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
const report = path.join(cache, 'baton-test', 'node24.json');

/** Everything started from there runs on that Node, too. */
const env = { ...process.env, NODE_ENV: 'test', PATH: `${folder}${path.delimiter}${process.env.PATH}` };
const run = (command, args, cwd = root) => spawnSync(command, args, { cwd, env, stdio: 'inherit' }).status === 0;
const script = (...parts) => path.join(root, 'node_modules', ...parts);

function fetchNode() {
  if (fs.existsSync(node)) return true;
  fs.mkdirSync(home, { recursive: true });
  const manifest = { private: true, dependencies: { node: VERSION }, allowScripts: { node: true } };
  fs.writeFileSync(path.join(home, 'package.json'), JSON.stringify(manifest));
  return run('npm', ['install', '--no-package-lock', '--no-fund', '--no-audit', '--loglevel=error'], home);
}

const build = () =>
  run(node, [script('@nestjs', 'cli', 'bin', 'nest.js'), 'build']) &&
  run(node, ['dist/apps/worker/bundle-workflows.js']) &&
  run(node, [script('vite', 'bin', 'vite.js'), 'build', 'apps/web', '--config', 'apps/web/vite.config.mjs']);

function test() {
  const files = '(?<!\\.int|\\.e2e)\\.spec\\.ts$|test/journey\\.e2e\\.spec\\.ts$';
  const what = ['--selectProjects', 'unit', 'e2e', '--testPathPatterns', files];
  const how = ['--maxWorkers=2', '--json', `--outputFile=${report}`];
  return run(node, [script('jest', 'bin', 'jest.js'), ...what, ...how]);
}

fs.rmSync(report, { force: true });
const ok = fetchNode() && run(node, ['--version']) && build() && test();
const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : {};
const passed = result.numPassedTests ?? 0;
const failures = (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
// A suite that could not start has no failed test of its own.
const failed = failures === 0 && !(ok && passed > 0) ? 1 : failures;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
