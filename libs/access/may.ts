// The one question of access: may this actor do this to that thing? Denies by default.
import type { Actor } from './actor';
import { isSuperior, relations, type Resources } from './relations';
import { RULES, type Action, type Noun, type Verbs } from './rules';

/** `hidden`: the actor may not even know that the thing exists, so the answer is that there is none. */
type Verdict = 'yes' | 'no' | 'hidden';

/** Without a resource the question is about creating a new thing. */
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
 * Whose things a list shows to this actor: everybody's, or only those of one person and of the people below them.
 * Follows the same rule as reading one thing: any relation is enough.
 */
type Reach = 'everything' | { me: string; above: 'nobody' | 'team' | 'unit' };

export function reachOf(actor: Actor): Reach {
  if (actor.kind === 'system' || actor.kind === 'cli') return 'everything';
  if (actor.kind !== 'person') return { me: actor.id, above: 'nobody' };
  const { id: me, role, scope } = actor;
  if (role === 'hr' || role === 'auditor') return 'everything';
  if (!isSuperior(actor) || scope === 'own') return { me, above: 'nobody' };
  return scope === 'all' ? 'everything' : { me, above: scope };
}
