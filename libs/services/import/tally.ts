// Counts what an import does, and notes what it left alone and why.
import type { Why } from '#libs/import';

type Kind = 'representatives' | 'clients';
type Change = 'added' | 'changed' | 'unchanged';

export interface Counts {
  /** Rows of the file, including rejected ones. */
  read: number;
  added: number;
  changed: number;
  unchanged: number;
}

/** Something of the file that was left as it is in Baton, and why. */
export interface Note extends Why {
  kind: Kind;
  externalId: string;
}

/** Survives a second attempt: what the first added is not counted as unchanged by the second. */
export class Tally {
  private readonly changes: Record<Kind, Map<string, Change>> = { representatives: new Map(), clients: new Map() };
  private readonly noted = new Map<string, Note>();

  count(kind: Kind, externalId: string, change: Change): void {
    const before = this.changes[kind].get(externalId);
    if (before === undefined || before === 'unchanged') this.changes[kind].set(externalId, change);
  }

  note(note: Note): void {
    this.noted.set(`${note.kind}/${note.externalId}`, note);
  }

  notes(): Note[] {
    return [...this.noted.values()];
  }

  counts(kind: Kind, read: number): Counts {
    const counts = { read, added: 0, changed: 0, unchanged: 0 };
    for (const change of this.changes[kind].values()) counts[change] += 1;
    return counts;
  }
}
