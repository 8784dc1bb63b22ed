// What each route requires of its caller. A route that declares nothing lets nobody in.
import { SetMetadata } from '@nestjs/common';
import type { Action, Noun } from '#libs/access';

/**
 * `signed-in`: any signed-in person, for what concerns them. `id`: about the thing in the path.
 * `body`: about the representative named in the body. `new`: about nothing that exists yet.
 * `query`: about the handover named in the query, else about the whole record.
 * `list`: any signed-in person may ask, and gets only what concerns them.
 */
export type RouteAccess =
  | 'open'
  | 'signed-in'
  | { action: Action; about: 'id' | 'body' | 'new' }
  | { about: 'query' }
  | { noun: Noun; about: 'list' };

export const ACCESS = 'baton:access';

/** No sign-in is needed. Such a route must not reveal anything about anybody. */
export const OpenToAll = () => SetMetadata(ACCESS, 'open' satisfies RouteAccess);
export const AnySignedIn = () => SetMetadata(ACCESS, 'signed-in' satisfies RouteAccess);
export const Access = (action: Action, about: 'id' | 'body' | 'new' = 'id') =>
  SetMetadata(ACCESS, { action, about } satisfies RouteAccess);
export const ByQuery = () => SetMetadata(ACCESS, { about: 'query' } satisfies RouteAccess);
export const Lists = (noun: Noun) => SetMetadata(ACCESS, { noun, about: 'list' } satisfies RouteAccess);
