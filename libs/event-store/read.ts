// Reads the log: one stream, several, the whole in order, or a command's first answer by its key.
import type { Pool } from 'pg';
import type { Appended, RecordedEvent } from './types';

/** The stream's events in order, up to a version or to the last one recorded at or before an instant. */
export async function readStream(
  _pool: Pool,
  _stream: string,
  _until: { toVersion?: number; at?: string } = {},
): Promise<RecordedEvent[]> {
  throw new Error('in work');
}

/** Several streams at one instant; a stream that does not exist has an empty list. */
export async function readStreams(_pool: Pool, _streams: string[]): Promise<Map<string, RecordedEvent[]>> {
  throw new Error('in work');
}

/** At most `limit` events after a position, in order. */
export async function readLog(
  _pool: Pool,
  _range: { after: number; limit: number; types?: string[] },
): Promise<RecordedEvent[]> {
  throw new Error('in work');
}

/** The last position, 0 in an empty log. */
export async function headPosition(_pool: Pool): Promise<number> {
  throw new Error('in work');
}

/** The first answer to the command that had this key. */
export async function findKey(_pool: Pool, _key: string): Promise<(Appended & { request: Buffer }) | undefined> {
  throw new Error('in work');
}
