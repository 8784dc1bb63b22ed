// Random changes to a small bundle: no bit can be flipped and no place cut without being noticed.
import fc from 'fast-check';
import { bytesOf, checkpointOf, eventsOf, inChunks, linesOf } from '../../test/evidence/small-log';
import { verifyBundle } from './verify/verify';

describe('a small bundle', () => {
  it('is read the same, however it is split into chunks', async () => {
    const bytes = bytesOf(linesOf(eventsOf(6), [3, 6]));
    for (let size = 1; size < 200; size += 1) {
      const verdict = await verifyBundle(inChunks(bytes, size), {});
      expect([size, verdict.ok, verdict.events, verdict.ownProvenTo]).toEqual([size, true, 6, 6]);
    }
  });

  it('a truncated file is reported wherever it is cut', async () => {
    const bytes = bytesOf(linesOf(eventsOf(5), [2]));
    for (let end = 0; end < bytes.length; end += 1) {
      const verdict = await verifyBundle(inChunks(bytes.subarray(0, end)), {});
      expect([end, verdict.ok]).toEqual([end, false]);
    }
  });

  it('no flipped bit of a bundle goes unnoticed', async () => {
    const small = linesOf(eventsOf(6), [3, 6]);
    const bytes = bytesOf(small);
    const own = eventsOf(6);
    const outside = { checkpoints: [3, 6].map((size) => checkpointOf(own, size)) };
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const verdict = await verifyBundle(inChunks(flipped), outside);
        expect([bit, verdict.ok]).toEqual([bit, false]);
      }),
      { numRuns: 600 },
    );
  });
});
