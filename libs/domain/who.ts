// The person behind an actor in the log. Rules that need two people compare persons: one may act in several roles.
import { ROLES } from './words/roles';
import type { Actor } from './words/texts';

const roleIn = (actor: Actor): string | undefined => ROLES.find((role) => role === actor.split(':')[0]);

/** The person's id; if the actor is not a person, or an older log names only the role, the actor itself. */
export function accountOf(actor: Actor): string {
  const colon = actor.indexOf(':');
  return colon > 0 && roleIn(actor) !== undefined ? actor.slice(colon + 1) : actor;
}

/** Every actor that this person may be in the log: older logs record only the role in which somebody acted. */
export const namesOf = (actor: Actor): string[] => {
  const role = roleIn(actor);
  return role === undefined ? [actor] : [accountOf(actor), role];
};

/** Undefined if the actor is not a person, or an older log names only the role. */
export const personIn = (actor: Actor): string | undefined => {
  const account = accountOf(actor);
  return account === actor ? undefined : account;
};

/** A role without a person, from an older log, may have been anybody in that role. */
export const samePerson = (one: Actor, other: Actor): boolean =>
  namesOf(one).includes(accountOf(other)) || namesOf(other).includes(accountOf(one));
