// The claim as a property: whatever is done to a bundle, and whatever true evidence is held outside, no event that
// differs from the original is within what the verifier calls proven from outside.
import fc from 'fast-check';
import { overclaimed } from '../../test/bundles/claim';
import { draftOf, heldOf, linesOf, type Kind } from '../../test/bundles/draft';
import { EDITS } from '../../test/bundles/edits';
import { worldOf } from '../../test/bundles/world';
import { bytesOf, inChunks } from '../../test/evidence/small-log';
import { chanceOf } from '../../test/tamper/chance';
import type { Verdict } from './verdict';
import { verifyBundle } from './verify/verify';

const RUNS = 250;
const seeds = fc.nat(2 ** 31 - 1);
const edits = fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: 1, maxLength: 4 });
const kinds = fc.constantFrom<Kind>('log', 'streams');

/** The words of a verdict about how far it is proven must agree with its numbers. */
function isOneTale(
  { proven, provenTo, ownProvenTo, unprovenFrom, unsignedFrom }: Verdict,
  positions: number[],
): boolean {
  const [first = Infinity, last = 0] = [Math.min(...positions), Math.max(0, ...positions)];
  if (unprovenFrom !== undefined && unprovenFrom !== provenTo + 1) return false;
  if (unsignedFrom !== undefined && unsignedFrom !== Math.max(provenTo, ownProvenTo) + 1) return false;
  if (proven === 'all') return provenTo >= last && unprovenFrom === undefined;
  if (unprovenFrom === undefined) return positions.length === 0;
  return proven === 'part' ? provenTo >= first : provenTo < first && (proven === 'by-itself') === ownProvenTo >= first;
}

describe('the part that is called proven from outside', () => {
  it('contains no event that differs from the original, whatever was done', async () => {
    let unsound = 0;
    await fc.assert(
      fc.asyncProperty(seeds, kinds, edits, async (seed, kind, names) => {
        const world = worldOf(chanceOf(seed));
        const chance = chanceOf(seed + 1);
        const setting = { world, kind, draft: draftOf(world, kind), held: heldOf(world, chance), chance };
        for (const name of names) EDITS[name]?.(setting);
        const lines = linesOf(setting.draft);
        const verdict = await verifyBundle(inChunks(bytesOf(lines)), setting.held);
        expect(overclaimed(world, lines, verdict.of, verdict.provenTo)).toBeUndefined();
        if (!verdict.ok) unsound += 1;
      }),
      { numRuns: RUNS },
    );
    // Most of the changes are found as well.
    expect(unsound).toBeGreaterThan(RUNS / 4);
  });

  it('extends to the largest checkpoint held, if nothing was changed', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, kinds, async (seed, kind) => {
        const world = worldOf(chanceOf(seed));
        const held = heldOf(world, chanceOf(seed + 1));
        const draft = draftOf(world, kind);
        const verdict = await verifyBundle(inChunks(bytesOf(linesOf(draft))), held);
        const linked = kind === 'log' ? [...world.notes] : [...world.notes].slice(-64);
        const sizes = linked.flatMap(([size, note]) => (held.checkpoints.includes(note) ? [size] : []));
        const positions = draft.items.flatMap((item) => ('event' in item ? [item.event.position] : []));
        expect([verdict.ok, verdict.provenTo]).toEqual([true, Math.max(0, ...sizes)]);
        expect([verdict, isOneTale(verdict, positions)]).toEqual([verdict, true]);
      }),
      { numRuns: RUNS },
    );
  });
});
