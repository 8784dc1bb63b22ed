// The order in which Jest takes the files: those that wait for most things first, so that no process is left with a long one
// at the end; among their like the larger ones first. It depends on nothing that an earlier run has left behind.
const fs = require('node:fs');

const KINDS = ['web', 'e2e', 'int', 'unit'];
/** Small files that look at a lot. */
const LONG = /\/test\/web\/every-view\.|\/test\/tamper\/campaign\./;
// A table that is written anew keeps what an older transaction could see, of any database of the server, and an erasure
// waits for the end of it. The transactions of the tampering are long.
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
