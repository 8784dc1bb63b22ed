// Relying on somebody is recorded in a stream that no decision looks at: it is read only so that it can be written.
import type { StreamEvent } from '#libs/domain';
import type { Read } from './read';

const ENGAGEMENT = 'engagement/';

export async function readRelied(read: Read, events: StreamEvent[]): Promise<void> {
  const told = events.flatMap(({ stream }) => (stream.startsWith(ENGAGEMENT) ? [stream.slice(ENGAGEMENT.length)] : []));
  await Promise.all(told.map((id) => read('engagement', id)));
}
