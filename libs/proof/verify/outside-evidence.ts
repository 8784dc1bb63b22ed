// Evidence that an auditor holds outside the database: checkpoints, pinned keys, and the leaf hashes of the tiles.
import type { BundleHead } from '../bundle/bundle-lines';
import { readCheckpoint, signersOf } from '../checkpoint/checkpoint';
import type { Checked, KeyChain } from '../checkpoint/key-chain';
import { keyOf } from '../checkpoint/note';
import type { Problems } from '../problems';

/** Provides the leaf hashes of a C2SP tiled log. */
export interface Tiles {
  /** The hashes of tile n of level 0 (positions from 256 n + 1), as far as available; 32 bytes each. */
  leaves(n: number): Promise<Buffer | undefined>;
}

export interface OutsideEvidence {
  /** Notes kept where the database's owner could not change them. */
  checkpoints?: string[];
  /** Vkeys that the record must have. */
  keys?: string[];
  tiles?: Tiles;
  /** JSON texts: receipts, or answers to commands that contain one. */
  receipts?: string[];
}

/** A size for which somebody outside has a checkpoint. */
export interface Outside {
  size: number;
  /** Undefined if two of them have different roots, so that neither proves anything. */
  root: Buffer | undefined;
  /** Signed by a key of the record that was in force, or by a pinned key. Others can show faults but prove nothing. */
  isSigned: boolean;
}

interface CheckedOutside {
  /** One per size, smallest first. */
  sizes: Outside[];
  /** Checkpoints over more events than a bundle of chosen streams is proven against: they say nothing about it. */
  larger: number;
}

/** Checks each checkpoint from outside; what is wrong with one is reported. */
export function checkOutside(
  { checkpoints = [], keys = [] }: OutsideEvidence,
  { of, size }: BundleHead,
  chain: KeyChain,
  problems: Problems,
): CheckedOutside {
  for (const key of keys) {
    if (!chain.has(key)) problems.add('key-swapped', `The record does not have the key ${key} that was given.`);
  }
  const largest = of === 'log' ? Infinity : size;
  const judge = new Judge(keys, chain, problems, largest);
  const sound = [...new Set(checkpoints)].flatMap((note) => judge.take(note) ?? []);
  const sizes = new Map<number, Outside>();
  for (const one of sound) sizes.set(one.size, together(sizes.get(one.size) ?? one, one, problems));
  return { sizes: [...sizes.values()].toSorted((a, b) => a.size - b.size), larger: judge.larger };
}

class Judge {
  larger = 0;

  constructor(
    private readonly keys: string[],
    private readonly chain: KeyChain,
    private readonly problems: Problems,
    private readonly largest: number,
  ) {}

  take(note: string): Outside | undefined {
    const said = readCheckpoint(note);
    const checked = this.chain.check(note);
    const name =
      said === undefined ? 'A checkpoint from outside' : `The checkpoint over ${said.size} events from outside`;
    const isUnknown = 'kind' in checked && checked.kind === 'key-unknown';
    if (said === undefined || ('kind' in checked && !isUnknown)) {
      if ('kind' in checked) this.problems.add(checked.kind, `${name} ${checked.message}.`);
      return undefined;
    }
    if (said.size > this.largest) {
      // Perhaps signed by a key newer than the bundle.
      this.larger += 1;
      return undefined;
    }
    const isPinned = isUnknown && isSignedBy(note, this.keys);
    // The auditor has it, but no key of the record signed it. It still shows where the record differs from it.
    if (isUnknown && !isPinned) {
      this.problems.add(
        'key-swapped',
        `${name} is signed by no key of the record: its key was swapped, or it is another log's.`,
      );
    }
    return { ...rootOf(said), isSigned: !isUnknown || isPinned };
  }
}

const rootOf = ({ size, root }: Checked) => ({ size, root });

function together(one: Outside, other: Outside, problems: Problems): Outside {
  const isSigned = one.isSigned || other.isSigned;
  if (one.root === undefined || other.root === undefined || one.root.equals(other.root)) return { ...one, isSigned };
  problems.add(
    'checkpoint-contradicted',
    `Two checkpoints from outside are over ${one.size} events and have different roots: they are not both of this log.`,
  );
  return { size: one.size, root: undefined, isSigned };
}

const isSignedBy = (note: string, keys: string[]): boolean =>
  signersOf(
    note,
    keys.flatMap((key) => keyOf(key) ?? []),
  ).length > 0;
