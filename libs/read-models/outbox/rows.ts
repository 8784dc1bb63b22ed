// What is owed to the outside world, and what failed and is not made up for: one row for each effect.
import { Entity } from 'typeorm';
import {
  unrepaired,
  unrepairedOf,
  type Addressee,
  type DepartureState,
  type Effect,
  type EffectKind,
  type EffectStatus,
  type Failed,
  type HandoverState,
  type Owed,
  type StepName,
} from '#libs/domain';
import { Id, OptionalText, OptionalWhole, Text } from '../projection/columns';

@Entity({ schema: 'read', name: 'outbox' })
export class OutboxEntity {
  /** Of the stream that owes it. */
  @Id() id!: string;
  @Id() effectId!: string;
  @Text() noun!: 'handover' | 'departure';
  @Text() departureId!: string;
  @OptionalText() clientId!: string | null;
  @Text() status!: EffectStatus;
  @Text() kind!: EffectKind;
  @OptionalText() step!: StepName | null;
  @OptionalWhole() number!: number | null;
  @Text() toKind!: Addressee['kind'];
  @Text() toId!: string;
  @Text() since!: string;
  @OptionalText() failedAt!: string | null;
  @OptionalText() reason!: string | null;
}

type Owner = Pick<OutboxEntity, 'id' | 'noun' | 'departureId' | 'clientId'>;

export const handoverOutboxRows = (id: string, _: number, state: HandoverState): OutboxEntity[] =>
  state.exists
    ? rowsOf(
        { id, noun: 'handover', departureId: state.departureId, clientId: state.clientId },
        state.effects,
        unrepaired(state),
      )
    : [];

export const departureOutboxRows = (id: string, _: number, state: DepartureState): OutboxEntity[] =>
  state.exists
    ? rowsOf({ id, noun: 'departure', departureId: id, clientId: null }, state.effects, unrepairedOf(state))
    : [];

const rowsOf = (owner: Owner, owed: Owed[], failed: Failed[]): OutboxEntity[] => [
  ...owed.map((effect) => ({ ...owner, ...told(effect), status: 'owed' as const, failedAt: null, reason: null })),
  ...failed.map((effect) => ({
    ...owner,
    ...told(effect),
    status: 'failed' as const,
    failedAt: effect.at,
    reason: effect.reason ?? null,
  })),
];

const told = ({ effectId, kind, step, number, to, since }: Owed<Effect>) => ({
  effectId,
  kind,
  step: step ?? null,
  number: number ?? null,
  toKind: to.kind,
  toId: to.id,
  since,
});
