// A departure of many clients is carried out in chunks: at each instant the same promises hold as for a small one.
import fc from 'fast-check';
import { scenes } from './actions/testing';
import { Firm } from './firm/testing';
import { runsOf } from './runs/testing';

describe('a large departure', () => {
  it('drops no client and gives none two handovers, however commands interleave with its chunks', async () => {
    const promise = fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 2, 3), scenes({ minLength: 15, maxLength: 40 }), async (atOnce, scenario) => {
        const firm = new Firm(atOnce);
        await firm.open();
        for (const each of scenario) await firm.play(each);
        await firm.carryOut();
      }),
      runsOf(200),
    );
    await expect(promise).resolves.toBeUndefined();
  }, 3_600_000);
});
