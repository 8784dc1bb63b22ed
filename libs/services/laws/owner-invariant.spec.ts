// The promise to every client: at each instant exactly one accountable owner, and nothing owed or said is lost.
import fc from 'fast-check';
import { scenes } from './actions/testing';
import { Firm } from './firm/testing';
import { runsOf } from './runs/testing';

describe('every client that ever had an owner', () => {
  it('is looked after by exactly one who stays, and never dropped, however commands interleave', async () => {
    const promise = fc.assert(
      fc.asyncProperty(scenes({ minLength: 15, maxLength: 40 }), async (story) => {
        const firm = new Firm();
        await firm.open();
        for (const each of story) await firm.play(each);
      }),
      runsOf(400),
    );
    await expect(promise).resolves.toBeUndefined();
  }, 3_600_000);
});
