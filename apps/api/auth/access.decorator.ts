// What each route needs: every one says it, or nobody gets in.
import { SetMetadata } from '@nestjs/common';
import type { Action, Noun } from '#libs/access';

/**
 * `signed-in`: any signed-in person, who gets only what concerns that person.
 * `id`: about the thing in the path. `body`: about the representative whom the body names. `new`: about no thing yet.
 * `query`: about the handover that the query names, else about the whole record.
 * `list`: any signed-in person may ask, and gets only what concerns them.
 */
export type RouteAccess =
  | 'open'
  | 'signed-in'
  | { action: Action; about: 'id' | 'body' | 'new' }
  | { about: 'query' }
  | { noun: Noun; about: 'list' };

export const ACCESS = 'baton:access';

/** No sign-in is needed. Nothing of anybody's may be told here. */
export const OpenToAll = () => SetMetadata(ACCESS, 'open' satisfies RouteAccess);
export const AnySignedIn = () => SetMetadata(ACCESS, 'signed-in' satisfies RouteAccess);
export const Access = (action: Action, about: 'id' | 'body' | 'new' = 'id') =>
  SetMetadata(ACCESS, { action, about } satisfies RouteAccess);
export const ByQuery = () => SetMetadata(ACCESS, { about: 'query' } satisfies RouteAccess);
export const Lists = (noun: Noun) => SetMetadata(ACCESS, { noun, about: 'list' } satisfies RouteAccess);
