// How many sequences a law is tried on, and which: BATON_RUNS, BATON_SEED and BATON_PATH, as a campaign sets them.

/** A failure tells its seed and path; set as BATON_SEED and BATON_PATH they bring it back at once. */
export function runsOf(usual: number): { numRuns: number; seed: number; path?: string; includeErrorInReport: true } {
  const { BATON_RUNS: runs, BATON_SEED: seed, BATON_PATH: path } = process.env;
  return {
    numRuns: runs ? Number(runs) : usual,
    seed: seed ? Number(seed) : Date.now() % 2_147_483_648,
    includeErrorInReport: true,
    ...(path ? { path } : {}),
  };
}
