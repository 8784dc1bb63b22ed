// The departures: who leaves when, and by which policy.
import { Entity } from 'typeorm';
import { leftOf, type Departure, type DepartureState } from '#libs/domain';
import { Id, Text, Texts, Whole } from '../projection/columns';

@Entity({ schema: 'read', name: 'departures' })
export class DepartureEntity {
  @Id() id!: string;
  @Whole() version!: number;
  @Text() representativeId!: string;
  @Text() lastWorkingDay!: string;
  @Text() endsAt!: string;
  @Text() kind!: Departure['kind'];
  @Text() status!: Departure['status'];
  @Text() policyId!: string;
  @Whole() policyVersion!: number;
  @Text() announcedAt!: string;
  @Whole() handovers!: number;
  /** For how many clients, and handovers of others, the last decision is still to be carried out. */
  @Whole() backlog!: number;
  /** Who may become interim owner. */
  @Texts() fallbackIds!: string[];
}

export const departureRows = (id: string, version: number, state: DepartureState): DepartureEntity[] =>
  state.exists
    ? [
        {
          id,
          version,
          representativeId: state.representativeId,
          lastWorkingDay: state.lastWorkingDay,
          endsAt: state.endsAt,
          kind: state.kind,
          status: state.status,
          policyId: state.policyId,
          policyVersion: state.policyVersion,
          announcedAt: state.announcedAt,
          handovers: state.handovers.length,
          backlog: leftOf(state),
          fallbackIds: state.fallbackIds,
        },
      ]
    : [];
