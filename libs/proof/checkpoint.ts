// Checkpoints (C2SP tlog-checkpoint): how many events the log has and the root over them, in a signed note.
import { openNote, parseVerifierKey, signNote, type Signer, type VerifierKey } from './note';

export interface Checkpoint {
  /** Which log it is of; also the name of the keys that sign it. */
  origin: string;
  size: number;
  /** 32 bytes. */
  root: Buffer;
}

const SIZE = /^(0|[1-9]\d{0,15})$/;
const ROOT = /^[A-Za-z0-9+/]{43}=$/;
const SUCCESSION = 'baton-key-succession/v1';

/** Signed by one key, or, when a key follows another, by both. */
export function signCheckpoint({ origin, size, root }: Checkpoint, signers: Signer[]): string {
  return signNote(`${origin}\n${size}\n${root.toString('base64')}\n`, signers);
}

/** What a note says, before any signature is looked at; undefined when it is no checkpoint. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const [origin = '', size = '', root = ''] = (openNote(note, []).text ?? '').split('\n');
  if (origin === '' || !SIZE.test(size) || !ROOT.test(root)) return undefined;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') };
}

/** The keys, of those given, that signed it; empty when it is forged, altered, or signed by strangers only. */
export function signersOf(note: string, keys: VerifierKey[]): VerifierKey[] {
  const { signedBy, hasForged } = openNote(note, keys);
  return hasForged ? [] : signedBy;
}

/** A key hands over to the next: the old one and the new one both sign the new one's vkey and from which size on. */
export function signSuccession(from: Signer, to: Signer, size: number): string {
  return signNote(`${SUCCESSION}\n${from.name}\n${size}\n${to.vkey}\n`, [from, to]);
}

/** The next key, when `from` and that key itself have signed for it; undefined otherwise. */
export function successorKey(note: string, from: VerifierKey): { key: VerifierKey; size: number } | undefined {
  const [kind, name, size = '', vkey = ''] = (openNote(note, []).text ?? '').split('\n');
  if (kind !== SUCCESSION || name !== from.name || !SIZE.test(size)) return undefined;
  const next = keyOrNone(vkey);
  if (next?.name !== from.name) return undefined;
  return signersOf(note, [from, next]).length === 2 ? { key: next, size: Number(size) } : undefined;
}

function keyOrNone(vkey: string): VerifierKey | undefined {
  try {
    return parseVerifierKey(vkey);
  } catch {
    return undefined;
  }
}
