// `npm test`: types, lint, format, then every test by cost; the last line counts the whole run and is true for all of it.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const bin = (name) => path.join(__dirname, '..', 'node_modules', '.bin', name);
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-test-'));
let passed = 0;
let failed = 0;

function run(title, command, args) {
  const started = Date.now();
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } });
  console.log(`— ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return status === 0;
}

function check(title, command, args) {
  if (run(title, command, args)) passed += 1;
  else failed += 1;
}

function jest(project, ...args) {
  const report = path.join(reports, `${project}.json`);
  const ok = run(`${project} tests`, bin('jest'), [
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${report}`,
    ...args,
  ]);
  if (!fs.existsSync(report)) {
    failed += 1;
    return;
  }
  const result = JSON.parse(fs.readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  // A suite that could not even start has no failed test of its own.
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (!ok && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) failed += 1;
  if (result.numTotalTests === 0) failed += 1;
}

check('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);
check('lint', bin('oxlint'), []);
check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
jest('unit');
check('build', bin('nest'), ['build']);
jest('int');
jest('e2e', '--runInBand');

fs.rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
