// The order of a record's events: positions, versions within streams, the database's clock, the events of one command.
import type { EventLine } from './event-line';
import type { Problems } from './problems';
import { StreamVersions } from './stream-versions';

export class Sequence {
  /** The highest position so far. */
  last = 0;
  private readonly versions = new StreamVersions();
  private readonly missing = { from: 0, to: -1 };
  private recordedAt = '';
  private command = { id: '', name: '', actor: '', occurredAt: '', position: -1 };

  /** @param isWhole whether every position must be there, as in the whole log; otherwise some of them are, in order */
  constructor(
    private readonly problems: Problems,
    private readonly isWhole: boolean,
  ) {}

  /** False when the event is not the one that has to come next, so that no tree can be made any more. */
  take(event: EventLine): boolean {
    const isNext = this.place(event.position);
    const before = this.versions.swap(event.stream, event.version);
    if (event.version !== before + 1) {
      this.problems.add(
        'version-gap',
        `The event at position ${event.position} is version ${event.version} of its stream, which has come to ${before}.`,
        { position: event.position },
      );
    }
    this.sameCommand(event);
    this.clock(event);
    return isNext;
  }

  /** A line that cannot be read stands where the next event has to stand. */
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
      const what = position === next + 1 ? `${next} is` : `${next} to ${position - 1} are`;
      this.problems.add('position-missing', `Position ${what} missing.`, { position: next, upTo: position - 1 });
      [this.missing.from, this.missing.to, this.last] = [next, position - 1, position];
    } else if (position >= this.missing.from && position <= this.missing.to) {
      this.problems.add('order', `The event at position ${position} comes after later ones.`, { position });
    } else this.problems.add('position-twice', `Position ${position} is there twice.`, { position });
    return false;
  }

  private sameCommand({ position, commandId, command, actor, occurredAt, recordedAt }: EventLine): void {
    const last = this.command;
    const isSame = last.id === commandId && last.position === position - 1;
    const isTorn = last.name !== command || last.actor !== actor || last.occurredAt !== occurredAt;
    if (isSame && (isTorn || this.recordedAt !== recordedAt)) {
      this.problems.add(
        'command-torn',
        `The event at position ${position} has the command id of the one before, but not its command, actor or instants.`,
        { position },
      );
    }
    last.id = commandId;
    last.name = command;
    last.actor = actor;
    last.occurredAt = occurredAt;
    last.position = position;
  }

  private clock({ position, recordedAt }: EventLine): void {
    if (recordedAt < this.recordedAt) {
      this.problems.add(
        'recorded-backwards',
        `The event at position ${position} was recorded before the one before it.`,
        { position },
      );
    }
    this.recordedAt = recordedAt;
  }
}
