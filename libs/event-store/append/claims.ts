// Which commands may share a batch: at most one that writes a given stream, at most one with a given key.
import type { AppendCommand } from '../types';

export class Claims {
  private readonly keys = new Set<string>();
  private readonly written = new Set<string>();
  private readonly relied = new Set<string>();

  /** Whether the command goes together with all before it. One that does not keeps later ones from overtaking it. */
  take({ key, expected, events }: AppendCommand): boolean {
    let free = key === undefined || !this.keys.has(key);
    if (key !== undefined) this.keys.add(key);
    const writes = new Set(events.map(({ stream }) => stream));
    for (const stream of Object.keys(expected)) {
      free &&= !this.written.has(stream) && !(writes.has(stream) && this.relied.has(stream));
      (writes.has(stream) ? this.written : this.relied).add(stream);
    }
    return free;
  }
}
