// Checkpoints (C2SP tlog-checkpoint): how many events the log has and the root over them, in a signed note.
import { HASH } from '../bundle/base64';
import { keyOf, openNote, signNote, type Signer, type VerifierKey } from './note';

export interface Checkpoint {
  /** Which log it belongs to; also the name of the keys that sign it. */
  origin: string;
  size: number;
  /** 32 bytes. */
  root: Buffer;
}

const SIZE = /^[1-9]\d{0,15}$/;
const SUCCESSION = 'baton-key-succession/v1';

/** Baton signs with one key. */
export function signCheckpoint(checkpoint: Checkpoint, signers: Signer[]): string {
  return signNote(textOf(checkpoint), signers);
}

const textOf = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n`;

/** The content of a note, before any signature is checked; undefined if it is not a checkpoint. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const { text = '' } = openNote(note, []);
  const [origin = '', size = '', root = ''] = text.split('\n');
  if (origin === '' || !isSize(size) || !HASH.test(root)) return undefined;
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root, 'base64') };
  return textOf(checkpoint) === text ? checkpoint : undefined;
}

/** Of a checkpoint or a succession: at least 1, and a safe integer. */
const isSize = (text: string): boolean => SIZE.test(text) && Number.isSafeInteger(Number(text));

/** Those of the given keys that signed it; empty if it is forged, altered, or signed by strangers only. */
export function signersOf(note: string, keys: VerifierKey[]): VerifierKey[] {
  const { signedBy, hasForged } = openNote(note, keys);
  return hasForged ? [] : [...new Set(signedBy.flatMap((key) => key ?? []))];
}

/** A key hands over to the next: both sign the new key's vkey and the size from which it signs. */
export function signSuccession(from: Signer, to: Signer, size: number): string {
  return signNote(successionOf(from.name, size, to.vkey), [from, to]);
}

const successionOf = (name: string, size: number | string, vkey: string): string =>
  `${SUCCESSION}\n${name}\n${size}\n${vkey}\n`;

/** The next key, if exactly `from` and then that key itself have signed for it; undefined otherwise. */
export function successorKey(note: string, from: VerifierKey): { key: VerifierKey; size: number } | undefined {
  const { text = '' } = openNote(note, []);
  const [, , size = '', vkey = ''] = text.split('\n');
  const next = keyOf(vkey);
  if (!isSize(size) || text !== successionOf(from.name, size, vkey)) return undefined;
  if (next?.name !== from.name || next.vkey === from.vkey) return undefined;
  const { signedBy } = openNote(note, [from, next]);
  const isByBoth = signedBy.length === 2 && signedBy[0] === from && signedBy[1] === next;
  return isByBoth ? { key: next, size: Number(size) } : undefined;
}
