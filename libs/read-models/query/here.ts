// Who is here, as SQL: rights and duties end with the last working day. Source: libs/services/people/presence.ts.

/** A condition over a representative at an instant; both are given as they stand in the query. */
export const isHere = (representative: string, now: string): string => `(${representative}.status <> 'left'
  AND NOT EXISTS (SELECT FROM read.departures l WHERE l.id = ${representative}.departure_id AND l.ends_at <= ${now}))`;

/** The nearest of those above the representative `o` who is here; null where nobody is. */
export const superiorHere = (now: string): string => `(WITH RECURSIVE above(id, place) AS (
    SELECT o.manager_id, 1 UNION ALL
    SELECT r.manager_id, a.place + 1 FROM above a JOIN read.representatives r ON r.id = a.id WHERE a.place < 10)
  SELECT r.id FROM above a JOIN read.representatives r ON r.id = a.id
  WHERE ${isHere('r', now)} ORDER BY a.place LIMIT 1)`;
