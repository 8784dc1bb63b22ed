// What is sent about a departure.
import { DEPARTURE_KINDS, limitOf, type DepartureCommand, type DepartureCommandName } from '#libs/domain';
import type { AnnounceRequest } from '#libs/services';
import { bodiesOf, type OrdersOf } from '../command-routes/bodies';
import { Day, Id, Prose, Word } from '../http/fields';

export class AnnounceBody implements AnnounceRequest {
  @Id({ about: 'Who leaves.' }) representativeId!: string;
  @Day({ about: "A business day of the policy's calendar, today or later." }) lastWorkingDay!: string;
  @Word(DEPARTURE_KINDS) kind!: (typeof DEPARTURE_KINDS)[number];
  @Prose({ optional: true, max: limitOf('departure.reason') }) reason?: string;
  @Id({ optional: true, about: 'The built-in policy unless told.' }) policyId?: string;
  @Id({ optional: true, about: 'Who looks after clients when no superior stays.' }) defaultOwnerId?: string;
}
export class RescheduleDeparture {
  @Day() lastWorkingDay!: string;
  @Prose({ optional: true, max: limitOf('departure.reason') }) reason?: string;
}
export class WithdrawDeparture {
  @Prose({ optional: true, max: limitOf('departure.reason') }) reason?: string;
}

class NameInterimOwner {
  @Id({ about: 'Who looks after clients for whom nobody is found by the last working day.' }) representativeId!: string;
}

export const DEPARTURE_BODIES = bodiesOf<OrdersOf<DepartureCommand, DepartureCommandName>>()({
  reschedule: RescheduleDeparture,
  withdraw: WithdrawDeparture,
  'name-interim-owner': NameInterimOwner,
});
