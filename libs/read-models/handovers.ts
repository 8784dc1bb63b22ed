// The board: every handover with where it stands, whose it is and when its stage is due.
import { Entity, In, type DataSource } from 'typeorm';
import { dueInstant } from '#libs/calendar';
import {
  accountOf,
  candidateOf,
  isDone,
  isEscalated,
  isOpen,
  nextDuty,
  outgoingGoneAt,
  stageOf,
  STEPS,
  successorOf,
  tasksOf,
  unrepaired,
  type Handover,
  type StepName,
  type Task,
  type Tier,
  type TrackName,
} from '#libs/domain';
import { Flag, Id, Json, OptionalText, Text, Texts, Whole } from './columns';

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
  /** The representatives whose move it is, while the outgoing one is here and after. */
  @Texts() acts!: string[];
  @Texts() actsAfter!: string[];
  /** A superior is to approve or to nominate; `notBy` is the account that may not approve. */
  @Flag() superior!: boolean;
  @OptionalText() notBy!: string | null;
  /** A step that is not done was escalated to the lead. */
  @Flag() escalated!: boolean;
  /** A mail could not be delivered, and nothing has made up for it yet. */
  @Flag() mailFailed!: boolean;
  @Text() lastWorkingDay!: string;
  /** The instant from which another one acts for the outgoing representative. */
  @Text() outgoingGoneAt!: string;
  @Text() openedAt!: string;
  @OptionalText() closedAt!: string | null;
  /** Since when it stands at its stage. */
  @OptionalText() since!: string | null;
  /** How long it stood at each step that it left, and when it did. */
  @Json() stays!: { step: StepName; to: string; seconds: number }[];
  /** When the system itself has to look again. */
  @OptionalText() nextDutyAt!: string | null;
  /** Mails that are owed. */
  @Whole() owed!: number;
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
    ...waiting(state),
    escalated: isOpen(state) && STEPS.some((step) => isEscalated(state, step) && !isDone(state.steps[step])),
    mailFailed: unrepaired(state).length > 0,
    lastWorkingDay: state.lastWorkingDay,
    outgoingGoneAt: outgoingGoneAt(state, dueInstant),
    openedAt: state.openedAt,
    closedAt: state.closedAt ?? null,
    since: isOpen(state) ? (state.stays.at(-1)?.from ?? null) : null,
    stays: state.stays.flatMap(({ step, from, to }) =>
      to === undefined ? [] : [{ step, to, seconds: (Date.parse(to) - Date.parse(from)) / 1_000 }],
    ),
    nextDutyAt: nextDuty(state) ?? null,
    owed: state.effects.length,
  };
}

function waiting(state: Handover): Pick<HandoverEntity, 'acts' | 'actsAfter' | 'superior' | 'notBy'> {
  const here = tasksOf(state, false);
  const decided = here.filter(({ superior }) => superior);
  return {
    acts: movers(here),
    actsAfter: movers(tasksOf(state, true)),
    superior: decided.length > 0,
    notBy: decided.length === 1 && decided[0]?.notBy ? accountOf(decided[0].notBy) : null,
  };
}

const movers = (tasks: Task[]): string[] => [
  ...new Set(tasks.filter(({ superior }) => !superior).map(({ who }) => who.id)),
];

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
