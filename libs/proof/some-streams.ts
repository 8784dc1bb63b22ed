// Events of chosen streams: each has an inclusion proof, and all of them lead to the root of one size of the log.
import type { BundleHead, PlainLine } from './bundle-lines';
import { TEXTS, type EventLine } from './event-line';
import type { Checked, KeyChain } from './key-chain';
import { isConsistent, rootFromInclusion } from './merkle';
import type { Problems } from './problems';

export class SomeStreams {
  provenTo = 0;
  ownProvenTo = 0;
  private root: Buffer | undefined;
  private isSettled = false;
  private readonly own: (Checked & { proof: string[] | undefined })[] = [];
  private readonly streams: Set<string>;

  constructor(
    private readonly problems: Problems,
    private readonly chain: KeyChain,
    private readonly outside: Checked[],
    private readonly head: BundleHead,
  ) {
    this.streams = new Set(head.of === 'log' ? [] : head.of);
  }

  checkpoint({ note, proof }: PlainLine & { kind: 'checkpoint' }): void {
    const checked = this.chain.check(note);
    if (!('root' in checked)) this.problems.add(checked.kind, `A checkpoint of the record ${checked.message}.`);
    else if (this.isSettled || checked.size > this.head.size) {
      this.problems.add('checkpoint-misplaced', `The checkpoint over ${checked.size} events has no place here.`);
    } else this.own.push({ ...checked, proof });
  }

  take({ position, bytes, typeAt, computed, proof }: EventLine): void {
    this.settle();
    const stream = bytes.toString('utf8', TEXTS, typeAt);
    if (!this.streams.has(stream)) {
      this.problems.add('stream-unasked', `The event at position ${position} is of a stream that was not asked for.`, {
        position,
      });
    }
    const hashes = proof?.map((each) => Buffer.from(each, 'base64'));
    const leaf = Buffer.from(computed, 'latin1');
    const found = hashes && rootFromInclusion(leaf, position - 1, this.head.size, hashes);
    this.root ??= found;
    if (found !== undefined && this.root?.equals(found)) return;
    this.problems.add(
      'proof-wrong',
      `The proof of the event at position ${position} does not lead to the root of ${this.head.size} events: ` +
        'the event or its proof was altered.',
      { position },
    );
  }

  end(): void {
    this.settle();
  }

  /** The root that every proof must lead to: that of a checkpoint, from outside before the record's own. */
  private settle(): void {
    if (this.isSettled) return;
    this.isSettled = true;
    const { size } = this.head;
    const own = this.own.find((one) => one.size === size);
    const outside = this.outside.find((one) => one.size === size);
    this.root = outside?.root ?? own?.root;
    if (own !== undefined) this.ownProvenTo = size;
    if (own !== undefined && outside !== undefined && !own.root.equals(outside.root)) {
      this.problems.add(
        'checkpoint-altered',
        `The record's own checkpoint over ${size} events has another root than the one from outside.`,
      );
    }
    if (outside !== undefined || this.isLinked()) this.provenTo = size;
    else if (this.outside.length > 0) {
      this.problems.add(
        'checkpoint-unlinked',
        `The events are proven against ${size} events, and nothing here leads from there to a checkpoint from outside.`,
      );
    }
  }

  /** Whether an older checkpoint from outside is one of the record's, and the record is shown to go on from it. */
  private isLinked(): boolean {
    const { root, head } = this;
    if (root === undefined) return false;
    const linked = this.outside.flatMap((outside) => {
      const own = this.own.find(({ size }) => size === outside.size);
      if (own?.proof === undefined) return [];
      const proof = own.proof.map((each) => Buffer.from(each, 'base64'));
      const isSound = own.root.equals(outside.root) && isConsistent(outside, { size: head.size, root }, proof);
      if (!isSound) {
        this.problems.add(
          'root-differs',
          `The log of ${head.size} events does not go on from the checkpoint over ${outside.size} events from outside.`,
          { position: 1, upTo: outside.size },
        );
      }
      return [isSound];
    });
    return linked.length > 0 && linked.every(Boolean);
  }
}
