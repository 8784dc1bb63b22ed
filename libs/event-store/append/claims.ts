// Which commands may share a batch: at most one that writes a given stream, at most one with a given key.
import type { AppendCommand } from '../types';

/** What the commands under way have claimed. Streams that are only relied on are shared, as their locks are. */
export class Claims {
  private readonly exclusive = new Map<string, number>();
  private readonly shared = new Map<string, number>();

  isFree(command: AppendCommand): boolean {
    if (command.key !== undefined && this.exclusive.has(keyName(command.key))) return false;
    const written = writtenStreams(command);
    for (const stream of Object.keys(command.expected)) {
      if (this.exclusive.has(stream)) return false;
      if (written.has(stream) && this.shared.has(stream)) return false;
    }
    return true;
  }

  take(command: AppendCommand): void {
    this.count(command, 1);
  }

  giveBack(command: AppendCommand): void {
    this.count(command, -1);
  }

  private count(command: AppendCommand, by: 1 | -1): void {
    if (command.key !== undefined) add(this.exclusive, keyName(command.key), by);
    const written = writtenStreams(command);
    for (const stream of Object.keys(command.expected)) {
      add(written.has(stream) ? this.exclusive : this.shared, stream, by);
    }
  }
}

/** A stream's name has no NUL, so no stream is mistaken for a key. */
function keyName(key: string): string {
  return `\0${key}`;
}

function writtenStreams({ events }: AppendCommand): Set<string> {
  return new Set(events.map((event) => event.stream));
}

function add(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count === 0) counts.delete(name);
  else counts.set(name, count);
}
