// How many sequences a law is tried on, and which: BATON_RUNS, BATON_SEED and BATON_PATH, as set by a campaign.

/** The suite tries the same sequences each time, so that no run fails by chance; a campaign draws its own seed. */
const SUITE_SEED = 42;

/** A failure reports its seed and path; setting them as BATON_SEED and BATON_PATH reproduces it at once. */
export function runsOf(usual: number): { numRuns: number; seed: number; path?: string; includeErrorInReport: true } {
  const { BATON_RUNS: runs, BATON_SEED: seed, BATON_PATH: path } = process.env;
  return {
    numRuns: runs ? Number(runs) : usual,
    seed: seed ? Number(seed) : SUITE_SEED,
    includeErrorInReport: true,
    ...(path ? { path } : {}),
  };
}
