// Whose departure a reader may know of before it is over: those with a part in it, and the managers of nominees.
import type { DataSource } from 'typeorm';
import { peopleIn, type Seen } from '../query/seen';

const KNOWN = `SELECT DISTINCT d.representative_id AS id FROM read.departures d
  WHERE d.status = 'announced' AND ($1 = ANY(d.fallback_ids) OR EXISTS (SELECT FROM read.handovers h
    WHERE h.departure_id = d.id AND (h.lead_id = $1 OR h.candidate_id = ANY($2))))`;

/**
 * The representatives whose leaving the reader knows of: the reader, the team, and those in whose departure they share.
 */
export async function leaversKnownTo(source: DataSource, seen: Seen): Promise<string[]> {
  const people = peopleIn(seen);
  const rows: { id: string }[] = await source.query(KNOWN, [seen.me, people]);
  return [...people, ...rows.map(({ id }) => id)];
}
