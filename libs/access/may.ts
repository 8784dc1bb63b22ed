// The one question of access: may this actor do this to that? Deny by default.
import type { Actor } from './actor';
import { relations, type Resources } from './relations';
import { RULES, type Action, type Noun, type Verbs } from './rules';

/** `hidden`: the actor may not even know of the thing, so the answer is that there is no such thing. */
type Verdict = 'yes' | 'no' | 'hidden';

/** Without a resource the question is about making a new thing. */
export function may<N extends Noun>(actor: Actor, action: Action<N>, resource?: Resources[N]): Verdict {
  const [noun, verb] = action.split(':') as [N, Verbs[N] | 'read'];
  const held = relations(actor, noun, resource);
  if (held.size === 0) return resource === undefined ? 'no' : 'hidden';
  if (verb === 'read') return 'yes';
  // Looked up as an own property: a verb such as "constructor" has no rule.
  const rules = RULES[noun];
  const entitled = Object.hasOwn(rules, verb) ? (rules[verb] ?? []) : [];
  return entitled.some((relation) => held.has(relation)) ? 'yes' : 'no';
}

/**
 * Whose things a list shows to this actor: everybody's, or only those that concern one representative, and those who
 * report to that one if `team`. It follows the same rule as reading one thing: any relation will do.
 */
type Scope = 'everything' | { representativeId: string; team: boolean };

export function scopeOf(actor: Actor): Scope {
  if (actor.kind !== 'person' || actor.role === 'hr' || actor.role === 'auditor') return 'everything';
  if (actor.representativeId === undefined) return actor.role === 'manager' ? 'everything' : NOBODY;
  return { representativeId: actor.representativeId, team: actor.role === 'manager' };
}

/** A rep without an id concerns nothing. */
const NOBODY: Scope = { representativeId: '00000000-0000-0000-0000-000000000000', team: false };
