// How to sign in here, and the accounts to choose from.
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { session, type Session } from '../api/session';

export const signInWayQuery = queryOptions({
  queryKey: ['sign-in', 'way'],
  queryFn: () => answered(api.GET('/v1/sign-in')),
});

export const accountsQuery = queryOptions({
  queryKey: ['sign-in', 'accounts'],
  queryFn: () => answered(api.GET('/v1/sign-in/accounts')),
});

/** Who the user is, according to the api. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => answered(api.GET('/v1/me')) });

/** In the local mode one click is enough. */
export async function signInAs(account: string): Promise<Session | undefined> {
  const { token } = await answered(api.POST('/v1/sign-in', { body: { account } }));
  return session.accept(token);
}
