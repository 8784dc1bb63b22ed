// Bearer tokens: in the local mode our own, elsewhere those of the organisation's sign-in. Each with one fixed way to check.
import { createRemoteJWKSet, errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Actor, Role } from '#libs/access';
import type { Config } from '#libs/config';
import { saying } from '#libs/telling';
import { Problem } from '../problems/problem';
import { isUuid } from '../http/texts';

interface Proven {
  actor: Actor;
  /** When the token was issued, in seconds of Unix time, where it says so. */
  issuedAt?: number;
}

export interface Tokens {
  /** Who the token speaks for, or undefined when it proves nothing. */
  read(token: string): Promise<Proven | undefined>;
  /** Only in the local mode. */
  issue?(role: Role, representativeId?: string): Promise<string>;
}

/** The container's name for them. */
export const TOKENS = Symbol('tokens');

const ROLES: readonly Role[] = ['hr', 'manager', 'rep', 'auditor'];
const LOCAL = { issuer: 'baton:local', audience: 'baton' };

/** Throws when the configuration has no way to check a token, or two. */
export function createTokens(config: Config): Tokens {
  const { localKey, authJwksUrl, authIssuer, authAudience } = config;
  if (localKey && authJwksUrl)
    throw new Error('BATON_LOCAL_KEY is for the local mode only; unset it, or unset AUTH_*.');
  if (localKey) return localTokens(localKey);
  if (!authJwksUrl || !authIssuer || !authAudience)
    throw new Error('Nobody could sign in: set AUTH_ISSUER, AUTH_AUDIENCE and AUTH_JWKS_URL.');
  const keys = createRemoteJWKSet(new URL(authJwksUrl));
  const rules = { algorithms: ['RS256', 'ES256'], issuer: authIssuer, audience: authAudience };
  return { read: (token) => verified(() => jwtVerify(token, keys, { ...rules, ...REQUIRED })) };
}

const REQUIRED = { requiredClaims: ['exp', 'sub'], clockTolerance: 5 };

function localTokens(key: Uint8Array): Tokens {
  const rules = { algorithms: ['HS256'], ...LOCAL, ...REQUIRED };
  return {
    read: (token) => verified(() => jwtVerify(token, key, rules)),
    issue: (role, representativeId) =>
      new SignJWT({ baton_role: role, ...(representativeId ? { baton_representative: representativeId } : {}) })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(representativeId ? `${role}:${representativeId}` : role)
        .setIssuer(LOCAL.issuer)
        .setAudience(LOCAL.audience)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(key),
  };
}

/** What jose says when the keys could not be had, rather than that the token proves nothing. */
const NO_KEYS = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

async function verified(verify: () => Promise<{ payload: JWTPayload }>): Promise<Proven | undefined> {
  try {
    const { payload } = await verify();
    const actor = actorIn(payload);
    return actor && { actor, ...(payload.iat === undefined ? {} : { issuedAt: payload.iat }) };
  } catch (error) {
    if (error instanceof errors.JOSEError && !NO_KEYS.includes(error.code)) return undefined;
    throw new Problem(503, saying('sign-in-away'), { headers: { 'Retry-After': '5' } });
  }
}

function actorIn(claims: JWTPayload): Actor | undefined {
  const role = ROLES.find((each) => each === claims['baton_role']);
  const id = claims['baton_representative'];
  if (!role || (id !== undefined && !(typeof id === 'string' && isUuid(id)))) return undefined;
  if (role === 'rep' && id === undefined) return undefined;
  return { kind: 'person', role, ...(id === undefined ? {} : { representativeId: id as string }) };
}
