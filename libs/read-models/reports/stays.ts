// The stays: each step at which a handover stood and which it has left, with how long it stood there.
import { Entity } from 'typeorm';
import type { HandoverState, StepName } from '#libs/domain';
import { Id, Place, Real, Text } from '../projection/columns';

@Entity({ schema: 'read', name: 'stays' })
export class StayEntity {
  @Id() handoverId!: string;
  /** From 1, in order of time; a step that is reached again gets another stay. */
  @Place() place!: number;
  @Text() step!: StepName;
  @Text() leftAt!: string;
  @Real() seconds!: number;
}

export const stayRows = (handoverId: string, _: number, state: HandoverState): StayEntity[] =>
  (state.exists ? state.stays : []).flatMap(({ step, from, to: leftAt }, index) =>
    leftAt === undefined
      ? []
      : [{ handoverId, place: index + 1, step, leftAt, seconds: (Date.parse(leftAt) - Date.parse(from)) / 1_000 }],
  );
