// What is sent about a client.
import { limitOf, ERASURE_GROUNDS, SECTIONS, type ClientDetails, type Dossier, type ErasureGround } from '#libs/domain';
import type { ClientOrder } from '#libs/services';
import { bodiesOf, type OrdersOf } from '../command-routes/bodies';
import { Day, Email, Id, Line, Money, Part, Parts, Prose, TimeZone, Word } from '../http/fields';
import { NoData, Reason } from '../http/plain-bodies';

class ClientDetailsBody implements ClientDetails {
  @Line({ max: limitOf('client.name') }) name!: string;
  @Line({ optional: true, max: limitOf('client.contactName') }) contactName?: string;
  @Line({ optional: true, max: limitOf('client.contactTitle') }) contactTitle?: string;
  @Email({ optional: true, max: limitOf('client.email') }) email?: string;
  @Line({ optional: true, max: limitOf('client.phone') }) phone?: string;
  @Prose({ optional: true, max: limitOf('client.address') }) address?: string;
  @Line({ optional: true, max: limitOf('client.country') }) country?: string;
  @Line({ optional: true, max: limitOf('client.language') }) language?: string;
  @TimeZone({ optional: true, max: limitOf('client.timeZone') }) timeZone?: string;
}
const takenAway = { optional: true, nullable: true } as const;
class CorrectedClientDetails {
  @Line({ optional: true, max: limitOf('client.name') }) name?: string;
  @Line({ ...takenAway, max: limitOf('client.contactName') }) contactName?: string | null;
  @Line({ ...takenAway, max: limitOf('client.contactTitle') }) contactTitle?: string | null;
  @Email({ ...takenAway, max: limitOf('client.email') }) email?: string | null;
  @Line({ ...takenAway, max: limitOf('client.phone') }) phone?: string | null;
  @Prose({ ...takenAway, max: limitOf('client.address') }) address?: string | null;
  @Line({ ...takenAway, max: limitOf('client.country') }) country?: string | null;
  @Line({ ...takenAway, max: limitOf('client.language') }) language?: string | null;
  @TimeZone({ ...takenAway, max: limitOf('client.timeZone') }) timeZone?: string | null;
}
class KnownField {
  @Word(SECTIONS) section!: (typeof SECTIONS)[number];
  @Line({ max: limitOf('dossier.key') }) key!: string;
  @Prose({ max: limitOf('dossier.background') }) text!: string;
  @Line({ max: limitOf('dossier.source') }) source!: string;
}
export class AddClient {
  @Line({ optional: true, about: "The source's own id." }) externalId?: string;
  @Part(() => ClientDetailsBody) details!: ClientDetailsBody;
  @Id({ optional: true, about: 'Who serves the client.' }) ownerId?: string;
  @Money({ optional: true, about: 'What the tier is reckoned from.' }) lifetimeSpend?: string;
  @Parts(() => KnownField, 0, 200, { optional: true, about: 'What is known of the client already.' })
  dossier?: KnownField[];
}
class CorrectClient {
  @Part(() => CorrectedClientDetails, { about: 'null takes a value away.' }) details!: CorrectedClientDetails;
  @Prose({ optional: true, max: limitOf('client.reason') }) reason?: string;
}
class AssignOwner {
  @Id() representativeId!: string;
  @Prose({ optional: true, max: limitOf('client.reason') }) reason?: string;
}
class RecordPromise {
  @Prose({ max: limitOf('promise.what') }) what!: string;
  @Day({ optional: true }) dueOn?: string;
}
class SettlePromise {
  @Id() promiseId!: string;
  @Word(['kept', 'released']) outcome!: 'kept' | 'released';
  @Prose({ optional: true, max: limitOf('promise.note') }) note?: string;
}

class EraseClient {
  @Word(ERASURE_GROUNDS, { about: 'Why nothing of the client may be kept.' }) ground!: ErasureGround;
  @Prose({ optional: true, max: limitOf('erasure.note') }) note?: string;
}
class RefuseErasure {
  @Prose({ optional: true, max: limitOf('client.reason') }) reason?: string;
}

type PersonName = 'correct' | 'assign-owner' | 'record-promise' | 'settle-promise' | 'deactivate' | ErasureName;
type ErasureName = 'erase-client' | 'refuse-erasure';
// What an approval destroys is looked up, not sent.
type Orders = OrdersOf<ClientOrder, PersonName> & { 'approve-erasure': object };

export const CLIENT_BODIES = bodiesOf<Orders>()({
  correct: CorrectClient,
  'assign-owner': AssignOwner,
  'record-promise': RecordPromise,
  'settle-promise': SettlePromise,
  deactivate: Reason,
  'erase-client': EraseClient,
  'refuse-erasure': RefuseErasure,
  'approve-erasure': NoData,
});

/** The rules fill in author and time of each field, so the values here do not matter. */
export function dossierFrom(fields: KnownField[]): Dossier {
  const dossier: Dossier = {};
  for (const { section, ...field } of fields) (dossier[section] ??= []).push({ ...field, author: '', writtenAt: '' });
  return dossier;
}
