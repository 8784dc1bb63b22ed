// `npm test`: types, lint, format, then every test by cost; the last line counts the whole run and is true for all of it.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const reports = path.join(root, 'node_modules', '.cache', 'baton-test');
/** A part that takes so long hangs: it is ended, and counts as failed. */
const PART_WITHIN_MS = 15 * 60_000;

let passed = 0;
let failed = 0;
const parts = [];

function run(title, command, args) {
  const started = Date.now();
  console.log(`\n— ${title}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test' },
    timeout: PART_WITHIN_MS,
  });
  if (error) console.log(error.message);
  const ok = status === 0;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  parts.push(`${ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(4)} s  ${title}`);
  return ok;
}

function check(title, command, args) {
  const ok = run(title, command, args);
  if (ok) passed += 1;
  else failed += 1;
  return ok;
}

function jest(project, ...args) {
  const report = path.join(reports, `${project}.json`);
  fs.rmSync(report, { force: true });
  const ok = run(`${project} tests`, bin('jest'), [
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${report}`,
    ...args,
  ]);
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : { numPassedTests: 0 };
  // A suite that could not even start has no failed test of its own.
  const failures = (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
  const isSound = ok && result.numPassedTests > 0;
  passed += result.numPassedTests;
  failed += failures === 0 && !isSound ? 1 : failures;
}

fs.mkdirSync(reports, { recursive: true });
check('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);
check('types of the web app', bin('tsc'), ['-p', 'apps/web']);
check('lint', bin('oxlint'), []);
check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
jest('unit');
const built =
  check('build', bin('nest'), ['build']) &&
  check('workflow bundle', process.execPath, ['dist/apps/worker/bundle-workflows.js']) &&
  check('web app', bin('vite'), ['build', 'apps/web', '--config', 'apps/web/vite.config.mjs', '--logLevel', 'warn']);
jest('int', '--maxWorkers=2');
// What was not built cannot be run; the build has been counted as failed.
if (built) for (const project of ['e2e', 'web']) jest(project, '--runInBand');

console.log(`\n${parts.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
