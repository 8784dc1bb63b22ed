// How handovers are queried: the filters and the order of the board.
import type { Actor } from '#libs/access';
import { HANDOVER_STATUSES, STAGES, TIERS, TRACKS } from '#libs/domain';
import { HANDOVER_SORTS, type HandoverFilter, type HandoverSort } from '#libs/read-models';
import { needsOf } from '../auth/needs';
import { Id, Instant, Line, Word } from '../http/fields';
import { PageQuery, QueryFlag, QueryWords } from '../http/lists';

export class HandoverQuery extends PageQuery {
  @QueryWords(HANDOVER_STATUSES) status?: string[];
  @QueryWords(STAGES) stage?: string[];
  @QueryWords(TIERS) tier?: string[];
  @QueryWords(TRACKS) track?: string[];
  @Id({ optional: true, about: "The client's owner at present." }) owner?: string;
  @Id({ optional: true, about: 'Appointed.' }) successor?: string;
  @Id({ optional: true }) lead?: string;
  @Id({ optional: true, about: 'A manager: one of those who report to that person leaves, follows or owns.' })
  team?: string;
  @Id({ optional: true }) departure?: string;
  @Id({ optional: true }) client?: string;
  @Id({ optional: true, about: 'Takes part: leaves, is nominated, follows, leads or owns.' }) representative?: string;
  @QueryFlag('Whether the stage is past its due date.') overdue?: boolean;
  @Instant({ optional: true, about: 'The stage is due before it.' }) dueBefore?: string;
  @Line({ optional: true, about: 'Part of a name or of an external id, without regard to case and accents.' })
  q?: string;
  @QueryFlag('Only what waits for you: your move, or a decision that is yours.') needsMe?: boolean;
  @Word(HANDOVER_SORTS, { optional: true, about: 'value: the most valuable first. As opened, unless told.' })
  sort?: HandoverSort;
}

/** What lists also need to know: whose things the caller may see, and who is in a team. */
interface Known {
  actor: Actor;
  seenBy: HandoverFilter['seenBy'];
  teamOf(managerId: string): Promise<string[]>;
}

export async function handoverFilter(query: HandoverQuery, known: Known): Promise<HandoverFilter> {
  const { status, stage, tier, track, overdue, dueBefore, q } = query;
  return {
    status,
    stage,
    tier,
    track,
    overdue,
    dueBefore,
    q,
    ownerId: query.owner,
    successorId: query.successor,
    leadId: query.lead,
    departureId: query.departure,
    clientId: query.client,
    representativeId: query.representative,
    team: query.team === undefined ? undefined : await known.teamOf(query.team),
    needs: query.needsMe ? needsOf(known.actor) : undefined,
    seenBy: known.seenBy,
  };
}
