// Up to which version the relay has looked at each stream and told its story: in our own database, so that nobody has
// to ask Temporal.
import type { Pool } from 'pg';

// Does not wait for the disk: a lost cursor only causes one more bell.
const MOVED = `WITH quick AS (SELECT set_config('synchronous_commit', 'off', true))
  INSERT INTO read.workflow_cursors AS c (stream, version, at)
  SELECT stream, version, now() FROM quick, unnest($1::text[], $2::int[]) AS each (stream, version)
  ON CONFLICT (stream) DO UPDATE SET version = excluded.version, at = excluded.at`;

export interface StoryCursors {
  moved(versions: [stream: string, version: number][]): Promise<void>;
  of(streams: string[]): Promise<Map<string, number>>;
}

export const createStoryCursors = (pool: Pool): StoryCursors => ({
  async moved(versions) {
    const known = versions.filter(([, version]) => version > 0);
    if (known.length === 0) return;
    const values = [known.map(([stream]) => stream), known.map(([, version]) => version)];
    await pool.query({ name: 'story-cursors.moved', text: MOVED, values });
  },
  async of(streams) {
    const { rows } = await pool.query<{ stream: string; version: number }>({
      name: 'story-cursors.of',
      text: 'SELECT stream, version FROM read.workflow_cursors WHERE stream = ANY($1)',
      values: [streams],
    });
    return new Map(rows.map(({ stream, version }) => [stream, version]));
  },
});
