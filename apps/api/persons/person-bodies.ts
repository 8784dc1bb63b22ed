// What is sent about a person.
import {
  limitOf,
  ROLES,
  SCOPES,
  type PersonCommand,
  type PersonCommandName,
  type Role,
  type Scope,
} from '#libs/domain';
import { bodiesOf, type OrdersOf } from '../command-routes/bodies';
import { Email, Line, Part, Word } from '../http/fields';
import { NoData } from '../http/plain-bodies';

class CorrectedPersonDetails {
  @Line({ optional: true, max: limitOf('person.name') }) name?: string;
  @Email({ optional: true, nullable: true, max: limitOf('person.email') }) email?: string | null;
}
class CorrectPerson {
  @Part(() => CorrectedPersonDetails, { about: 'null takes a value away.' }) details!: CorrectedPersonDetails;
}
class GrantRole {
  @Word(ROLES) role!: Role;
  @Word(SCOPES, { about: 'How far the role reaches.' }) scope!: Scope;
  @Line({ optional: true, max: 100, about: 'The organisation unit of the person: an id or a code, and nobody’s name.' })
  unit?: string;
}
class WithdrawRole {
  @Word(ROLES) role!: Role;
}

export const PERSON_BODIES = bodiesOf<OrdersOf<PersonCommand, PersonCommandName>>()({
  correct: CorrectPerson,
  'grant-role': GrantRole,
  'withdraw-role': WithdrawRole,
  deactivate: NoData,
  reactivate: NoData,
});
