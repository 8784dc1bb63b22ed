// The tree against the test vectors of certificate-transparency-go, and against a literal implementation of the RFC.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Frontier, isConsistent, rootFromInclusion, Tree } from './merkle';

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leafOf = (bytes: Buffer) => sha256(Buffer.of(0), bytes);

/** MTH of RFC 6962, section 2.1, implemented literally. */
function rootOf(leaves: Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

const leaves = Array.from({ length: 70 }, (_, index) => leafOf(Buffer.from(`event ${index}`)));
const tree = new Tree();
for (const leaf of leaves) tree.append(leaf);
const size = fc.integer({ min: 1, max: leaves.length });
const pair = fc.tuple(size, size).map((both) => both.toSorted((a, b) => a - b) as [number, number]);
const at = (index: number) => leaves[index] ?? Buffer.alloc(0);
const flipped = (bytes: Buffer, bit: number) => {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

describe('the tree', () => {
  it('has the roots of the known test vectors', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const frontier = new Frontier();
    const roots = inputs.map((input) => {
      frontier.append(leafOf(Buffer.from(input, 'hex')));
      return frontier.root().toString('hex');
    });
    expect(roots[0]).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(roots[1]).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    expect(roots[7]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('has at every size the root that the RFC defines, both built leaf by leaf and as a whole', () => {
    const frontier = new Frontier();
    expect(frontier.root()).toEqual(rootOf([]));
    leaves.forEach((leaf, index) => {
      frontier.append(leaf);
      const root = rootOf(leaves.slice(0, index + 1));
      expect(frontier.root()).toEqual(root);
      expect(tree.root(index + 1)).toEqual(root);
    });
  });

  it('reports a request for more than it has', () => {
    expect(() => tree.root(71)).toThrow(/70 leaves, and not 71/);
    expect(() => tree.inclusion(5, 5)).toThrow(/no leaf 5/);
    expect(() => tree.consistency(0, 5)).toThrow(/no consistency proof/);
  });
});

describe('an inclusion proof', () => {
  it('leads from every leaf of every size to the root', () => {
    for (let total = 1; total <= leaves.length; total += 1)
      for (let index = 0; index < total; index += 1)
        expect(rootFromInclusion(at(index), index, total, tree.inclusion(index, total))).toEqual(tree.root(total));
  });

  it('leads nowhere for another leaf, another position, or another proof', () => {
    fc.assert(
      fc.property(pair, fc.nat(255), ([place, total], bit) => {
        const proof = tree.inclusion(place - 1, total);
        const root = tree.root(total);
        const leads = (leaf: Buffer, index: number, path: Buffer[]) =>
          rootFromInclusion(leaf, index, total, path)?.equals(root) ?? false;
        const wrong = [
          leads(flipped(at(place - 1), bit), place - 1, proof),
          leads(at(place - 1), place, proof),
          leads(at(place - 1), place - 1, [...proof, at(0)]),
          proof.length > 0 && leads(at(place - 1), place - 1, proof.slice(1)),
          proof.length > 0 && leads(at(place - 1), place - 1, [flipped(proof[0] ?? at(0), bit), ...proof.slice(1)]),
        ];
        expect(wrong).not.toContain(true);
      }),
    );
  });
});

describe('a consistency proof', () => {
  const point = (count: number) => ({ size: count, root: tree.root(count) });

  it('holds between any two sizes', () => {
    for (let to = 1; to <= leaves.length; to += 1)
      for (let from = 1; from <= to; from += 1)
        expect(isConsistent(point(from), point(to), tree.consistency(from, to))).toBe(true);
  });

  it('holds for no other root and no other proof', () => {
    fc.assert(
      fc.property(pair, fc.nat(255), ([from, to], bit) => {
        fc.pre(from < to);
        const proof = tree.consistency(from, to);
        const bent = (old: { size: number; root: Buffer }) => ({ ...old, root: flipped(old.root, bit) });
        const wrong = [
          isConsistent(bent(point(from)), point(to), proof),
          isConsistent(point(from), bent(point(to)), proof),
          isConsistent(point(from), point(to), proof.slice(1)),
          isConsistent(point(from), point(to), [...proof, at(0)]),
          isConsistent(point(to), point(from), proof),
        ];
        expect(wrong).not.toContain(true);
      }),
    );
  });
});
