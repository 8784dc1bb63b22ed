// What may wait for a caller: the own moves, and the decisions that a role takes for others.
import { actorText, type Actor } from '#libs/access';
import type { Needs } from '#libs/read-models';

export function needsOf(actor: Actor): Needs {
  const representativeId = actor.kind === 'person' ? actor.representativeId : undefined;
  return { actor: actorText(actor), ...(representativeId ? { representativeId } : {}), superior: superiorTo(actor) };
}

function superiorTo(actor: Actor): Needs['superior'] {
  if (actor.kind !== 'person' || actor.role === 'rep' || actor.role === 'auditor') return 'no';
  if (actor.role === 'hr') return 'where-no-manager';
  return actor.representativeId === undefined ? 'any' : 'direct';
}
