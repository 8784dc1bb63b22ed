// The keys of a record: the first, and every successor that the key before it signed for.
import { readCheckpoint, successorKey } from './checkpoint';
import { keyOf, openNote, type VerifierKey } from './note';
import type { ProblemKind } from '../problems';

/** What is wrong, as the end of a sentence: 'The checkpoint … `message`.' */
interface Fault {
  kind: ProblemKind;
  message: string;
}

interface Link {
  key: VerifierKey;
  /** The size of the log from which it signs. */
  since: number;
}

export interface Checked {
  size: number;
  root: Buffer;
}

const ORIGIN = /^baton\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class KeyChain {
  private readonly links: Link[] = [];
  private hasKeys = false;

  constructor(private readonly origin: string) {}

  has(vkey: string): boolean {
    return this.links.some(({ key }) => key.vkey === vkey);
  }

  /** Takes the next key, or says why it is invalid. */
  add(vkey: string, since: number, succession?: string): Fault | undefined {
    this.hasKeys = true;
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

  /** What is wrong with the keys as a whole, once all are there: a log gets its name with its first key, not before. */
  fault(): Fault | undefined {
    if (this.origin === '') return undefined;
    if (!ORIGIN.test(this.origin))
      return { kind: 'origin-broken', message: `${JSON.stringify(this.origin)} is no name that Baton gives to a log.` };
    if (this.hasKeys) return undefined;
    return { kind: 'key-missing', message: `The bundle is of the log ${this.origin} and has no key of it.` };
  }

  /** The content of a checkpoint, once its signature by the key in force is checked. */
  check(note: string): Checked | Fault {
    const said = readCheckpoint(note);
    if (said === undefined) return { kind: 'checkpoint-altered', message: 'has not the form of a checkpoint' };
    if (said.origin !== this.origin) return { kind: 'origin-differs', message: `is of another log, ${said.origin}` };
    const keys = this.links.map(({ key }) => key);
    const { signedBy, hasForged } = openNote(note, keys);
    if (hasForged) return { kind: 'checkpoint-altered', message: FORGED };
    if (!signedBy.some(Boolean)) return { kind: 'key-unknown', message: 'is signed by none of the keys of the record' };
    const inForce = this.links.findLast(({ since }) => since <= said.size)?.key.vkey;
    if (!signedBy.some((key) => key?.vkey === inForce))
      return { kind: 'key-superseded', message: 'is signed by a key that was not in force at its size' };
    return { size: said.size, root: said.root };
  }

  /** The same for the record's own checkpoints: Baton signs once, and nothing may be added. */
  checkOwn(note: string): Checked | Fault {
    const checked = this.check(note);
    if ('kind' in checked || openNote(note, []).signedBy.length === 1) return checked;
    return { kind: 'checkpoint-altered', message: 'has other signatures beside the one that Baton makes' };
  }
}

const FORGED = 'does not have the signature that it says it has: one of the two was altered';
