// Who acts: one of our programs, a command-line user, a client, a machine, or a person signed in with a role.
import type { Role, Scope } from '#libs/domain';

export interface Person {
  kind: 'person';
  /** For people who serve clients, also their id as a representative. */
  id: string;
  role: Role;
  scope: Scope;
  /** When this person came back after having left. */
  returnedAt?: string;
}
export type Actor =
  | { kind: 'system' }
  | { kind: 'cli'; user: string }
  /** A client who came through their own link. */
  | { kind: 'client'; id: string }
  /** One of the organisation's programs, by the id of its token. */
  | { kind: 'machine'; id: string }
  | Person;

/** The actor as recorded in the log: a role and an id, never a name. */
export function actorText(actor: Actor): string {
  if (actor.kind === 'system') return 'system';
  if (actor.kind === 'cli') return `cli:${actor.user}`;
  return `${actor.kind === 'person' ? actor.role : actor.kind}:${actor.id}`;
}
