// Who may do what: one function over actor, action and resource.
export { actorText, type Actor, type Person } from './actor';
export { may, reachOf } from './may';
export { isSuperior, standing } from './relations';
export type { ClientResource, HandoverResource, PersonResource, RepresentativeResource, Resources } from './relations';
export type { Action, Noun } from './rules';
