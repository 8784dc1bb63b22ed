// The tree of a whole log as its events arrive, compared with every checkpoint and with the tiles from outside.
import type { PlainLine } from '../bundle/bundle-lines';
import type { EventLine } from '../bundle/event-line';
import type { KeyChain } from '../checkpoint/key-chain';
import { Frontier } from '../tree/merkle';
import type { Outside, Tiles } from './outside-evidence';
import type { Problems } from '../problems';

const TILE = 256;
const HASH_BYTES = 32;

export class WholeLog {
  /** The largest size at which a checkpoint from outside has the root of the events, if none before it disagrees. */
  provenTo = 0;
  /** The same for the record's own checkpoints. */
  ownProvenTo = 0;
  /** At how many sizes a checkpoint from outside has the root of the events. */
  agreeing = 0;
  private frontier = new Frontier();
  /** Once an event is out of place, or a root differs, there is no tree left to compare with. */
  private isLost = false;
  private nextOutside = 0;
  /** From here on nothing counts as proven: a checkpoint from outside disagrees, or the tiles have corrected events. */
  private isDisputed = false;
  /** The size of the record's own latest checkpoint. */
  private lastOwn = 0;
  /** The last size at which the tree matches a checkpoint from outside: by its events, or corrected by the tiles. */
  private agreed = 0;
  /** The record's own checkpoints no longer match its events; reported once. */
  private hasOwnDiffered = false;
  /** A size with a checkpoint from outside, while the record's own has not come yet. */
  private awaited: number | undefined;
  private tile = { n: -1, leaves: '' };
  /** From the first event that differs from the tiles: the tree that the tiles make, and where they differ. */
  private other: { frontier: Frontier; differing: number[]; count: number } | undefined;

  constructor(
    private readonly problems: Problems,
    private readonly chain: KeyChain,
    private readonly outside: Outside[],
    private tiles: Tiles | undefined,
  ) {}

  /** Reads the tile of the event at this position, if it has not been read yet. */
  ready(position: number): Promise<void> | undefined {
    const n = Math.floor((position - 1) / TILE);
    return this.tiles === undefined || this.isLost || n === this.tile.n ? undefined : this.readTile(n);
  }

  append({ position, computed: leaf, proof }: EventLine): void {
    this.missOwn();
    if (proof !== undefined) this.hasProof(`The event at position ${position}`, position);
    if (this.isLost) return;
    if (this.tiles !== undefined) this.compareWithTile(leaf);
    this.frontier.append(leaf);
    const { size } = this.frontier;
    if (this.outside[this.nextOutside]?.size === size) this.compareOutside(size);
  }

  lose(): void {
    this.isLost = true;
  }

  checkpoint({ note, proof }: PlainLine & { kind: 'checkpoint' }, last: number): void {
    if (proof !== undefined) this.hasProof(`The record's own checkpoint after position ${last}`);
    const checked = this.chain.checkOwn(note);
    if (!('root' in checked)) {
      this.problems.add(checked.kind, `The record's own checkpoint after position ${last} ${checked.message}.`);
      this.awaited = undefined;
      return;
    }
    const { size, root } = checked;
    if (size === this.awaited) this.awaited = undefined;
    if (size !== last || size <= this.lastOwn) {
      const twice = size <= this.lastOwn ? ', after one of that size or more' : '';
      const message = `The checkpoint over ${size} events stands after position ${last}${twice}.`;
      this.problems.add('checkpoint-misplaced', message);
    } else if (!this.isLost) this.compareOwn(size, root);
    this.lastOwn = Math.max(this.lastOwn, size);
  }

  end(last: number): void {
    this.missOwn();
    this.tellDiffering('which no checkpoint confirms');
    const beyond = this.outside.at(-1);
    if (beyond !== undefined && beyond.size > last) {
      this.problems.add(
        'shorter-than-checkpoint',
        `The record ends at position ${last}, but the checkpoint from outside is over ${beyond.size} events.`,
        { position: last + 1, upTo: beyond.size },
      );
    }
  }

  private async readTile(n: number): Promise<void> {
    const leaves = await this.tiles?.leaves(n);
    this.tile = { n, leaves: leaves?.toString('latin1') ?? '' };
  }

  private compareWithTile(leaf: string): void {
    const position = this.frontier.size + 1;
    const at = ((position - 1) % TILE) * HASH_BYTES;
    const { leaves } = this.tile;
    const isSame = leaves.startsWith(leaf, at);
    if (isSame && this.other === undefined) return;
    if (leaves.length < at + HASH_BYTES) {
      // The tiles end here; what they have shown so far still counts.
      this.tellDiffering('which no checkpoint confirms');
      this.tiles = undefined;
      return;
    }
    this.other ??= { frontier: this.frontier.copy(), differing: [], count: 0 };
    this.other.frontier.append(leaves.slice(at, at + HASH_BYTES));
    if (isSame) return;
    this.other.count += 1;
    if (this.other.differing.length < 100) this.other.differing.push(position);
  }

  private compareOutside(size: number): void {
    this.awaited = size;
    const outside = this.outside[this.nextOutside];
    this.nextOutside += 1;
    if (outside?.root === undefined) {
      this.isDisputed = true;
      return;
    }
    if (this.frontier.root().equals(outside.root)) this.confirm(outside);
    else if (this.other?.frontier.root().equals(outside.root)) {
      const { frontier } = this.other;
      this.tellDiffering(`which the checkpoint over ${size} events from outside confirms`);
      // The tiles' tree is the true one, so later events can still be compared, but this record does not prove them.
      this.frontier = frontier;
      this.agreed = size;
      this.isDisputed = true;
    } else {
      this.differ(size, this.agreed, 'the checkpoint from outside');
      // It does not match the tiles' tree either, so the differences from the tiles say nothing.
      this.other = undefined;
      this.isLost = true;
    }
  }

  private confirm({ size, isSigned }: Outside): void {
    if (isSigned && !this.isDisputed) {
      this.provenTo = size;
      this.agreeing += 1;
    }
    this.agreed = size;
    if (this.other === undefined) return;
    const [first] = this.other.differing;
    this.problems.add('tile-altered', `The tile from outside differs from its own checkpoint at position ${first}.`);
    [this.other, this.tiles] = [undefined, undefined];
  }

  private tellDiffering(confirmed: string): void {
    for (const position of this.other?.differing ?? []) {
      this.problems.add(
        'root-differs',
        `The event at position ${position} is not the one whose leaf hash the tiles from outside have, ${confirmed}.`,
        { position },
      );
    }
    this.other = undefined;
  }

  private compareOwn(size: number, root: Buffer): void {
    if (root.equals(this.frontier.root())) {
      this.ownProvenTo = size;
    } else if (this.agreed === size) {
      this.problems.add(
        'checkpoint-altered',
        `The record's own checkpoint over ${size} events is signed, but has another root than the one from outside.`,
      );
    } else if (!this.hasOwnDiffered) {
      this.differ(size, Math.max(this.agreed, this.ownProvenTo), "the record's own checkpoint");
      // Checkpoints from outside still tell whether the events or this checkpoint is wrong.
      this.hasOwnDiffered = true;
    }
  }

  private hasProof(what: string, position?: number): void {
    const message = `${what} has a proof, and in a bundle of the whole log nothing has one.`;
    this.problems.add('proof-wrong', message, position === undefined ? {} : { position });
  }

  private differ(size: number, agreed: number, checkpoint: string): void {
    this.problems.add(
      'root-differs',
      `The events up to position ${size} are not those that ${checkpoint} over ${size} events was signed for: ` +
        `something from position ${agreed + 1} to ${size} was changed, removed or added.`,
      { position: agreed + 1, upTo: size },
    );
  }

  private missOwn(): void {
    if (this.awaited === undefined) return;
    this.problems.add(
      'checkpoint-missing',
      `The record no longer has the checkpoint over ${this.awaited} events that there is outside.`,
    );
    this.awaited = undefined;
  }
}
