// What the lists have taken in since a position: kinds of things, for those who show lists.
import type { DataSource } from 'typeorm';
import { MODELS } from './projection';

/** Undefined where nothing has come. Reads are recorded too, and change no list. */
export async function changesSince(
  source: DataSource,
  after: number,
): Promise<{ position: number; kinds: string[] } | undefined> {
  const rows: { position: string; kind: string | null }[] = await source.query(
    `SELECT c."position", k.kind FROM read.cursors c LEFT JOIN LATERAL (
       SELECT DISTINCT split_part(e.stream, '/', 1) AS kind FROM es.events e
       WHERE e."position" > $1 AND e."position" <= c."position") k ON true
     WHERE c.name = 'read-models' AND c."position" > $1 ORDER BY k.kind`,
    [after],
  );
  if (!rows[0]) return undefined;
  const kinds = rows.flatMap(({ kind }) => (kind !== null && Object.hasOwn(MODELS, kind) ? [kind] : []));
  return { position: Number(rows[0].position), kinds };
}
