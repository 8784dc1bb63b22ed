// Who acts: a program of ours, somebody at the command line, or a person who signed in with a role.
export type Role = 'hr' | 'manager' | 'rep' | 'auditor';

export interface Person {
  kind: 'person';
  role: Role;
  /** Who the person is among the representatives; a rep always has it, a manager without it stands above everybody. */
  representativeId?: string;
  /** When this person came back after having left. */
  returnedAt?: string;
}
export type Actor = { kind: 'system' } | { kind: 'cli'; user: string } | Person;

/** The actor as the log keeps it: a role and an id, never a name. */
export function actorText(actor: Actor): string {
  if (actor.kind === 'system') return 'system';
  if (actor.kind === 'cli') return `cli:${actor.user}`;
  return actor.representativeId ? `${actor.role}:${actor.representativeId}` : actor.role;
}
