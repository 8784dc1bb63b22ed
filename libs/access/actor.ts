// Who acts: a program of ours, somebody at the command line, a client, a machine, or a person who signed in with a role.
import type { Role, Scope } from '#libs/domain';

export interface Person {
  kind: 'person';
  /** Whoever serves clients has this id as a representative too. */
  id: string;
  role: Role;
  scope: Scope;
  /** When this person came back after having left. */
  returnedAt?: string;
}
export type Actor =
  | { kind: 'system' }
  | { kind: 'cli'; user: string }
  /** A client who came by a link of theirs. */
  | { kind: 'client'; id: string }
  /** A program of the organisation, by the id of its token. */
  | { kind: 'machine'; id: string }
  | Person;

/** The actor as the log keeps it: a role and an id, never a name. */
export function actorText(actor: Actor): string {
  if (actor.kind === 'system') return 'system';
  if (actor.kind === 'cli') return `cli:${actor.user}`;
  return `${actor.kind === 'person' ? actor.role : actor.kind}:${actor.id}`;
}
