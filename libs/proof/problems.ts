// What can be wrong with a record: a code for programs, a sentence for people, and where.

export type ProblemKind =
  /** The file. */
  | 'line-broken'
  | 'line-too-long'
  | 'not-utf-8'
  | 'bundle-broken'
  | 'cut-off'
  | 'count-differs'
  /** The events. */
  | 'position-missing'
  | 'position-twice'
  | 'order'
  | 'position-extra'
  | 'version-gap'
  | 'recorded-backwards'
  | 'command-torn'
  | 'body-not-canonical'
  | 'leaf-altered'
  | 'stream-unasked'
  /** The tree. */
  | 'root-differs'
  | 'proof-wrong'
  | 'tile-altered'
  /** The checkpoints and their keys. */
  | 'checkpoint-altered'
  | 'checkpoint-missing'
  | 'checkpoint-misplaced'
  | 'checkpoint-unlinked'
  | 'checkpoint-contradicted'
  | 'shorter-than-checkpoint'
  | 'origin-differs'
  | 'origin-broken'
  | 'key-missing'
  | 'key-unknown'
  | 'key-swapped'
  | 'key-broken'
  | 'key-superseded'
  /** The receipts. */
  | 'receipt-broken'
  | 'receipt-differs'
  | 'shorter-than-receipt';

export interface Problem {
  kind: ProblemKind;
  /** One sentence, for people. */
  message: string;
  /** The first wrong position; left out if the problem is not about an event. */
  position?: number;
  /** If only a range is known to contain something wrong: the last position of that range. */
  upTo?: number;
}

/** Further problems are counted but not kept, so that a record with errors everywhere needs no more memory. */
const KEPT = 100;

export class Problems {
  private readonly kept: Problem[] = [];
  count = 0;

  add(kind: ProblemKind, message: string, where: { position?: number; upTo?: number } = {}): void {
    this.count += 1;
    const problem = { kind, message, ...where };
    if (this.kept.length < KEPT) this.kept.push(problem);
    else this.replaceLast(problem);
  }

  /** The first wrong position first; problems that are not about an event come last. */
  inOrder(): Problem[] {
    return this.kept.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
  }

  /** Some problems are found only at a checkpoint, and may be about a much earlier event. */
  private replaceLast(problem: Problem): void {
    let last = 0;
    for (const [index, each] of this.kept.entries())
      if (placeOf(each) >= placeOf(this.kept[last] ?? each)) last = index;
    if (placeOf(problem) < placeOf(this.kept[last] ?? problem)) this.kept[last] = problem;
  }
}

/** A differing root says only that something in a range is wrong, so problems with an exact position come first. */
const placeOf = ({ kind, position = Infinity, upTo }: Problem): number =>
  kind === 'root-differs' && upTo !== undefined ? upTo + 0.5 : position;

// Not by subtraction, which gives NaN for two infinities.
const compare = (a: number, b: number): number => Number(a > b) - Number(a < b);
