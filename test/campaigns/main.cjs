// npm run campaign -- NAME: the long form of a test that the suite runs short. docs/CAMPAIGNS.md says what each does.
const { spawnSync } = require('node:child_process');
const { randomInt } = require('node:crypto');

/** By name: Jest's project, which specs, and what makes them long. What is set already stays as it is. */
const CAMPAIGNS = {
  bundles: { project: 'int', pattern: 'test/bundles/', env: { BATON_WORLDS: '200' } },
};

const [name = '', ...more] = process.argv.slice(2);
const campaign = Object.hasOwn(CAMPAIGNS, name) ? CAMPAIGNS[name] : undefined;
if (campaign === undefined) {
  console.error(`There is no campaign ${JSON.stringify(name)}. There are: ${Object.keys(CAMPAIGNS).join(', ')}.`);
  process.exit(1);
}
const env = { BATON_SEED: String(randomInt(2 ** 31)), ...campaign.env, ...process.env };
console.log(`Campaign ${name}, BATON_SEED=${env.BATON_SEED}`);
const args = ['--selectProjects', campaign.project, '--testPathPatterns', campaign.pattern, ...more];
const { status } = spawnSync(process.execPath, [require.resolve('jest/bin/jest'), ...args], { env, stdio: 'inherit' });
process.exit(status ?? 1);
