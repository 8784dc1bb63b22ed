// Bearer tokens: our own in the local mode, elsewhere those of the organisation's sign-in service. Each kind is checked
// in one fixed way.
import { createRemoteJWKSet, errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Config } from '#libs/config';
import { limitOf, ROLES, type Role, type SignIn } from '#libs/domain';
import { saying } from '#libs/telling';
import { Problem } from '../problems/problem';
import { isUuid } from '../http/texts';

/** What a valid token says. */
export interface Proven {
  signIn: SignIn;
  /** Without it, the token speaks for the first role that the person has here. */
  role?: Role;
  /** Our own tokens name the person; others name the representative, if the person is one. */
  personId?: string;
  isOurs: boolean;
  name: string;
  email?: string;
  /** When the token was issued, in seconds of Unix time, if it says so. */
  issuedAt?: number;
}

export interface Tokens {
  /** Whom the token speaks for, or undefined when it proves nothing. */
  read(token: string): Promise<Proven | undefined>;
  /** Only in the local mode. */
  issue?(role: Role, personId: string): Promise<string>;
}

/** Injection token. */
export const TOKENS = Symbol('tokens');
/** Injection token for the subject of the first administrator. */
export const ADMINISTRATOR = Symbol('administrator');

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
    issue: (role, personId) =>
      new SignJWT({ baton_role: role, baton_person: personId })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(`${role}:${personId}`)
        .setIssuer(LOCAL.issuer)
        .setAudience(LOCAL.audience)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(key),
  };
}

/** The errors of jose that mean the keys could not be fetched, rather than that the token proves nothing. */
const NO_KEYS = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

async function verified(verify: () => Promise<{ payload: JWTPayload }>): Promise<Proven | undefined> {
  try {
    const { payload } = await verify();
    return provenIn(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError && !NO_KEYS.includes(error.code)) return undefined;
    throw new Problem(503, saying('sign-in-away'), { headers: { 'Retry-After': '5' } });
  }
}

function provenIn(claims: JWTPayload): Proven | undefined {
  const { iss: issuer = '', sub: subject = '', iat, email } = claims;
  const isOurs = issuer === LOCAL.issuer;
  const role = ROLES.find((each) => each === claims['baton_role']);
  const personId = claims[isOurs ? 'baton_person' : 'baton_representative'];
  const isStrange = claims['baton_role'] !== undefined && role === undefined;
  if (isStrange || (personId !== undefined && !(typeof personId === 'string' && isUuid(personId)))) return undefined;
  if (personId === undefined && (isOurs || role === 'rep')) return undefined;
  const named = ['name', 'preferred_username', 'email', 'sub'].map((claim) => claims[claim]).find(isText) ?? subject;
  return {
    signIn: { issuer, subject },
    isOurs,
    name: named.slice(0, limitOf('person.name')),
    ...(role === undefined ? {} : { role }),
    ...(personId === undefined ? {} : { personId: personId as string }),
    ...(isText(email) && email.length <= limitOf('person.email') ? { email } : {}),
    ...(iat === undefined ? {} : { issuedAt: iat }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
