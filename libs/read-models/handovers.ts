// The board: every handover with where it stands, whose it is and when its stage is due.
import { Entity, In, type DataSource, type SelectQueryBuilder } from 'typeorm';
import { candidateOf, nextDuty, stageOf, successorOf, type Handover, type Tier, type TrackName } from '#libs/domain';
import { ClientEntity } from './clients';
import { Id, OptionalText, Text, Whole } from './columns';
import { pageOf, type Page, type PageRequest } from './page';

@Entity({ schema: 'read', name: 'handovers' })
export class HandoverEntity {
  @Id() id!: string;
  @Whole() version!: number;
  @Text() clientId!: string;
  @Text() departureId!: string;
  @Text() outgoingId!: string;
  @Text() leadId!: string;
  @OptionalText() candidateId!: string | null;
  @OptionalText() successorId!: string | null;
  @Text() status!: Handover['status'];
  @Text() stage!: ReturnType<typeof stageOf>;
  @Text() tier!: Tier;
  @Text() track!: TrackName;
  @OptionalText() dueAt!: string | null;
  /** When the system itself has to look again. */
  @OptionalText() nextDutyAt!: string | null;
  /** Mails that are owed. */
  @Whole() owed!: number;
}

interface HandoverRow {
  id: string;
  clientId: string;
  departureId: string;
  status: Handover['status'];
  stage: ReturnType<typeof stageOf>;
  tier: Tier;
  track: TrackName;
  ownerId: string | null;
  successorId: string | null;
  dueAt: string | null;
  overdue: boolean;
}

export interface HandoverFilter {
  status?: Handover['status'];
  stage?: string;
  tier?: string;
  track?: string;
  ownerId?: string;
  departureId?: string;
  clientId?: string;
  /** Takes part as outgoing, candidate, successor, lead or owner. */
  representativeId?: string;
  overdue?: boolean;
  /** Only those in which one of these representatives takes part: what the caller may know of. */
  visibleTo?: string[];
}

export function handoverRow(id: string, version: number, state: Handover): HandoverEntity {
  const stage = stageOf(state);
  const dueAt = stage === 'completed' || stage === 'cancelled' ? undefined : state.plan[stage]?.dueAt;
  return {
    id,
    version,
    clientId: state.clientId,
    departureId: state.departureId,
    outgoingId: state.outgoingId,
    leadId: state.leadId,
    candidateId: candidateOf(state) ?? null,
    successorId: successorOf(state) ?? null,
    status: state.status,
    stage,
    tier: state.tier,
    track: state.track,
    dueAt: dueAt ?? null,
    nextDutyAt: nextDuty(state) ?? null,
    owed: state.effects.length,
  };
}

/** The owner is the client's, so it is asked of the client's row. */
const TAKES_PART = `(h.outgoing_id = ANY(:people) OR h.candidate_id = ANY(:people) OR h.successor_id = ANY(:people)
  OR h.lead_id = ANY(:people) OR c.owner_id = ANY(:people))`;
const OVERDUE = `(h.status = 'open' AND h.due_at IS NOT NULL AND h.due_at < :now)`;

/** Handovers in the order in which they were opened. `now` decides what is overdue. */
export function listHandovers(
  source: DataSource,
  filter: HandoverFilter,
  page: PageRequest,
  now: string,
): Promise<Page<HandoverRow>> {
  const query = source
    .createQueryBuilder(HandoverEntity, 'h')
    .leftJoin(ClientEntity, 'c', 'c.id = h.client_id')
    .setParameter('now', now);
  for (const field of ['status', 'stage', 'tier', 'track', 'departureId', 'clientId'] as const)
    if (filter[field] !== undefined) query.andWhere(`h.${field} = :${field}`, { [field]: filter[field] });
  if (filter.ownerId !== undefined) query.andWhere('c.owner_id = :ownerId', { ownerId: filter.ownerId });
  if (filter.overdue !== undefined) query.andWhere(filter.overdue ? OVERDUE : `NOT ${OVERDUE}`);
  takesPart(query, 'people', filter.representativeId === undefined ? undefined : [filter.representativeId]);
  takesPart(query, 'visible', filter.visibleTo);
  return pageOf(query, page, rowsOf);
}

function takesPart(query: SelectQueryBuilder<HandoverEntity>, name: string, people: string[] | undefined): void {
  if (people) query.andWhere(TAKES_PART.replaceAll(':people', `:${name}`), { [name]: people });
}

async function rowsOf(query: SelectQueryBuilder<HandoverEntity>): Promise<HandoverRow[]> {
  const { entities, raw } = await query
    .addSelect('c.owner_id', 'owner_id')
    .addSelect(OVERDUE, 'overdue')
    .getRawAndEntities<{ owner_id: string | null; overdue: boolean }>();
  return entities.map(({ id, clientId, departureId, status, stage, tier, track, successorId, dueAt }, index) => {
    const { owner_id: ownerId = null, overdue = false } = raw[index] ?? {};
    return { id, clientId, departureId, status, stage, tier, track, ownerId, successorId, dueAt, overdue };
  });
}

/** The open handovers of other departures that a representative would leave behind: as nominee, successor or lead. */
export async function handoversInvolving(source: DataSource, representativeId: string): Promise<string[]> {
  const rows = await source
    .createQueryBuilder(HandoverEntity, 'h')
    .where(`h.status IN ('open', 'paused')`)
    .andWhere('(h.candidate_id = :id OR h.lead_id = :id)', { id: representativeId })
    .orderBy('h.id')
    .getMany();
  return rows.map(({ id }) => id);
}

export const openHandoversOf = (source: DataSource, departureId: string): Promise<number> =>
  source.getRepository(HandoverEntity).countBy({ departureId, status: In(['open', 'paused']) });
