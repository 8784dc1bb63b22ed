// `npm run campaign -- NAME`: one long run of tests with more of everything; the last line counts it and is true.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** By name: the jest project, which of its files, what is built first, and variables that the caller may override. */
const CAMPAIGNS = {
  laws: {
    about: 'sequences of commands that run into each other, and departures withdrawn, against the promises',
    project: 'unit',
    files: 'libs/services/laws',
    env: { BATON_RUNS: '10000' },
  },
  faults: {
    about: 'processes killed at random while a company hands its clients over',
    project: 'e2e',
    files: 'test/faults/faults',
    build: true,
    env: { BATON_KILLS: '50' },
  },
  'large-book': {
    about: 'processes killed at random while a departure of 3,000 clients is announced, withdrawn and announced again',
    project: 'e2e',
    files: 'test/faults/large-book',
    build: true,
    env: { BATON_CLIENTS: '3000', BATON_KILLS: '20' },
  },
  tamper: {
    about: 'whatever a superuser does to the log is found with the evidence from outside',
    project: 'int',
    files: 'test/tamper',
    env: { BATON_CASES: 'all' },
  },
  bundles: {
    about: 'generated bundles of every kind, tampered with, against both verifiers',
    project: 'int',
    files: 'test/bundles/',
    env: { BATON_WORLDS: '200' },
  },
  confidential: {
    about: 'every reader asks everything before and after a departure that none of them may notice',
    project: 'e2e',
    files: 'test/api-confidential',
    env: { BATON_READS: 'all' },
  },
  views: {
    about: 'every view of the app in every language, colour scheme and size',
    project: 'web',
    files: 'test/web/every-view',
    build: true,
    env: { BATON_VIEWS: 'in-every-setting' },
  },
  steady: {
    about: 'each file of browser tests by itself, again and again: which of them fail now and then',
    project: 'web',
    files: 'test/web',
    build: true,
    env: { BATON_TIMES: '20' },
    eachFile: /\.e2e\.spec\.ts$/,
  },
};

const root = path.join(__dirname, '../..');
const [name = '', ...more] = process.argv.slice(2);
const campaign = Object.hasOwn(CAMPAIGNS, name) ? CAMPAIGNS[name] : undefined;
if (!campaign) {
  const names = Object.entries(CAMPAIGNS).map(([each, { about }]) => `  ${each.padEnd(12)} ${about}`);
  console.log(`npm run campaign -- NAME, with one of\n${names.join('\n')}`);
  process.exit(name === '' ? 0 : 1);
}

const seed = process.env.BATON_SEED ?? String(Date.now() % 2_147_483_648);
const env = { ...process.env, NODE_ENV: 'test', ...campaign.env, ...given(campaign.env), BATON_SEED: seed };
const told = Object.keys(campaign.env).map((key) => `${key}=${env[key]}`);
console.log(`campaign ${name}: ${['BATON_SEED=' + seed, ...told].join(' ')}`);
const started = Date.now();
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status === 0;
const built = !campaign.build || run('npm', ['run', '-s', 'build']);
const lines = [];
const sum = { passed: 0, failed: 0 };
for (const files of filesOf(campaign)) {
  let timesFailed = 0;
  const times = Number(env.BATON_TIMES ?? 1);
  for (let time = 0; time < times; time += 1) {
    const { passed, failed } = test(files);
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) timesFailed += 1;
  }
  if (campaign.eachFile) lines.push(`${timesFailed} of ${times} runs failed: ${files}`);
}
console.log(
  [...lines, `campaign ${name}: BATON_SEED=${seed}, ${Math.round((Date.now() - started) / 1000)} s`].join('\n'),
);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);

/** Patterns of files, each for a run of Jest. */
function filesOf({ files, eachFile }) {
  if (!eachFile) return [files];
  const names = fs.readdirSync(path.join(root, files)).filter((each) => eachFile.test(each));
  return names.map((each) => `${files}/${each}`);
}

function test(files) {
  const report = path.join(root, 'node_modules/.cache/baton-test', `campaign-${name}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  const jest = path.join(root, 'node_modules/.bin/jest');
  const which = ['--selectProjects', campaign.project, '--testPathPatterns', files];
  const ok = built && run(jest, [...which, '--runInBand', '--json', `--outputFile=${report}`, ...more]);
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : {};
  const passed = result.numPassedTests ?? 0;
  // A suite that could not start has no failed test of its own.
  const failures = (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: failures === 0 && !(ok && passed > 0) ? 1 : failures };
}

/** The campaign's variables that the caller has set. */
function given(defaults) {
  return Object.fromEntries(
    Object.keys(defaults).flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])),
  );
}
