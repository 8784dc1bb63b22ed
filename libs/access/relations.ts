// How an actor is related to a thing: derived from ids, never from what the actor claims.
import type { Actor, Person } from './actor';
import type { Relation } from '#libs/domain';
import type { Noun } from './rules';

/** Whether the acting manager is above that representative: in the manager's team or unit. */
type Team = (representativeId: string) => boolean;

export interface HandoverResource {
  outgoingId: string;
  /** The nominee or the appointed successor. */
  candidateId?: string;
  successorId?: string;
  /** The client's present owner. */
  ownerId?: string;
  leadId: string;
  /** Another person acts for the outgoing one: the last working day has ended, or the departure was withdrawn late. */
  outgoingGone: boolean;
  /** The nearest person above the outgoing representative who is still here. */
  superiorId: string | undefined;
  closedAt?: string;
  team: Team;
}
export interface ClientResource {
  ownerId?: string;
  /** Its open handover. */
  open?: HandoverResource;
  team: Team;
}
export interface RepresentativeResource {
  representativeId: string;
  team: Team;
}
export interface PersonResource {
  personId: string;
}
export interface Resources {
  handover: HandoverResource;
  client: ClientResource;
  representative: RepresentativeResource;
  person: PersonResource;
  departure: RepresentativeResource;
  policy: undefined;
  import: undefined;
  log: undefined;
  effect: undefined;
}

/** Every relation of the actor to the thing; none means that the actor may not know of it. */
export function relations<N extends Noun>(actor: Actor, noun: N, resource: Resources[N] | undefined): Set<Relation> {
  if (actor.kind === 'system') return new Set(['system']);
  if (actor.kind === 'cli') return new Set(['hr']);
  if (actor.kind !== 'person') return new Set();
  if (actor.role === 'auditor') return new Set(['auditor']);
  const found = new Set<Relation>(personal[noun](actor, resource as never));
  if (actor.role === 'hr') found.add('hr');
  if (actor.role === 'administrator' && (noun === 'person' || noun === 'effect')) found.add('administrator');
  return found;
}

/** Nearest first. */
const NEAREST: Relation[] = [
  'outgoing',
  'successor',
  'candidate',
  'owner',
  'lead',
  'manager',
  'hr',
  'administrator',
  'auditor',
];

/** The one relation that best explains why the actor looks at the thing. */
export function standing<N extends Noun>(actor: Actor, noun: N, resource: Resources[N] | undefined): Relation {
  const held = relations(actor, noun, resource);
  return NEAREST.find((relation) => held.has(relation)) ?? 'onlooker';
}

const personal: { [N in Noun]: (person: Person, resource: Resources[N] | undefined) => Relation[] } = {
  handover: (person, resource) => (resource ? ofHandover(person, resource) : []),
  client: (person, resource) => (resource ? ofClient(person, resource) : []),
  representative: (person, resource) => [...ofRepresentative(person, resource), 'onlooker'],
  person: (person, resource) => [...(resource?.personId === person.id ? ['self' as const] : []), 'onlooker'],
  departure: (person, resource) => ofRepresentative(person, resource),
  policy: () => ['onlooker'],
  import: () => [],
  // Proof of the record is for people in charge of it; it reveals nothing about anybody.
  log: (person) => (isSuperior(person) ? ['onlooker'] : []),
  effect: () => [],
};

function ofHandover(person: Person, handover: HandoverResource): Relation[] {
  const { outgoingId, candidateId, successorId, ownerId, leadId } = handover;
  const is = (id: string | undefined) => id === person.id;
  const found: Relation[] = [];
  // Somebody who has come back has new rights: handovers closed before that are no longer theirs.
  const lasts = !(handover.closedAt && person.returnedAt && handover.closedAt < person.returnedAt);
  if (is(outgoingId) && !handover.outgoingGone) found.push('outgoing');
  if (is(candidateId) && lasts) found.push('candidate');
  if (is(successorId) && lasts) found.push('successor');
  if (is(ownerId)) found.push('owner');
  if (is(leadId) && lasts) found.push('lead');
  if (manages(person, outgoingId, handover.team)) found.push('manager');
  // A manager also follows their own people in other teams' handovers. Leading one does not count: it would reveal
  // a departure as soon as it is announced.
  if ([candidateId, successorId, ownerId].some((id) => manages(person, id, handover.team))) found.push('onlooker');
  if (person.role === 'hr' && handover.superiorId === undefined) found.push('hr-where-no-manager');
  return found;
}

function ofClient(person: Person, client: ClientResource): Relation[] {
  const found: Relation[] = client.open ? ofHandover(person, client.open) : [];
  if (client.ownerId === person.id) found.push('owner');
  const everybody = isSuperior(person) && person.scope === 'all';
  if (everybody || manages(person, client.ownerId, client.team)) found.push('manager');
  return found;
}

function ofRepresentative(person: Person, resource: RepresentativeResource | undefined): Relation[] {
  if (!resource) return [];
  const self = resource.representativeId === person.id;
  const manager = manages(person, resource.representativeId, resource.team);
  return [...(self ? ['self' as const] : []), ...(manager ? ['manager' as const] : [])];
}

function manages(person: Person, id: string | undefined, team: Team): boolean {
  if (!isSuperior(person) || id === undefined) return false;
  return person.scope === 'all' || (id !== person.id && team(id));
}

/** A department head is above the people of a unit as a manager is above a team. */
export const isSuperior = ({ role }: Person): boolean => role === 'manager' || role === 'department-head';
