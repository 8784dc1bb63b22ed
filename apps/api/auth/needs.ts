// What may wait for a caller: their own moves, and the decisions that their role takes for others.
import { actorText, isSuperior, type Actor } from '#libs/access';
import { namesOf } from '#libs/domain';
import type { Needs } from '#libs/read-models';

export function needsOf(actor: Actor): Needs {
  const me = actor.kind === 'person' ? { me: actor.id } : {};
  return { names: namesOf(actorText(actor)), ...me, superior: superiorTo(actor) };
}

function superiorTo(actor: Actor): Needs['superior'] {
  if (actor.kind !== 'person') return 'no';
  if (actor.role === 'hr') return 'where-no-manager';
  if (!isSuperior(actor)) return 'no';
  return actor.scope === 'all' ? 'any' : 'direct';
}
