// Which key signs: the first one of a log, the one that follows it, and both kept in table and folder alike.
import { randomUUID } from 'node:crypto';
import { createSigner, signSuccession, successorKey, type Signer } from '#libs/proof';
import type { Queryable } from '../read/read';
import { RecordAlarm } from './alarm';
import { KeyChain } from './key-chain';
import type { OutsideFolder } from './outside-folder';
import { logKeys, recordKey, type LogKey } from './tables';

export interface SigningKeys {
  /** 32 bytes: CHECKPOINT_KEY. */
  key: Buffer;
  /** CHECKPOINT_KEY_BEFORE, while one key takes over from the other. */
  keyBefore?: Buffer;
}

/** The keys that the log has, those of table and folder alike. */
export async function knownKeys(queryable: Queryable, outside: OutsideFolder | undefined): Promise<LogKey[]> {
  const keys = await reconciled(queryable, outside);
  KeyChain.of(keys);
  return keys;
}

/** Who signs checkpoints from `since` events on: the newest key, or one that takes over now. */
export async function signerAfter(
  keys: LogKey[],
  { queryable, outside }: { queryable: Queryable; outside: OutsideFolder | undefined },
  { key, keyBefore }: SigningKeys,
  since: number,
): Promise<Signer> {
  const chain = KeyChain.of(keys);
  const origin = chain.newest?.name ?? `baton/${randomUUID()}`;
  const signer = createSigner(origin, key);
  if (chain.newest?.vkey === signer.vkey) return signer;
  const next = nextKey(chain, { signer, before: keyBefore && createSigner(origin, keyBefore) }, keys.length + 1, since);
  await outside?.keepKey(next.n, fileOf(next));
  await recordKey(queryable, next);
  return signer;
}

function nextKey(
  { newest }: KeyChain,
  { signer, before }: { signer: Signer; before: Signer | undefined },
  n: number,
  since: number,
): LogKey {
  if (newest === undefined) return { n, vkey: signer.vkey, since: 0, succession: null };
  if (before?.vkey !== newest.vkey)
    throw new RecordAlarm(
      'signer',
      `CHECKPOINT_KEY is not the key that this log goes on with (its id is ${newest.id}). To change the key, set CHECKPOINT_KEY_BEFORE to that one.`,
    );
  return { n, vkey: signer.vkey, since, succession: signSuccession(before, signer, since) };
}

/** The keys of table and folder, which must match; what a crash or a new folder left out is added. */
async function reconciled(queryable: Queryable, outside: OutsideFolder | undefined): Promise<LogKey[]> {
  const keys = await logKeys(queryable);
  if (outside === undefined) return keys;
  const kept = await outside.keys();
  assertSameKeys(keys, kept);
  KeyChain.of(keys);
  for (const key of keys) if (!kept.has(key.n)) await outside.keepKey(key.n, fileOf(key));
  const [ahead, ...more] = [...kept.keys()].filter((n) => n > keys.length);
  if (ahead === undefined) return keys;
  // One extra key is what a crash leaves. It counts only if it follows from the others.
  if (more.length > 0 || (keys.length === 0 && (await outside.sizes()).length > 0)) throw dropped(ahead);
  const key = keyOf(ahead, kept.get(ahead) ?? '', keys);
  KeyChain.of([...keys, key]);
  await recordKey(queryable, key);
  return [...keys, key];
}

/** Throws an alarm where a key's text in the table differs from its file; either may have more keys than the other. */
export function assertSameKeys(keys: LogKey[], kept: Map<number, string>): void {
  for (const key of keys) {
    const file = kept.get(key.n);
    if (file !== undefined && file !== fileOf(key))
      throw new RecordAlarm('key', `The signing key ${key.n} in the database is not the one kept outside.`);
  }
}

const dropped = (n: number): RecordAlarm =>
  new RecordAlarm('key', `The signing key ${n} is kept outside, and the database does not have it any more.`);

/** The first key's file is its vkey; every later one's is the succession, which contains the vkey. */
const fileOf = ({ vkey, succession }: LogKey): string => succession ?? `${vkey}\n`;

function keyOf(n: number, file: string, keys: LogKey[]): LogKey {
  if (n === 1) return { n, vkey: file.trimEnd(), since: 0, succession: null };
  const before = KeyChain.of(keys).newest;
  const next = before && successorKey(file, before);
  if (next === undefined) throw new RecordAlarm('key', `The signing key ${n} outside does not follow from the others.`);
  return { n, vkey: next.key.vkey, since: next.size, succession: file };
}
