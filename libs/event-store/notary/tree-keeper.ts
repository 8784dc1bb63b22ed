// Goes along the log and builds the tree over it, comparing each tile with the one kept outside.
import { leafHash, TILE_WIDTH, Tiling, type Tile } from '#libs/proof';
import { readLog, type Queryable } from '../read/read';
import { RecordAlarm } from './alarm';
import type { OutsideFolder } from './outside-folder';
import { readLeaves } from './tables';

const HASH_BYTES = 32;
const LEAVES_AT_ONCE = 10_000;
const EVENTS_AT_ONCE = 2_000;

export class TreeKeeper {
  private readonly tiling = new Tiling();
  private missing: Tile[] = [];

  constructor(private readonly outside: OutsideFolder | undefined) {}

  get size(): number {
    return this.tiling.size;
  }

  root(): Buffer {
    return this.tiling.root();
  }

  /** From the stored leaf hashes: enough up to a size whose root is then found in a checkpoint. */
  async takeLeaves(queryable: Queryable, upTo: number): Promise<void> {
    while (this.size < upTo) {
      const rows = await readLeaves(queryable, { after: this.size, upTo, limit: LEAVES_AT_ONCE });
      if (rows.length === 0) throw missing(this.size + 1);
      for (const { position, leaf } of rows) await this.append(position, leaf);
    }
  }

  /** From the events' own columns, which the stored leaf hashes must match. */
  async takeEvents(queryable: Queryable, upTo: number): Promise<void> {
    while (this.size < upTo) {
      const limit = Math.min(EVENTS_AT_ONCE, upTo - this.size);
      const events = await readLog(queryable, { after: this.size, limit });
      if (events.length === 0) throw missing(this.size + 1);
      for (const event of events) {
        if (!leafHash(event).equals(event.leaf)) throw wrongLeaf(event.position);
        await this.append(event.position, event.leaf);
      }
    }
  }

  /** Compares the tiles that are not full yet with those outside, so that a difference has a position. */
  async comparePartial(): Promise<void> {
    for (const tile of this.tiling.partial()) await this.compare(tile);
  }

  /** Writes what is missing outside, and this size's partial tiles: what a checkpoint of this size rests on. */
  async keepTiles(): Promise<void> {
    const full = this.missing;
    this.missing = [];
    for (const tile of [...full, ...(this.outside ? this.tiling.partial() : [])]) await this.outside?.keepTile(tile);
  }

  private async append(position: number, leaf: Buffer): Promise<void> {
    if (position !== this.size + 1) throw missing(this.size + 1);
    for (const tile of this.tiling.append(leaf)) if (!(await this.compare(tile))) this.missing.push(tile);
  }

  /** Whether it is outside already; throws an alarm when what is there differs. */
  private async compare(tile: Tile): Promise<boolean> {
    const kept = await this.outside?.tile(tile.level, tile.index);
    if (kept === undefined) return this.outside === undefined;
    const at = firstDifference(kept, tile.hashes);
    if (at !== undefined) throw rewritten((tile.index * TILE_WIDTH + at) * TILE_WIDTH ** tile.level + 1);
    return kept.length >= tile.hashes.length;
  }
}

/** The index of the first hash in which they differ, as far as both go. */
function firstDifference(kept: Buffer, found: Buffer): number | undefined {
  for (let at = 0; at < Math.min(kept.length, found.length); at += HASH_BYTES)
    if (kept.compare(found, at, at + HASH_BYTES, at, at + HASH_BYTES) !== 0) return at / HASH_BYTES;
  return undefined;
}

export const missing = (position: number): RecordAlarm =>
  new RecordAlarm('gap', `The event at position ${position} is missing.`, position);

export const wrongLeaf = (position: number): RecordAlarm =>
  new RecordAlarm('leaf', `The event at position ${position} does not have its leaf hash: it was altered.`, position);

export const rewritten = (position: number): RecordAlarm =>
  new RecordAlarm(
    'rewritten',
    `The event at position ${position} is not the one whose leaf is kept outside.`,
    position,
  );
