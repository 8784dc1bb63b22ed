// Whoever a decision relies on is told so in a stream that no decision looks at: it is read only so that it can be written.
import type { StreamEvent } from '#libs/domain';
import type { ReadState } from '#libs/event-store';

export async function readRelied(read: ReadState, events: StreamEvent[]): Promise<void> {
  const told = events.filter(({ stream }) => stream.startsWith('engagement/'));
  await Promise.all(told.map(({ stream }) => read(stream)));
}
