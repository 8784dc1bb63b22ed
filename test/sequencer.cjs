// The order in which Jest takes the files: those that mostly wait come first, so that no process is left with a long
// one at the end; within a kind the larger first. It does not depend on anything that an earlier run left behind.
const fs = require('node:fs');

const KINDS = ['web', 'e2e', 'int', 'unit'];
/** Files that take longer than their size tells. */
const LONG = /\/test\/(api-confidential|tamper\/campaign)\./;
// A rewritten table keeps what an older transaction of any database on the server could see, and an erasure waits until
// that transaction ends. The tampering campaign has long transactions.
const APART_FROM_LONG = /\/(erasures?|erasure-healing|rotate)\.int\./;

const rankOf = ({ context, path }) => [
  KINDS.indexOf(context.config.displayName?.name),
  LONG.test(slashed(path)) ? 0 : APART_FROM_LONG.test(slashed(path)) ? 2 : 1,
  -fs.statSync(path).size,
];
const slashed = (path) => path.replaceAll('\\', '/');

module.exports = class {
  sort(tests) {
    const ranked = [...tests].map((test) => ({ test, rank: rankOf(test) }));
    return ranked.toSorted((a, b) => compare(a.rank, b.rank)).map(({ test }) => test);
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};

const compare = (a, b) => a.map((each, place) => each - b[place]).find((difference) => difference !== 0) ?? 0;
