// A key for each person, kept in a database of its own, so that forgetting a person is forgetting a key.
import type { Pool } from 'pg';
import { createKeyCache } from './key-cache';
import { createErasureLedger, type ErasureLedger } from './erasure-ledger';
import { addKeys, erasedAmong, eraseKeys, loadKeys, type KeyState } from './key-table';
import { openText, sealText } from './sealed-text';
import { wrapKeyOf } from './wrapped-key';

export interface Opener {
  /**
   * The plain text, or undefined when the person was erased. `aad` must be the one it was sealed with.
   * Throws when the sealed text was changed, or when the vault never had a key for the person.
   */
  open(sealed: string, aad: string): string | undefined;
}

interface Sealer extends Opener {
  /** Throws for a person who was erased: nothing more may be stored about them. */
  seal(plain: string, aad: string): string;
}

/** Subjects are UUIDs, of clients and of representatives. */
export interface Vault {
  /** Makes the subject's key at first use. */
  sealer(subject: string): Promise<Sealer>;
  /** The same for many subjects, keyed by subject as given: one insert and one query at most. */
  sealers(subjects: string[]): Promise<Map<string, Sealer>>;
  /** For reading, keyed by subject as given: one query at most, and no key is made. */
  openers(subjects: string[]): Promise<Map<string, Opener>>;
  /**
   * Destroys keys for good, and drops every recently used key from this process's memory. Another process may go on
   * using them for `cacheMs`. True when any key was still there.
   */
  shred(subjects: string[]): Promise<boolean>;
  /** Those of the subjects, as given, whose key was destroyed. */
  shredded(subjects: string[]): Promise<Set<string>>;
  /** Who was erased, as recorded outside the log. */
  readonly ledger: ErasureLedger;
}

export interface VaultOptions {
  /** Connections to the vault's own database. */
  pool: Pool;
  /** 32 bytes; it wraps every subject's key. */
  wrapKey: Buffer;
  /** While the vault key is rotated: the previous one, for rows that are not rewrapped yet. */
  wrapKeyBefore?: Buffer;
  /** The folder of the erasure ledger's file; without one there is only the ledger's table. */
  evidence?: string;
  /** How many unwrapped keys are kept in memory (10,000), and for how long (ten seconds). */
  cacheSize?: number;
  cacheMs?: number;
  now?: () => number;
  /** Called for a connection that broke while idle; the pool replaces it by itself. */
  onPoolError?: (error: Error) => void;
}

export function createVault(options: VaultOptions): Vault {
  const { pool, cacheSize = 10_000, cacheMs = 10_000, now = Date.now, onPoolError = () => {} } = options;
  const wrapKey = wrapKeyOf(options.wrapKey);
  const wrapKeys = [wrapKey, ...(options.wrapKeyBefore ? [wrapKeyOf(options.wrapKeyBefore)] : [])];
  const cache = createKeyCache(cacheSize, cacheMs, now);
  pool.on('error', onPoolError);

  async function load(subjects: string[]): Promise<Map<string, KeyState>> {
    const known = new Map(subjects.map((subject) => [subject, cache.get(subject)] as const));
    const missing = subjects.filter((subject) => known.get(subject) === undefined);
    const loaded = missing.length > 0 ? await loadKeys(pool, wrapKeys, missing) : [];
    for (const [subject, state] of loaded) {
      cache.set(subject, state);
      known.set(subject, state);
    }
    return new Map([...known].filter((entry): entry is [string, KeyState] => entry[1] !== undefined));
  }

  async function loadOrMake(subjects: string[]): Promise<Map<string, KeyState>> {
    const known = await load(subjects);
    const missing = subjects.filter((subject) => !known.has(subject));
    if (missing.length === 0) return known;
    await addKeys(pool, wrapKey, missing);
    return load(subjects);
  }

  const sealers = async (subjects: string[]) => byName(subjects, await loadOrMake(lowerCase(subjects)), sealerOf);
  return {
    sealers,
    sealer: async (subject) => (await sealers([subject])).get(subject) ?? sealerOf(subject, undefined),
    openers: async (subjects) => byName(subjects, await load(lowerCase(subjects)), sealerOf),
    async shred(subjects) {
      const alive = await eraseKeys(pool, lowerCase(subjects));
      cache.clear();
      return alive;
    },
    async shredded(subjects) {
      const gone = await erasedAmong(pool, lowerCase(subjects));
      return new Set(subjects.filter((subject) => gone.has(subject.toLowerCase())));
    },
    ledger: createErasureLedger(pool, options.evidence),
  };
}

function byName<T>(
  names: string[],
  states: Map<string, KeyState>,
  as: (subject: string, state: KeyState | undefined) => T,
): Map<string, T> {
  return new Map(names.map((name) => [name, as(name.toLowerCase(), states.get(name.toLowerCase()))]));
}

function sealerOf(subject: string, state: KeyState | undefined): Sealer {
  return {
    open(sealed, aad) {
      if (state === 'erased') return undefined;
      return openText(keyOf(subject, state), subject, sealed, aad);
    },
    seal(plain, aad) {
      if (state === 'erased') throw new Error(`${subject} was erased, so nothing can be sealed for it.`);
      return sealText(keyOf(subject, state), subject, plain, aad);
    },
  };
}

// Never taken for an erasure: a lost or wrong vault must not look like a wish to be forgotten.
function keyOf(subject: string, state: Buffer | undefined): Buffer {
  if (!state) throw new Error(`The vault has no key for ${subject}. Is this the vault that belongs to the log?`);
  return state;
}

function lowerCase(subjects: string[]): string[] {
  return [...new Set(subjects.map((subject) => subject.toLowerCase()))];
}
