// The board: every handover with where it stands, whose it is and when its stage is due.
import { Entity } from 'typeorm';
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
  type HandoverState,
  type Task,
  type Tier,
  type TrackName,
} from '#libs/domain';
import { Flag, Id, OptionalText, Text, Texts, Whole } from '../projection/columns';

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
  /** The representatives whose move it is, while the outgoing one is here and afterwards. */
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
  /** The instant from which somebody else acts for the outgoing representative. */
  @Text() outgoingGoneAt!: string;
  @Text() openedAt!: string;
  @OptionalText() closedAt!: string | null;
  /** Since when it has been at its stage. */
  @OptionalText() since!: string | null;
  /** When the system itself has to look again. */
  @OptionalText() nextDutyAt!: string | null;
  /** Mails that are owed. */
  @Whole() owed!: number;
}

export function handoverRows(id: string, version: number, state: HandoverState): HandoverEntity[] {
  if (!state.exists) return [];
  const stage = stageOf(state);
  const dueAt = stage === 'completed' || stage === 'cancelled' ? undefined : state.plan[stage]?.dueAt;
  return [
    {
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
      nextDutyAt: nextDuty(state) ?? null,
      owed: state.effects.length,
    },
  ];
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
