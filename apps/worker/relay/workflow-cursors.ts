// How far each workflow has come, as its pulls report: in our own database, so that nobody has to ask Temporal.
import type { Pool } from 'pg';
import type { WorkflowCursors } from '../../../workflows/activities';

// Does not wait for the disk: a lost cursor only causes one more bell.
const MOVED = `WITH quick AS (SELECT set_config('synchronous_commit', 'off', true))
  INSERT INTO read.workflow_cursors AS c (stream, version, at) SELECT $1, $2, now() FROM quick
  ON CONFLICT (stream) DO UPDATE SET version = excluded.version, at = excluded.at`;

export interface KnownCursors extends WorkflowCursors {
  of(streams: string[]): Promise<Map<string, number>>;
}

export const createWorkflowCursors = (pool: Pool): KnownCursors => ({
  async moved(stream, version) {
    await pool.query({ name: 'workflow-cursors.moved', text: MOVED, values: [stream, version] });
  },
  async of(streams) {
    const { rows } = await pool.query<{ stream: string; version: number }>({
      name: 'workflow-cursors.of',
      text: 'SELECT stream, version FROM read.workflow_cursors WHERE stream = ANY($1)',
      values: [streams],
    });
    return new Map(rows.map(({ stream, version }) => [stream, version]));
  },
});
