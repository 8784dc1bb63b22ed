// Which objects of an OCEL log an event is about, in which role, and how the objects change.
import { accountOf } from '#libs/domain';
import { idIn, type LoggedEvent } from '../logged';

export const OBJECT_TYPES = ['client', 'handover', 'departure', 'representative', 'person', 'policy'] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

interface Relationship {
  objectId: string;
  qualifier: string;
}
interface OcelObject {
  type: ObjectType;
  attributes: { name: string; time: string; value: string }[];
  relationships: Relationship[];
}

type Data = Record<string, unknown>;
/** Fields that hold a representative's id, with the qualifier that each gives. */
const PEOPLE: Record<string, string> = {
  outgoingId: 'outgoing',
  leadId: 'lead',
  to: 'owner',
  from: 'previous-owner',
  ownerId: 'owner',
  successorId: 'successor',
  interimOwnerId: 'interim-owner',
};
const REPRESENTATIVE_IN: Record<string, string> = {
  SuccessorNominated: 'nominee',
  SuccessorApproved: 'nominee',
  AppointmentAccepted: 'nominee',
  AppointmentDeclined: 'nominee',
  SuccessorAppointed: 'successor',
  SuccessorLost: 'successor',
  SuccessorRestored: 'successor',
  SuccessorObjected: 'successor',
  DepartureAnnounced: 'outgoing',
  DepartureRescheduled: 'outgoing',
  DepartureWithdrawn: 'outgoing',
};
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

/** The objects met so far. Memory grows with their number, not with that of the events. */
export class OcelObjects {
  private readonly known = new Map<string, OcelObject>();
  /** What every event of a handover is about besides the handover itself, known from its opening. */
  private readonly company = new Map<string, Relationship[]>();

  /** Each object and role once; an object is known from its first mention on. */
  relationshipsOf(event: LoggedEvent): Relationship[] {
    const data = event.data as Data;
    if (event.type === 'ReadsRecorded') return this.readings(idIn(event.stream), listIn(data['reads']));
    const kind = event.stream.slice(0, event.stream.indexOf('/'));
    // An engagement has its own stream, but is about a representative.
    const type = (kind === 'engagement' ? 'representative' : kind) as ObjectType;
    const found = [this.link(type, idIn(event.stream), type)];
    if (event.type === 'HandoverOpened') this.open(event, data);
    if (type === 'handover') found.push(...(this.company.get(event.stream) ?? []));
    found.push(...this.named(event, data));
    found.push(...this.actor(event.actor, 'actor'));
    this.changed(event, data);
    return onceEach(found);
  }

  /** Reads of a client are not objects of their own: they relate to the client, what was read, and the readers. */
  private readings(clientId: string, reads: Data[]): Relationship[] {
    const found = [this.link('client', clientId, 'client')];
    for (const { reader, handoverId } of reads) {
      found.push(...this.actor(String(reader), 'reader'));
      if (isId(handoverId)) found.push(this.link('handover', handoverId, 'handover'));
    }
    return onceEach(found);
  }

  *all(): Generator<OcelObject & { id: string }> {
    for (const [id, object] of this.known) yield { id, ...object };
  }

  get size(): number {
    return this.known.size;
  }

  /** People who serve clients, or manage those who do, are representatives; everybody else who signs in is a person. */
  private actor(actor: string, qualifier: string): Relationship[] {
    const id = accountOf(actor);
    if (id === actor) return [];
    return [this.link(/^(rep|manager):/.test(actor) ? 'representative' : 'person', id, qualifier)];
  }

  private link(type: ObjectType, id: string, qualifier: string): Relationship {
    const objectId = `${type}/${id}`;
    if (!this.known.has(objectId)) this.known.set(objectId, { type, attributes: [], relationships: [] });
    return { objectId, qualifier };
  }

  private named(event: LoggedEvent, data: Data): Relationship[] {
    const found = Object.entries(PEOPLE).flatMap(([field, qualifier]) =>
      isId(data[field]) ? [this.link('representative', data[field], qualifier)] : [],
    );
    const role = REPRESENTATIVE_IN[event.type];
    if (role && isId(data['representativeId'])) found.push(this.link('representative', data['representativeId'], role));
    for (const type of ['client', 'handover', 'departure', 'policy'] as const)
      if (isId(data[`${type}Id`])) found.push(this.link(type, data[`${type}Id`] as string, type));
    for (const each of listIn(data['handovers'])) {
      if (isId(each['handoverId'])) found.push(this.link('handover', each['handoverId'], 'handover'));
      if (isId(each['clientId'])) found.push(this.link('client', each['clientId'], 'client'));
    }
    return found;
  }

  private open(event: LoggedEvent, data: Data): void {
    const company = (['client', 'departure', 'policy'] as const).flatMap((type) =>
      isId(data[`${type}Id`]) ? [this.link(type, data[`${type}Id`] as string, type)] : [],
    );
    this.company.set(event.stream, company);
    const object = this.known.get(event.stream);
    if (!object) return;
    object.relationships.push(...company);
    for (const name of ['tier', 'track'])
      if (isId(data[name])) object.attributes.push({ name, time: event.recordedAt, value: data[name] });
  }

  /** Attributes that change, with the moment from which each value holds; and who belongs to a handover or client. */
  private changed(event: LoggedEvent, data: Data): void {
    const object = this.known.get(event.stream);
    if (!object) return;
    const status = STATUS_AFTER[event.type];
    if (status) object.attributes.push({ name: 'status', time: event.recordedAt, value: status });
    if (event.type === 'OwnerChanged' && isId(data['to']))
      object.attributes.push({ name: 'owner', time: event.recordedAt, value: data['to'] });
    if (object.type !== 'handover' && object.type !== 'departure') return;
    for (const { objectId, qualifier } of this.named(event, data).filter((each) => LASTING.has(each.qualifier)))
      if (!object.relationships.some((each) => each.objectId === objectId && each.qualifier === qualifier))
        object.relationships.push({ objectId, qualifier });
  }
}

const LASTING = new Set(['outgoing', 'lead', 'successor', 'handover']);
const STATUS_AFTER: Record<string, string> = {
  HandoverOpened: 'open',
  HandoverPaused: 'paused',
  HandoverResumed: 'open',
  HandoverCompleted: 'completed',
  HandoverCancelled: 'cancelled',
  DepartureAnnounced: 'announced',
  LastWorkingDayPassed: 'last-day-passed',
  DepartureWithdrawn: 'withdrawn',
  DepartureCompleted: 'completed',
};

/** The attributes that objects of a type may have. */
export const ATTRIBUTES: Record<ObjectType, string[]> = {
  client: ['owner'],
  handover: ['tier', 'track', 'status'],
  departure: ['status'],
  representative: [],
  person: [],
  policy: [],
};

const onceEach = (found: Relationship[]): Relationship[] => [
  ...new Map(found.map((each) => [`${each.objectId} ${each.qualifier}`, each])).values(),
];

const listIn = (value: unknown): Data[] => (Array.isArray(value) ? (value as Data[]) : []);
