// Signed notes (C2SP signed-note v1.0.0): a text, an empty line, and lines with Ed25519 signatures under named keys.
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

const ED25519 = 0x01;
const SEED_BYTES = 32;
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');
/** A name is printable ASCII without spaces or plus signs, which separate it from what follows. */
const NAME = /^[!-*,-~]+$/;
const VKEY = /^([!-*,-~]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/;
const SIGNATURE = /^— ([!-*,-~]+) ([A-Za-z0-9+/]+={0,2})$/;

/** Verifies signatures. Its text form is the vkey, `<name>+<key id in hex>+<base64 of 0x01 and the public key>`. */
export interface VerifierKey {
  vkey: string;
  name: string;
  /** Four bytes in hex: the first of SHA-256 over name, newline, 0x01, public key. */
  id: string;
  key: KeyObject;
}

export interface Signer extends VerifierKey {
  privateKey: KeyObject;
}

/** @param seed the 32-byte seed of an Ed25519 key (RFC 8032) */
export function createSigner(name: string, seed: Buffer): Signer {
  if (seed.length !== SEED_BYTES) throw new Error(`A signing key is ${SEED_BYTES} bytes long, not ${seed.length}.`);
  const privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' });
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { ...verifierKey(name, der.subarray(PUBLIC_DER.length)), privateKey };
}

/** Throws an Error with a sentence if the text is not an Ed25519 vkey, or if its key id does not match its key. */
export function parseVerifierKey(vkey: string): VerifierKey {
  const [, name = '', id, encoded = ''] = VKEY.exec(vkey) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 1 + SEED_BYTES || bytes[0] !== ED25519) throw new Error(`This is no Ed25519 vkey: ${vkey}`);
  const found = verifierKey(name, bytes.subarray(1));
  if (found.id !== id) throw new Error(`The vkey ${vkey} does not have the id of its own key, ${found.id}.`);
  return found;
}

/** Undefined if the text is not an Ed25519 vkey. */
export function keyOf(vkey: string): VerifierKey | undefined {
  try {
    return parseVerifierKey(vkey);
  } catch {
    return undefined;
  }
}

function verifierKey(name: string, publicKey: Buffer): VerifierKey {
  if (!NAME.test(name)) throw new Error(`A key's name has no space and no plus: ${JSON.stringify(name)}`);
  const typed = Buffer.concat([Buffer.of(ED25519), publicKey]);
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4).toString('hex');
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_DER, publicKey]), format: 'der', type: 'spki' });
  return { vkey: `${name}+${id}+${typed.toString('base64')}`, name, id, key };
}

/** @param text ends with a newline */
export function signNote(text: string, signers: Signer[]): string {
  if (!text.endsWith('\n')) throw new Error('The text of a note ends with a newline.');
  const lines = signers.map(({ name, id, privateKey }) => {
    const signature = sign(null, Buffer.from(text, 'utf8'), privateKey);
    return `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Base64 has spare bits at its end: only the canonical text is accepted, so that no bit of a note can change. */
function isSignatureLine(line: string): boolean {
  const encoded = SIGNATURE.exec(line)?.[2];
  return encoded !== undefined && Buffer.from(encoded, 'base64').toString('base64') === encoded;
}

interface OpenedNote {
  /** With its last newline; undefined if the note is malformed. */
  text?: string;
  /** For each signature line, in order: the key, of those given, whose signature it is. */
  signedBy: (VerifierKey | undefined)[];
  /** A signature names one of the given keys but does not verify with it. */
  hasForged: boolean;
}

/** Signatures by keys that were not given are ignored, as the specification demands. */
export function openNote(note: string, keys: VerifierKey[]): OpenedNote {
  const end = note.lastIndexOf('\n\n');
  const lines = note.slice(end + 2).split('\n');
  const isWhole = end > 0 && lines.pop() === '' && lines.length > 0 && lines.every(isSignatureLine);
  if (!isWhole) return { signedBy: [], hasForged: false };
  const text = note.slice(0, end + 1);
  const opened: OpenedNote = { text, signedBy: [], hasForged: false };
  for (const line of lines) {
    const [, name, encoded = ''] = SIGNATURE.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    // Four-byte ids can collide, so several keys may match.
    const meant = keys.filter((each) => each.name === name && each.id === bytes.toString('hex', 0, 4));
    const signedBy = meant.find(({ key }) => verify(null, Buffer.from(text, 'utf8'), key, bytes.subarray(4)));
    opened.signedBy.push(signedBy);
    if (meant.length > 0 && signedBy === undefined) opened.hasForged = true;
  }
  return opened;
}
