// Hash tiles (C2SP tlog-tiles): the tree in files of 256 hashes that are written once and never change.
import { Frontier } from './merkle';

const HASH_BYTES = 32;
export const TILE_WIDTH = 256;

export interface Tile {
  /** 0: leaf hashes; each hash of level n + 1 covers a whole tile of level n. */
  level: number;
  /** From 0, within its level. */
  index: number;
  /** `width` hashes of 32 bytes, 1 to 256 of them. */
  hashes: Buffer;
}

/** The path of a tile: `tile/<level>/<index>`, the index in groups of three digits; `.p/<width>` until it is full. */
export function tilePath({ level, index, width }: { level: number; index: number; width: number }): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** Cuts a tree into tiles as its leaves arrive, and knows its root at every size. */
export class Tiling {
  private readonly whole = new Frontier();
  private readonly rows: Row[] = [];

  get size(): number {
    return this.whole.size;
  }

  root(): Buffer {
    return this.whole.root();
  }

  /** Returns the tiles that this leaf has filled, the lowest first. */
  append(leaf: Buffer): Tile[] {
    this.whole.append(leaf);
    const filled: Tile[] = [];
    let carry = leaf;
    for (let level = 0; ; level += 1) {
      const row = (this.rows[level] ??= new Row(level));
      const tile = row.append(carry);
      if (tile === undefined) return filled;
      filled.push(tile);
      carry = rootOf(tile);
    }
  }

  /** The tiles at the right edge that are not full yet, without empty ones. */
  partial(): Tile[] {
    return this.rows.flatMap((row) => row.partial() ?? []);
  }
}

class Row {
  private index = 0;
  private width = 0;
  private hashes = Buffer.alloc(TILE_WIDTH * HASH_BYTES);

  constructor(private readonly level: number) {}

  append(hash: Buffer): Tile | undefined {
    hash.copy(this.hashes, this.width * HASH_BYTES);
    this.width += 1;
    if (this.width < TILE_WIDTH) return undefined;
    const tile = { level: this.level, index: this.index, hashes: this.hashes };
    this.index += 1;
    this.width = 0;
    this.hashes = Buffer.alloc(TILE_WIDTH * HASH_BYTES);
    return tile;
  }

  partial(): Tile | undefined {
    if (this.width === 0) return undefined;
    return {
      level: this.level,
      index: this.index,
      hashes: Buffer.from(this.hashes.subarray(0, this.width * HASH_BYTES)),
    };
  }
}

function rootOf({ hashes }: Tile): Buffer {
  const tree = new Frontier();
  for (let at = 0; at < hashes.length; at += HASH_BYTES) tree.append(hashes.subarray(at, at + HASH_BYTES));
  return tree.root();
}
