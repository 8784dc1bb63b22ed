// The tree over the log, for whoever makes proofs from it: 64 bytes an event, made at first use and followed from there.
import type { Pool } from 'pg';
import { Tree } from '#libs/proof';
import { readLeaves } from './tables';

const LEAVES_AT_ONCE = 10_000;

export class LogTree {
  private readonly tree = new Tree();
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  /** The tree, of at least so many leaves; throws a RangeError when the log has not so many. */
  async upTo(size: number): Promise<Tree> {
    const next = this.turn.then(() => this.follow(size));
    this.turn = next.catch(() => undefined);
    await next;
    return this.tree;
  }

  /** By the stored leaves: a proof from a leaf that was altered leads to no checkpoint's root, which is as it must be. */
  private async follow(size: number): Promise<void> {
    while (this.tree.size < size) {
      const rows = await readLeaves(this.pool, { after: this.tree.size, upTo: size, limit: LEAVES_AT_ONCE });
      if (rows.length === 0) throw new RangeError(`The log has ${this.tree.size} events, and not ${size}.`);
      for (const { leaf } of rows) this.tree.append(leaf);
    }
  }
}
