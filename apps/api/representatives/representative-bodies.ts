// What is sent about a representative.
import {
  limitOf,
  type RepresentativeCommand,
  type RepresentativeCommandName,
  type RepresentativeDetails,
  type RepresentativeTraits,
} from '#libs/domain';
import { bodiesOf, type OrdersOf } from '../command-routes/bodies';
import { Email, Id, Languages, Line, Part, Prose, Whole } from '../http/fields';

class RepresentativeDetailsBody implements RepresentativeDetails {
  @Line({ max: limitOf('representative.name') }) name!: string;
  @Email({ optional: true, max: limitOf('representative.email') }) email?: string;
  @Line({ optional: true, max: limitOf('representative.title') }) title?: string;
  @Line({ optional: true, max: limitOf('representative.phone') }) phone?: string;
}
class RepresentativeTraitsBody implements RepresentativeTraits {
  @Id({ optional: true, about: 'To whom this person reports.' }) managerId?: string;
  @Languages({ optional: true }) languages?: string[];
  @Whole(0, 100_000, { optional: true, about: 'How many clients this person can look after.' }) capacity?: number;
}
export class AddRepresentative {
  @Line({ optional: true, about: "The source's own id." }) externalId?: string;
  @Part(() => RepresentativeDetailsBody) details!: RepresentativeDetailsBody;
  @Part(() => RepresentativeTraitsBody, { optional: true }) traits?: RepresentativeTraitsBody;
}

const takenAway = { optional: true, nullable: true } as const;
class CorrectedRepresentativeDetails {
  @Line({ optional: true, max: limitOf('representative.name') }) name?: string;
  @Email({ ...takenAway, max: limitOf('representative.email') }) email?: string | null;
  @Line({ ...takenAway, max: limitOf('representative.title') }) title?: string | null;
  @Line({ ...takenAway, max: limitOf('representative.phone') }) phone?: string | null;
}
class CorrectedRepresentativeTraits {
  @Id(takenAway) managerId?: string | null;
  @Languages(takenAway) languages?: string[] | null;
  @Whole(0, 100_000, takenAway) capacity?: number | null;
}
export class CorrectRepresentative {
  @Part(() => CorrectedRepresentativeDetails, { optional: true, about: 'null takes a value away.' })
  details?: CorrectedRepresentativeDetails;
  @Part(() => CorrectedRepresentativeTraits, { optional: true, about: 'null takes a value away.' })
  traits?: CorrectedRepresentativeTraits;
  @Prose({ optional: true, max: limitOf('representative.reason') }) reason?: string;
}

class RepresentativeReason {
  @Prose({ max: limitOf('representative.reason') }) reason!: string;
}

type Told = OrdersOf<RepresentativeCommand, Exclude<RepresentativeCommandName, 'add'>>;
type Orders = Omit<Told, 'correct' | 'deactivate'> & {
  /** A correction that only adds a phone number leaves out the rest. */
  correct: Partial<Told['correct']>;
  /** How many clients a representative owns is counted, not sent. */
  deactivate: Omit<Told['deactivate'], 'ownedClients'>;
};

export const REPRESENTATIVE_BODIES = bodiesOf<Orders>()({
  correct: CorrectRepresentative,
  'close-to-new-clients': RepresentativeReason,
  'reopen-to-new-clients': RepresentativeReason,
  deactivate: RepresentativeReason,
  reinstate: RepresentativeReason,
});
