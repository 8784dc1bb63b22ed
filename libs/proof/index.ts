// What proves that an event is in the log.
export { writeEventLine, writePlainLine } from './bundle-lines';
export { isCanonicalJson } from './canonical-bytes';
export { readCheckpoint, signCheckpoint, signersOf, signSuccession, successorKey, type Checkpoint } from './checkpoint';
export { leafHash, type LeafInput } from './leaf';
export { Frontier, isConsistent, rootFromInclusion, Tree } from './merkle';
export { createSigner, parseVerifierKey, type Signer, type VerifierKey } from './note';
export type { OutsideEvidence, Tiles } from './outside-evidence';
export { TILE_WIDTH, tilePath, Tiling, type Tile } from './tiles';
export type { Verdict } from './verdict';
export { verifyBundle } from './verify';
