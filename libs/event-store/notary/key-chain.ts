// The keys of a log, each handed over to by the one before, and which of them signs at which size.
import {
  parseVerifierKey,
  readCheckpoint,
  signersOf,
  successorKey,
  type Checkpoint,
  type VerifierKey,
} from '#libs/proof';
import { RecordAlarm } from './alarm';
import type { LogKey, Mark } from './tables';

interface Link {
  key: VerifierKey;
  since: number;
}

export class KeyChain {
  private constructor(private readonly links: Link[]) {}

  /** Throws an alarm unless each key follows the one before it with the signatures of both. */
  static of(keys: LogKey[]): KeyChain {
    const links: Link[] = [];
    for (const [index, key] of keys.entries()) {
      const before = links.at(-1);
      const link = before ? following(before.key, key) : first(key);
      if (link === undefined || key.n !== index + 1 || link.since < (before?.since ?? 0))
        throw new RecordAlarm('key', `The signing key ${key.n} does not follow from the key before it.`);
      links.push(link);
    }
    return new KeyChain(links);
  }

  get newest(): VerifierKey | undefined {
    return this.links.at(-1)?.key;
  }

  /** What the note says of the log at that size; throws an alarm unless the key of that size signed it. */
  read({ size, note }: Mark): Checkpoint {
    const said = readCheckpoint(note);
    const key = this.links.findLast(({ since }) => since <= size)?.key;
    const isSigned = key !== undefined && signersOf(note, [key]).length === 1;
    if (said === undefined || !isSigned || said.origin !== key.name || said.size !== size)
      throw new RecordAlarm('checkpoint', `The checkpoint of ${size} events is not one that this log's key signed.`);
    return said;
  }
}

function first({ vkey, since, succession }: LogKey): Link | undefined {
  const key = keyOf(vkey);
  return key && since === 0 && succession === null ? { key, since } : undefined;
}

function following(before: VerifierKey, { vkey, since, succession }: LogKey): Link | undefined {
  const next = successorKey(succession ?? '', before);
  return next?.key.vkey === vkey && next.size === since ? { key: next.key, since } : undefined;
}

function keyOf(vkey: string): VerifierKey | undefined {
  try {
    return parseVerifierKey(vkey);
  } catch {
    return undefined;
  }
}
