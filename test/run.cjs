// `npm test`: types, lint, format, the build, then every test. The last line counts the whole run and is true for it.
// On two cores, first what compiles, two at a time, and then the tests, in three processes.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const reports = path.join(root, 'node_modules', '.cache', 'baton-test');
const AT_ONCE = 2;
/** A part that takes longer is taken to hang: it is ended, and counts as failed. */
const CHECK_WITHIN_MS = 10 * 60_000;
const TESTS_WITHIN_MS = 40 * 60_000;

/** Jest's projects and their files; e2e and web need the build. */
const KINDS = {
  unit: /^(?!.*\.(int|e2e)\.spec\.ts$)/,
  int: /\.int\.spec\.ts$/,
  e2e: /^(?!.*\/test\/web\/).*\.e2e\.spec\.ts$/,
  web: /\/test\/web\/.*\.e2e\.spec\.ts$/,
};
const OF_THE_BUILD = ['e2e', 'web'];
/**
 * Two runs of Jest beside one another. The browser tests of a process share one Baton, so they are in one process; with
 * that there is one process more than cores, because tests wait for a third of their time.
 */
const RUNS = [
  { name: 'browser tests', kinds: ['web'], how: ['--runInBand'] },
  { name: 'other tests', kinds: ['unit', 'int', 'e2e'], how: ['--maxWorkers=2'] },
];

let passed = 0;
let failed = 0;
const parts = [];

const tell = (ok, ms, title) =>
  parts.push(`${ok ? 'ok    ' : 'FAILED'} ${(ms / 1000).toFixed(0).padStart(4)} s  ${title}`);

/** Resolves to whether it succeeded. Its output is shown at once, or together once it has ended. */
function run(title, command, args, { within, shown }) {
  const started = Date.now();
  if (shown === 'at once') console.log(`\n— ${title}`);
  const show = (chunk) => process.stdout.write(chunk);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'test' },
      timeout: within,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', shown === 'at once' ? show : (chunk) => (said += chunk));
    child.on('error', (error) => (said += `${error.message}\n`));
    child.on('close', (code) => {
      const ok = code === 0;
      if (shown !== 'at once') console.log(`\n— ${title}`);
      if (said) show(said);
      tell(ok, Date.now() - started, title);
      resolve(ok);
    });
  });
}

async function check(title, command, args) {
  const ok = await run(title, command, args, { within: CHECK_WITHIN_MS });
  if (ok) passed += 1;
  else failed += 1;
  return ok;
}

const build = async () =>
  (await check('build', bin('nest'), ['build', '--path', 'test/tsconfig.build.json'])) &&
  (await check('workflow bundle', process.execPath, ['dist/apps/worker/bundle-workflows.js'])) &&
  (await check('web app', bin('vite'), [
    'build',
    'apps/web',
    '--config',
    'apps/web/vite.config.mjs',
    '--logLevel',
    'warn',
  ]));

/** Whether there is a build to test. */
async function compile() {
  let built = false;
  const waiting = [
    async () => (built = await build()),
    () => check('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']),
    () => check('types of the web app', bin('tsc'), ['-p', 'apps/web']),
    () => check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
    () => check('lint', bin('oxlint'), []),
  ];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return built;
}

async function test({ name, kinds, how }) {
  const report = path.join(reports, `${name.replace(' ', '-')}.json`);
  fs.mkdirSync(reports, { recursive: true });
  fs.rmSync(report, { force: true });
  const sequence = ['--testSequencer', path.join(__dirname, 'sequencer.cjs')];
  const args = ['--selectProjects', ...kinds, ...how, ...sequence, '--json', `--outputFile=${report}`];
  const ok = await run(name, bin('jest'), args, { within: TESTS_WITHIN_MS, shown: 'at once' });
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : { testResults: [] };
  passed += result.numPassedTests ?? 0;
  // A suite that could not start has no failed test of its own.
  const failures = (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
  // If Jest itself fails, or a kind has no tests at all, nothing else would count it.
  const missing = kinds.filter((kind) => !tellKind(kind, result.testResults)).length;
  failed += failures + missing + (!ok && failures + missing === 0 ? 1 : 0);
}

/** Where the tests' time goes. Returns how many of the kind passed. */
function tellKind(kind, results) {
  const own = results.filter(({ name }) => KINDS[kind].test(name.replaceAll(path.sep, '/')));
  const good = own.flatMap((each) => each.assertionResults).filter(({ status }) => status === 'passed').length;
  const took = own.reduce((ms, { startTime, endTime }) => ms + (endTime - startTime), 0);
  const ok = good > 0 && own.every(({ status }) => status !== 'failed');
  tell(ok, took, `of which ${kind}: ${good} passed in ${own.length} files, beside one another`);
  return good;
}

async function main() {
  const built = await compile();
  // Without a build these tests cannot run; the build has already been counted as failed.
  const able = (kind) => built || !OF_THE_BUILD.includes(kind);
  const runs = RUNS.map((each) => ({ ...each, kinds: each.kinds.filter(able) })).filter(({ kinds }) => kinds.length);
  await Promise.all(runs.map(test));
  console.log(`\n${parts.join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
