// Events of chosen streams: each has an inclusion proof, and all of them lead to the root of one size of the log.
import type { BundleHead, PlainLine } from '../bundle/bundle-lines';
import { TEXTS, type EventLine } from '../bundle/event-line';
import type { Checked, KeyChain } from '../checkpoint/key-chain';
import { isConsistent, rootFromInclusion } from '../tree/merkle';
import type { Outside } from './outside-evidence';
import type { Problems } from '../problems';

/** A bundle has all of the log's checkpoints up to its size, or at least the newest ones, this many. */
const LINKED = 64;

interface Own extends Checked {
  proof: string[] | undefined;
  /** Whether the log at the bundle's size is shown to extend it. */
  isLinked: boolean;
}

export class SomeStreams {
  /** The largest checkpoint from outside that the root is shown to extend, if no smaller one disagrees. */
  provenTo = 0;
  /** The bundle's size, if one of its own checkpoints signs the root of that size. */
  ownProvenTo = 0;
  /** At how many sizes a checkpoint from outside agrees. */
  agreeing = 0;
  /** How many checkpoints from outside are older than any that the bundle links to. */
  silent = 0;
  private root: Buffer | undefined;
  private isSettled = false;
  private readonly own: Own[] = [];
  private readonly streams: Set<string>;

  constructor(
    private readonly problems: Problems,
    private readonly chain: KeyChain,
    private readonly outside: Outside[],
    private readonly head: BundleHead,
  ) {
    this.streams = new Set(head.of === 'log' ? [] : head.of);
  }

  checkpoint({ note, proof }: PlainLine & { kind: 'checkpoint' }): void {
    const checked = this.chain.checkOwn(note);
    if (!('root' in checked)) this.problems.add(checked.kind, `A checkpoint of the record ${checked.message}.`);
    else if (this.isSettled || checked.size > this.head.size || checked.size <= (this.own.at(-1)?.size ?? 0)) {
      this.problems.add('checkpoint-misplaced', `The checkpoint over ${checked.size} events has no place here.`);
    } else this.own.push({ ...checked, proof, isLinked: false });
  }

  /** Returns false if the event is not shown to be in the log. */
  take({ position, bytes, typeAt, computed, proof }: EventLine): boolean {
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
    if (found !== undefined && this.root?.equals(found)) return true;
    this.problems.add(
      'proof-wrong',
      `The proof of the event at position ${position} does not lead to the root of ${this.head.size} events: ` +
        'the event or its proof was altered.',
      { position },
    );
    return false;
  }

  end(): void {
    this.settle();
  }

  /** The root that every proof must lead to: of a checkpoint from outside if possible, or else the record's own. */
  private settle(): void {
    if (this.isSettled) return;
    this.isSettled = true;
    const { size } = this.head;
    const newest = this.own.at(-1);
    const own = newest?.size === size ? newest : undefined;
    const outside = this.outside.find((one) => one.size === size);
    this.root = (outside?.isSigned ? outside.root : undefined) ?? own?.root ?? outside?.root;
    if (own !== undefined) this.settleOwn(own);
    else if (newest !== undefined) this.miss(size, 'that it is proven against');
    for (const each of this.own) if (each !== own) this.link(each);
    this.settleOutside();
  }

  private settleOwn(own: Own): void {
    const { size, proof } = own;
    if (proof !== undefined)
      this.problems.add('proof-wrong', `The checkpoint over ${size} events has a proof, and needs none.`);
    own.isLinked = this.root?.equals(own.root) ?? false;
    if (own.isLinked) this.ownProvenTo = size;
    else {
      this.problems.add(
        'checkpoint-altered',
        `The record's own checkpoint over ${size} events has another root than the one from outside.`,
      );
    }
  }

  private link(own: Own): void {
    const { size } = this.head;
    const proof = own.proof?.map((each) => Buffer.from(each, 'base64'));
    own.isLinked =
      proof !== undefined && this.root !== undefined && isConsistent(own, { size, root: this.root }, proof);
    if (own.isLinked) return;
    this.problems.add(
      'checkpoint-unlinked',
      `The log of ${size} events is not shown to go on from the record's own checkpoint over ${own.size} events: ` +
        'one of the two, or the proof between them, was altered or left out.',
    );
  }

  private settleOutside(): void {
    let isDisputed = false;
    for (const outside of this.outside) {
      const agrees = this.agrees(outside);
      if (agrees === false) isDisputed = true;
      if (!agrees || isDisputed || !outside.isSigned) continue;
      this.provenTo = outside.size;
      this.agreeing += 1;
    }
  }

  /** Undefined if nothing here can tell: it is older than what the bundle links to, or its counterpart was removed. */
  private agrees({ size, root }: Outside): boolean | undefined {
    const own = this.own.find((one) => one.size === size);
    const isOlder = this.own.length >= LINKED && size < (this.own[0]?.size ?? 0);
    if (isOlder) this.silent += 1;
    else if (own === undefined) this.miss(size, 'that there is outside');
    if (root === undefined) return false;
    if (size === this.head.size) return this.root?.equals(root);
    if (own === undefined) return undefined;
    if (own.root.equals(root)) return own.isLinked;
    this.problems.add(
      'root-differs',
      `The record's own checkpoint over ${size} events has another root than the one from outside.`,
      { position: 1, upTo: size },
    );
    return false;
  }

  private miss(size: number, which: string): void {
    const message = `The bundle does not have the checkpoint over ${size} events ${which}.`;
    this.problems.add('checkpoint-missing', message);
  }
}
