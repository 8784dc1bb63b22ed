// Reads the whole log stream by stream, a page at a time, so that folding it needs no more memory as it grows.
import type { Pool } from 'pg';
import { readWhere } from './read';
import type { RecordedEvent } from '../types';

/** The names of at most `limit` streams after this one, in byte order. */
export async function listStreams(pool: Pool, { after, limit }: { after: string; limit: number }): Promise<string[]> {
  const { rows } = await pool.query<{ stream: string }>({
    name: 'es.stream-names',
    text: 'SELECT stream FROM es.events WHERE version = 1 AND stream > $1 ORDER BY stream LIMIT $2',
    values: [after, limit],
  });
  return rows.map(({ stream }) => stream);
}

interface Range {
  /** Both included. */
  streams: [first: string, last: string];
  /** Events recorded later are left out. */
  toPosition: number;
  /** How many events are in memory at once. */
  pageSize: number;
}

/** The events of all streams in a range, one stream after the other, each in order. */
export async function* readByStream(
  pool: Pool,
  { streams: [first, last], toPosition, pageSize }: Range,
): AsyncGenerator<RecordedEvent[]> {
  let [stream, version] = [first, 0];
  for (;;) {
    const page = await readWhere(
      pool,
      'es.by-stream',
      `(e.stream, e.version) > ($1, $2) AND e.stream <= $3 AND e."position" <= $4 ORDER BY e.stream, e.version LIMIT $5`,
      [stream, version, last, toPosition, pageSize],
    );
    if (page.length > 0) yield page;
    const end = page.at(-1);
    if (!end || page.length < pageSize) return;
    [stream, version] = [end.stream, end.version];
  }
}
