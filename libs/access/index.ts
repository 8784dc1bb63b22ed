// Who may do what: one function over actor, action and resource.
export { actorText, type Actor, type Role } from './actor';
export { may, scopeOf } from './may';
export { standing } from './relations';
export type { ClientResource, HandoverResource, RepresentativeResource, Resources } from './relations';
export type { Action, Noun } from './rules';
