// The tree over the log, for making proofs: 64 bytes per event, built at first use and kept up to date from there.
import type { Pool } from 'pg';
import { Tree } from '#libs/proof';
import { readLeaves } from './tables';

const LEAVES_AT_ONCE = 10_000;

export class LogTree {
  private readonly tree = new Tree();
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  /** The tree, with at least this many leaves; throws a RangeError when the log has fewer. */
  async upTo(size: number): Promise<Tree> {
    const next = this.turn.then(() => this.follow(size));
    this.turn = next.catch(() => undefined);
    await next;
    return this.tree;
  }

  /** From the stored leaves: a proof from an altered leaf leads to no checkpoint's root, as it should. */
  private async follow(size: number): Promise<void> {
    while (this.tree.size < size) {
      const rows = await readLeaves(this.pool, { after: this.tree.size, upTo: size, limit: LEAVES_AT_ONCE });
      if (rows.length === 0) throw new RangeError(`The log has ${this.tree.size} events, and not ${size}.`);
      for (const { leaf } of rows) this.tree.append(leaf);
    }
  }
}
