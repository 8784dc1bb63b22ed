// The way Stryker runs Jest: only the pure specs of the verifier, and the first failure ends a run.
const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

const unit = projects.find(({ displayName }) => displayName === 'unit');
module.exports = {
  ...unit,
  rootDir: path.join(__dirname, '../..'),
  testRegex: 'test/mutation/every-spec\\.cjs$',
  testTimeout: 20_000,
};
