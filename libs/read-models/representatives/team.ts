// Who reports to a manager, directly or through others.
import type { DataSource } from 'typeorm';

/** UNION, not UNION ALL: a cycle of managers, which no rule allows, would still come to an end. */
const TEAM = `
  WITH RECURSIVE team(id) AS (
    SELECT id FROM read.representatives WHERE manager_id = $1
    UNION
    SELECT r.id FROM read.representatives r JOIN team t ON r.manager_id = t.id
  )
  SELECT id FROM team ORDER BY id`;

export async function teamOf(source: DataSource, managerId: string): Promise<string[]> {
  const rows: { id: string }[] = await source.query(TEAM, [managerId]);
  return rows.map(({ id }) => id);
}
