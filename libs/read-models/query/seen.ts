// What a reader may see, as SQL: the lists' side of libs/access, where any relation to a thing is enough.

/** The reader, and the people under the reader. */
export interface Seen {
  me: string;
  team: string[];
  /** The present instant. */
  now: string;
  /** When the reader came back after leaving: what was closed before is no longer theirs. */
  returnedAt?: string;
}

export const peopleIn = ({ me, team }: Seen): string[] => [me, ...team];

/** A condition over a handover `h` and its client `c`; `bind` returns a value's placeholder. */
export function isSeen({ me, team, now, returnedAt }: Seen, bind: (value: unknown) => string): string {
  const [own, others] = [`${bind(me)}::text`, `${bind(team)}::text[]`];
  const lasts = returnedAt === undefined ? 'true' : `h.closed_at < ${bind(returnedAt)}::text IS NOT TRUE`;
  return `(c.owner_id = ${own} OR c.owner_id = ANY(${others})
    OR h.outgoing_id = ANY(${others}) OR h.candidate_id = ANY(${others})
    OR (h.outgoing_id = ${own} AND h.outgoing_gone_at > ${bind(now)}::text)
    OR (${own} IN (h.candidate_id, h.lead_id) AND ${lasts}))`;
}
