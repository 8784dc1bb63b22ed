// Who may do what: one function over actor, action and resource.
export { actorText, type Actor, type Person, type Role } from './actor';
export { may, scopeOf, type Scope, type Verdict } from './may';
export type { ClientResource, HandoverResource, RepresentativeResource, Resources } from './relations';
export type { Action, Noun, Verbs } from './rules';
