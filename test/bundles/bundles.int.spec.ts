// The campaign over generated, randomly shaped bundles: edits are found, and nothing wrong is called proven.
import { randomInt } from 'node:crypto';
import { campaignOf, type Tally } from './campaign';
import { EDITS } from './edits';
import { foldersOf } from './folder-campaign';
import { FOLDER_EDITS } from './folder-edits';
import { startSecond } from './second';

const SEED = Number(process.env['BATON_SEED'] ?? randomInt(2 ** 31));
const WORLDS = Number(process.env['BATON_WORLDS'] ?? 4);

describe(`the campaign over ${WORLDS} generated logs from seed ${SEED}`, () => {
  const tally: Tally = { counts: new Map(), wrong: [] };
  const second = startSecond();
  afterAll(() => second.stop());
  beforeAll(async () => {
    for (let world = 0; world < WORLDS; world += 1) {
      await campaignOf(SEED + world, second, tally, world === 0);
      await foldersOf(SEED + world, second, tally, world === 0);
    }
    const rows = [...tally.counts].map(
      ([name, { done, found }]) => `${String(done).padStart(6)} ${String(found).padStart(6)} found  ${name}`,
    );
    const all = [...tally.counts.values()].reduce((sum, { done }) => sum + done, 0);
    console.log(`BATON_SEED=${SEED} BATON_WORLDS=${WORLDS}\n${rows.join('\n')}\n${all} cases`);
    // Only a guard against hanging.
  }, 3_600_000);

  it('finds what can be found, calls nothing proven that is not, and has both verifiers say the same', () => {
    expect(tally.wrong.slice(0, 20)).toEqual([]);
  });

  it('has done every edit', () => {
    const done = new Set([...tally.counts.keys()].map((name) => name.replace(/^(folder, )?(log|streams): /, '')));
    expect([...Object.keys(EDITS), ...Object.keys(FOLDER_EDITS)].filter((name) => !done.has(name))).toEqual([]);
  });
});
