// What proves that an event is in the log.
export { writeEventLine, writePlainLine } from './bundle/bundle-lines';
export { isCanonicalJson } from './bundle/canonical-bytes';
export {
  readCheckpoint,
  signCheckpoint,
  signersOf,
  signSuccession,
  successorKey,
  type Checkpoint,
} from './checkpoint/checkpoint';
export { leafHash, type LeafInput } from './tree/leaf';
export { Frontier, isConsistent, rootFromInclusion, Tree } from './tree/merkle';
export { createSigner, parseVerifierKey, type Signer, type VerifierKey } from './checkpoint/note';
export type { OutsideEvidence, Tiles } from './verify/outside-evidence';
export { TILE_WIDTH, tilePath, Tiling, type Tile } from './tree/tiles';
export type { Verdict } from './verdict';
export { verifyBundle } from './verify/verify';
