// What an auditor holds from outside of the database: checkpoints, pinned keys, and the leaf hashes of the tiles.
import type { BundleHead } from './bundle-lines';
import { readCheckpoint, signersOf } from './checkpoint';
import type { Checked, KeyChain } from './key-chain';
import { parseVerifierKey } from './note';
import type { Problems } from './problems';

/** Where the leaf hashes of a C2SP tiled log are read from. */
export interface Tiles {
  /** The hashes of tile n of level 0 (positions 256 n + 1 and on), as far as they are there; 32 bytes each. */
  leaves(n: number): Promise<Buffer | undefined>;
}

export interface OutsideEvidence {
  /** Notes that were kept where the database's owner could not change them. */
  checkpoints?: string[];
  /** Vkeys that the record must have. */
  keys?: string[];
  tiles?: Tiles;
  /** JSON texts: receipts, or commands' answers that hold one. */
  receipts?: string[];
}

/** The checkpoints from outside by size, each checked; what is wrong with one is told. */
export function checkOutside(
  { checkpoints = [], keys = [] }: OutsideEvidence,
  { of, size }: BundleHead,
  chain: KeyChain,
  problems: Problems,
): Checked[] {
  // Chosen streams are proven against one size of the log; what was signed later says nothing about it.
  const concerned = checkpoints.filter((note) => of === 'log' || !((readCheckpoint(note)?.size ?? 0) > size));
  for (const key of keys) {
    if (!chain.has(key)) problems.add('key-swapped', `The record does not have the key ${key} that was given.`);
  }
  return concerned.flatMap((note) => checkOne(note, keys, chain, problems) ?? []).toSorted((a, b) => a.size - b.size);
}

function checkOne(note: string, keys: string[], chain: KeyChain, problems: Problems): Checked | undefined {
  const checked = chain.check(note);
  if ('root' in checked) return checked;
  const said = readCheckpoint(note);
  const name =
    said === undefined ? 'A checkpoint from outside' : `The checkpoint over ${said.size} events from outside`;
  if (said === undefined || checked.kind !== 'key-unknown') {
    problems.add(checked.kind, `${name} ${checked.message}.`);
    return undefined;
  }
  // The auditor has it, and the record does not know who signed it. It still tells where the record differs from it.
  if (!isSignedBy(note, keys)) {
    problems.add(
      'key-swapped',
      `${name} is signed by no key of the record: its key was swapped, or it is another log's.`,
    );
  }
  return { size: said.size, root: said.root };
}

function isSignedBy(note: string, keys: string[]): boolean {
  try {
    return signersOf(note, keys.map(parseVerifierKey)).length > 0;
  } catch {
    return false; // A pinned key that is none has been told as one that the record does not have.
  }
}
