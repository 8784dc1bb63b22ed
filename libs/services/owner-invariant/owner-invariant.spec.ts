// The promise to every client: at each instant exactly one accountable owner, and never somebody who has left.
import fc from 'fast-check';
import type { Meanwhile } from '../memory-log/testing';
import { Firm, GOOD_WAY, HANDOVER_COMMANDS, type Action } from './testing';

const index = fc.nat(11);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('announce' as const), who: index, fallback: index, inDays: fc.nat(4) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('departure' as const),
      which: index,
      inDays: fc.nat(4),
      command: fc.constantFrom(
        'reschedule' as const,
        'withdraw' as const,
        'close-last-working-day' as const,
        'close-last-working-day' as const,
        'complete' as const,
      ),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('handover' as const),
      which: index,
      command: fc.constantFrom(...HANDOVER_COMMANDS),
      who: index,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('drive' as const),
      which: index,
      who: index,
      steps: fc.integer({ min: 1, max: GOOD_WAY.length }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('leave' as const), who: index, fallback: index }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('assign' as const), client: index, who: index }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add-client' as const), who: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deactivate-client' as const), client: index }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deactivate' as const), who: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('report-to' as const), who: index, manager: index }) },
);
const scene = fc.record({ first: action, afterLists: fc.option(action), beforeAppend: fc.option(action) });

describe('every client that ever had an owner', () => {
  it('has exactly one at every instant, and never somebody who has left, however commands run into each other', async () => {
    const promise = fc.assert(
      fc.asyncProperty(fc.array(scene, { minLength: 15, maxLength: 40 }), async (scenes) => {
        const firm = new Firm();
        await firm.open();
        for (const { first, afterLists, beforeAppend } of scenes) {
          const others: Meanwhile = {
            ...(afterLists ? { afterLists: () => firm.act(afterLists) } : {}),
            ...(beforeAppend ? { beforeAppend: () => firm.act(beforeAppend) } : {}),
          };
          await firm.act(first, others);
        }
      }),
      { numRuns: 150 },
    );
    await expect(promise).resolves.toBeUndefined();
  }, 120_000);
});
