// People's keys: what is sealed with one can be read until it is shredded, and never after.
export type { Erasure } from './erasure-ledger';
export { rotateVaultKey, type Rotation } from './rotate';
export { createVault, type Opener, type Vault } from './vault';
