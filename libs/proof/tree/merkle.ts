// The Merkle tree of RFC 6962, section 2.1, over leaf hashes: its root as leaves arrive, and proofs from a whole tree.
import { createHash, hash } from 'node:crypto';

const HASH_BYTES = 32;
/** 0x01 and two hashes; one shared buffer, because it is filled and hashed synchronously. */
const node = Buffer.alloc(1 + 2 * HASH_BYTES, 0x01);

/** Hashes as latin1 text: Node handles it much faster than Buffers, and millions of hashes are made. */
function nodeHash(left: string, right: string): string {
  node.write(left, 1, 'latin1');
  node.write(right, 1 + HASH_BYTES, 'latin1');
  return hash('sha256', node, 'binary');
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The root of a log without events. */
const EMPTY_ROOT = createHash('sha256').digest();

/** The roots of the complete subtrees from left to right: all that is needed to continue a tree of any size. */
export class Frontier {
  size = 0;
  private readonly peaks: string[] = [];

  /** @param leaf the leaf hash, 32 bytes; fastest as latin1 */
  append(leaf: Buffer | string): void {
    let carry = typeof leaf === 'string' ? leaf : leaf.toString('latin1');
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) carry = nodeHash(this.peaks.pop() ?? '', carry);
    this.peaks.push(carry);
    this.size += 1;
  }

  copy(): Frontier {
    const copy = new Frontier();
    copy.size = this.size;
    copy.peaks.push(...this.peaks);
    return copy;
  }

  root(): Buffer {
    const folded = this.peaks.reduceRight((right, left) => (right === '' ? left : nodeHash(left, right)), '');
    return folded === '' ? EMPTY_ROOT : bytes(folded);
  }
}

/** Every hash of a tree, 64 bytes per event, for making proofs. */
export class Tree {
  private readonly levels: string[][] = [[]];

  get size(): number {
    return this.levels[0]?.length ?? 0;
  }

  append(leaf: Buffer): void {
    let carry = leaf.toString('latin1');
    for (let level = 0; ; level += 1) {
      const row = (this.levels[level] ??= []);
      row.push(carry);
      if (row.length % 2 === 1) return;
      carry = nodeHash(row.at(-2) ?? '', carry);
    }
  }

  /** The leaf hash at an index from 0. Throws a RangeError if there is none. */
  leaf(index: number): Buffer {
    this.mustHave(index + 1);
    return bytes(this.range(index, index + 1));
  }

  /** The root of the first `size` leaves, by default of all. Throws a RangeError if there are fewer. */
  root(size: number = this.size): Buffer {
    this.mustHave(size);
    return size === 0 ? EMPTY_ROOT : bytes(this.range(0, size));
  }

  /**
   * The inclusion proof of RFC 6962, section 2.1.1, from the leaf upwards.
   * @param index from 0: the event's position minus one
   */
  inclusion(index: number, size: number = this.size): Buffer[] {
    this.mustHave(size);
    if (index < 0 || index >= size) throw new RangeError(`A tree of ${size} leaves has no leaf ${index}.`);
    return this.path(index, 0, size).map(bytes);
  }

  /** The consistency proof of RFC 6962, section 2.1.2, between two sizes, 1 <= from <= to. */
  consistency(from: number, to: number = this.size): Buffer[] {
    this.mustHave(to);
    if (from < 1 || from > to) throw new RangeError(`There is no consistency proof from ${from} to ${to} leaves.`);
    return this.subproof(from, 0, to, true).map(bytes);
  }

  private path(index: number, low: number, high: number): string[] {
    if (high - low === 1) return [];
    const middle = low + splitOf(high - low);
    return index < middle
      ? [...this.path(index, low, middle), this.range(middle, high)]
      : [...this.path(index, middle, high), this.range(low, middle)];
  }

  private subproof(from: number, low: number, high: number, isWhole: boolean): string[] {
    if (from === high) return isWhole ? [] : [this.range(low, high)];
    const middle = low + splitOf(high - low);
    return from <= middle
      ? [...this.subproof(from, low, middle, isWhole), this.range(middle, high)]
      : [...this.subproof(from, middle, high, false), this.range(low, middle)];
  }

  /** The hash over the leaves low..high-1, which begin where a subtree of that size may begin. */
  private range(low: number, high: number): string {
    const count = high - low;
    const level = Math.log2(count);
    if (Number.isInteger(level)) return this.levels[level]?.[low / count] ?? '';
    const middle = low + splitOf(count);
    return nodeHash(this.range(low, middle), this.range(middle, high));
  }

  private mustHave(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.size)
      throw new RangeError(`The tree has ${this.size} leaves, and not ${size}.`);
  }
}

/** The largest power of two below the count, which is at least two. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The root that an inclusion proof leads to (RFC 9162, section 2.1.3.2), or undefined if its length is wrong. */
export function rootFromInclusion(leaf: Buffer, index: number, size: number, proof: Buffer[]): Buffer | undefined {
  if (index < 0 || index >= size) return undefined;
  let [place, last] = [index, size - 1];
  let found = leaf.toString('latin1');
  for (const each of proof) {
    if (last === 0 || each.length !== HASH_BYTES) return undefined;
    const sibling = each.toString('latin1');
    if (place % 2 === 1 || place === last) {
      found = nodeHash(sibling, found);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else found = nodeHash(found, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? bytes(found) : undefined;
}

/** Whether the proof shows that the tree of `to` leaves extends the one of `from` (RFC 9162, section 2.1.4.2). */
export function isConsistent(
  from: { size: number; root: Buffer },
  to: { size: number; root: Buffer },
  proof: Buffer[],
): boolean {
  if (from.size < 1 || from.size > to.size || proof.some(({ length }) => length !== HASH_BYTES)) return false;
  if (from.size === to.size) return proof.length === 0 && from.root.equals(to.root);
  const hashes = proof.map((each) => each.toString('latin1'));
  if (isPowerOfTwo(from.size)) hashes.unshift(from.root.toString('latin1'));
  let [place, last] = [from.size - 1, to.size - 1];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  let [before, after] = [hashes[0], hashes[0]];
  if (before === undefined || after === undefined) return false;
  for (const each of hashes.slice(1)) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [before, after] = [nodeHash(each, before), nodeHash(each, after)];
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else after = nodeHash(after, each);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && bytes(before).equals(from.root) && bytes(after).equals(to.root);
}

const isPowerOfTwo = (count: number): boolean => Number.isInteger(Math.log2(count));
