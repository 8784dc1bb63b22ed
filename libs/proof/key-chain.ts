// The keys of a record: the first, and each that follows because the one before it signed for it.
import { readCheckpoint, signersOf, successorKey } from './checkpoint';
import { openNote, parseVerifierKey, type VerifierKey } from './note';
import type { ProblemKind } from './problems';

/** What is wrong, to be said of something: 'The checkpoint … `message`.' */
interface Fault {
  kind: ProblemKind;
  message: string;
}

interface Link {
  key: VerifierKey;
  /** From this size of the log on it signs. */
  since: number;
}

export interface Checked {
  size: number;
  root: Buffer;
}

export class KeyChain {
  private readonly links: Link[] = [];

  constructor(private readonly origin: string) {}

  has(vkey: string): boolean {
    return this.links.some(({ key }) => key.vkey === vkey);
  }

  /** Takes the next key, or says why it is none. */
  add(vkey: string, since: number, succession?: string): Fault | undefined {
    const key = keyOf(vkey);
    if (key === undefined) return { kind: 'key-broken', message: `The key ${vkey} is no Ed25519 verifier key.` };
    if (key.name !== this.origin)
      return { kind: 'origin-differs', message: `The key ${vkey} is not of the log ${this.origin}.` };
    const last = this.links.at(-1);
    if (last !== undefined) {
      const next = succession === undefined ? undefined : successorKey(succession, last.key);
      if (next?.key.vkey !== vkey || next.size !== since || since < last.since) {
        return { kind: 'key-swapped', message: `The key ${vkey} was not signed for by the key before it.` };
      }
    } else if (succession !== undefined || since !== 0) {
      return { kind: 'key-swapped', message: `The first key, ${vkey}, must sign from 0 on and follow no other.` };
    }
    this.links.push({ key, since });
    return undefined;
  }

  /** What a checkpoint says, once its signature by the key that was in force is checked. */
  check(note: string): Checked | Fault {
    const said = readCheckpoint(note);
    if (said === undefined) return { kind: 'checkpoint-altered', message: 'has not the form of a checkpoint' };
    if (said.origin !== this.origin) return { kind: 'origin-differs', message: `is of another log, ${said.origin}` };
    const keys = this.links.map(({ key }) => key);
    const signers = signersOf(note, keys);
    if (signers.length === 0) return this.unsigned(note, keys);
    const isInForce = this.links.some(
      ({ key, since }, index) =>
        signers.includes(key) && since <= said.size && said.size < (this.links[index + 1]?.since ?? Infinity),
    );
    if (!isInForce) return { kind: 'key-superseded', message: 'is signed by a key that was not in force at its size' };
    return { size: said.size, root: said.root };
  }

  private unsigned(note: string, keys: VerifierKey[]): Fault {
    return openNote(note, keys).hasForged
      ? {
          kind: 'checkpoint-altered',
          message: 'does not have the signature that it says it has: one of the two was altered',
        }
      : { kind: 'key-unknown', message: 'is signed by none of the keys of the record' };
  }
}

function keyOf(vkey: string): VerifierKey | undefined {
  try {
    return parseVerifierKey(vkey);
  } catch {
    return undefined;
  }
}
