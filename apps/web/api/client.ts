// The only way to the api: typed by its OpenAPI document, authenticated, in the reader's language.
import createClient, { type FetchResponse } from 'openapi-fetch';
import { currentLanguage } from '../languages/language';
import { session } from './session';
import { noAnswer, problemOf } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

export const api = createClient<paths>({ baseUrl: location.origin, fetch: signedFetch });

/** Waits for the answer, and returns its data or throws a ProblemError. */
export async function answered<T extends Record<string | number, unknown>, O, M extends `${string}/${string}`>(
  asked: Promise<FetchResponse<T, O, M>>,
): Promise<NonNullable<FetchResponse<T, O, M>['data']>> {
  const { data, error, response } = await asked;
  if (!response.ok || data === undefined) throw problemOf(error, response);
  return data as NonNullable<typeof data>;
}

/** When the token is no longer accepted, the request waits until the user has signed in again. */
export async function signedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const token = session.get()?.token;
  const response = await sent(request, token);
  if (response.status !== 401 || token === undefined) return response;
  const renewed = await session.renewed(token);
  return renewed ? sent(again, renewed.token) : response;
}

async function sent(request: Request, token: string | undefined): Promise<Response> {
  if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`);
  request.headers.set('Accept-Language', currentLanguage());
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw noAnswer();
  }
}
