// How many sequences a law is tried on, and which: BATON_RUNS, BATON_SEED and BATON_PATH, as a campaign sets them.

/** The suite tries the same sequences each time, so that no run of it fails by chance; a campaign draws a seed of its own. */
const SUITE_SEED = 42;

/** A failure tells its seed and path; set as BATON_SEED and BATON_PATH they bring it back at once. */
export function runsOf(usual: number): { numRuns: number; seed: number; path?: string; includeErrorInReport: true } {
  const { BATON_RUNS: runs, BATON_SEED: seed, BATON_PATH: path } = process.env;
  return {
    numRuns: runs ? Number(runs) : usual,
    seed: seed ? Number(seed) : SUITE_SEED,
    includeErrorInReport: true,
    ...(path ? { path } : {}),
  };
}
