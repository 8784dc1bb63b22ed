// The order of a record's events: positions, versions within streams, the database clock, the events of one command.
import { COMMAND_ID, LENGTHS, OCCURRED_AT, RECORDED_AT, TEXTS, type EventLine } from '../bundle/event-line';
import type { Problems } from '../problems';
import { StreamVersions } from './stream-versions';

export class Sequence {
  /** The highest position so far. */
  last = 0;
  private readonly versions = new StreamVersions();
  private readonly missing = { from: 0, to: -1 };
  /** The previous event, as the reader still has it. */
  private before: EventLine | undefined;

  /** @param isWhole whether every position must be present, as in the whole log; otherwise only their order matters */
  constructor(
    private readonly problems: Problems,
    private readonly isWhole: boolean,
  ) {}

  /** Returns false if the event is not the next one, so that no tree can be built any more. */
  take(event: EventLine): boolean {
    const { position, version } = event;
    const isNext = this.place(position);
    const reached = this.versions.swap(event.bytes, TEXTS, event.typeAt, version);
    if (version !== reached + 1) {
      const message = `The event at position ${position} is version ${version} of its stream, which has come to ${reached}.`;
      this.problems.add('version-gap', message, { position });
    }
    if (this.before !== undefined) this.compare(this.before, event);
    this.before = event;
    return isNext;
  }

  /** An unreadable line is in the place of the next event. */
  skip(): number {
    this.last += 1;
    return this.last;
  }

  private place(position: number): boolean {
    const next = this.last + 1;
    if (position === next || (!this.isWhole && position > next)) {
      this.last = position;
      return true;
    }
    if (position > next) {
      const what = position === next + 1 ? `Position ${next} is` : `Positions ${next} to ${position - 1} are`;
      this.problems.add('position-missing', `${what} missing.`, { position: next, upTo: position - 1 });
      [this.missing.from, this.missing.to, this.last] = [next, position - 1, position];
    } else if (position >= this.missing.from && position <= this.missing.to) {
      this.problems.add('order', `The event at position ${position} comes after later ones.`, { position });
    } else this.problems.add('position-twice', `Position ${position} is there twice.`, { position });
    return false;
  }

  private compare(before: EventLine, event: EventLine): void {
    const { position } = event;
    const [old, now] = [before.bytes, event.bytes];
    const clock = order(old, now, RECORDED_AT, COMMAND_ID);
    if (clock > 0) {
      const message = `The event at position ${position} was recorded before the one before it.`;
      this.problems.add('recorded-backwards', message, { position });
    }
    if (before.position !== position - 1 || order(old, now, COMMAND_ID, LENGTHS) !== 0) return;
    if (clock === 0 && order(old, now, OCCURRED_AT, RECORDED_AT) === 0 && hasSameSender(before, event)) return;
    this.problems.add(
      'command-torn',
      `The event at position ${position} has the command id of the one before, but not its command, actor or instants.`,
      { position },
    );
  }
}

/** Negative, zero or positive if the bytes from..to-1 of the first sort before, equal, or sort after the second's. */
function order(one: Buffer, other: Buffer, from: number, to: number): number {
  // The first byte compared here may hold a sign.
  for (let at = from; at < to; at += 1) {
    const flip = at === from ? 0x80 : 0;
    const difference = ((one[at] ?? 0) ^ flip) - ((other[at] ?? 0) ^ flip);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Actor and command are adjacent in the leaf, and so are their lengths. */
function hasSameSender(before: EventLine, event: EventLine): boolean {
  if (order(before.bytes, event.bytes, LENGTHS + 4 * 2, LENGTHS + 4 * 4) !== 0) return false;
  return before.bytes.compare(event.bytes, event.actorAt, event.bodyAt, before.actorAt, before.bodyAt) === 0;
}
