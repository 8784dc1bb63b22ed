// tmp
import fc from 'fast-check';
import { scene } from './actions/testing';
import { Firm } from './firm/testing';
import { MemoryLog } from '../memory-log/testing';
import { Invariants } from './invariants/testing';
it('stats', async () => {
  const counts: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.array(scene, { minLength: 15, maxLength: 40 }), async (scenes) => {
      const inv = new Invariants();
      const firm = new Firm(
        new MemoryLog((log, events) => {
          for (const e of events) {
            const k =
              e.type +
              (e.type === 'HandoverCancelled'
                ? ' ' + (e.data as any).cause
                : e.type === 'SuccessorLost'
                  ? ' ' + (e.data as any).reason
                  : '');
            counts[k] = (counts[k] ?? 0) + 1;
          }
          inv.watch(log, events);
        }),
      );
      await firm.open();
      for (const each of scenes) await firm.play(each);
    }),
    { numRuns: 100, seed: 1 },
  );
  console.log(
    Object.entries(counts)
      .sort((a, b) => a[1] - b[1])
      .map(([k, n]) => `${n} ${k}`)
      .join('\n'),
  );
}, 600000);
