// Tokens of an organisation's sign-in service: there is one way to check them, and everything else proves nothing.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { loadConfig } from '#libs/config';
import { createTokens, type Tokens } from './tokens';

const ISSUER = 'https://id.example.org/';
const ID = '01900000-0000-7000-8000-00000000aaaa';
let server: Server;
let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
let tokens: Tokens;
let published: object | undefined;

const config = (more: Record<string, string>) => loadConfig({ AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: 'baton', ...more });

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  published = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' }] };
  server = createServer((_, response) => {
    response.writeHead(published ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(published ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tokens = createTokens(config({ AUTH_JWKS_URL: url() }));
});
afterAll(() => server.close());

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;

type Change = { claims?: object; header?: object; issuer?: string; audience?: string; expires?: string };
async function token(
  { claims, header, issuer = ISSUER, audience = 'baton', expires = '5m' }: Change = {},
  key: CryptoKey | Uint8Array = keys.privateKey,
) {
  return new SignJWT({ baton_role: 'rep', baton_representative: ID, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header })
    .setSubject('ada')
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(key);
}

describe('a token of the sign-in service', () => {
  it('speaks for a role and a representative', async () => {
    const ada = { signIn: { issuer: ISSUER, subject: 'ada' }, isOurs: false, name: 'ada' };
    expect(await tokens.read(await token())).toEqual({ ...ada, role: 'rep', personId: ID });
    const named = { name: 'Ada King', email: 'ada@id.example', iat: 1_700_000_000 };
    const hr = await token({ claims: { baton_role: 'hr', baton_representative: undefined, ...named } });
    expect(await tokens.read(hr)).toEqual({
      ...ada,
      role: 'hr',
      name: 'Ada King',
      email: 'ada@id.example',
      issuedAt: 1_700_000_000,
    });
    const noRole = await token({ claims: { baton_role: undefined, baton_representative: undefined } });
    expect(await tokens.read(noRole)).toEqual(ada);
    expect(tokens.issue).toBeUndefined();
  });

  it.each<[string, Change]>([
    ['of another issuer', { issuer: 'https://evil.example.org/' }],
    ['for somebody else', { audience: 'payroll' }],
    ['that has expired', { expires: '-1m' }],
    ['signed by an unknown key', { header: { kid: 'two' } }],
    ['with an unheard-of role', { claims: { baton_role: 'root' } }],
    ['with a list of roles', { claims: { baton_role: ['hr'] } }],
    ['with our own role system', { claims: { baton_role: 'system' } }],
    ['of a rep who is nobody', { claims: { baton_representative: undefined } }],
    ['with an id that is none', { claims: { baton_representative: '4' } }],
  ])('%s proves nothing', async (_, change) => {
    expect(await tokens.read(await token(change))).toBeUndefined();
  });

  it('signed with the public key as if it were a secret proves nothing', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey));
    expect(await tokens.read(await token({ header: { alg: 'HS256' } }, secret))).toBeUndefined();
    expect(await tokens.read('eyJhbGciOiJub25lIn0.e30.')).toBeUndefined();
  });

  it('is not judged while the keys cannot be read', async () => {
    const fresh = createTokens(config({ AUTH_JWKS_URL: url() }));
    const kept = published;
    published = undefined;
    await expect(fresh.read(await token())).rejects.toMatchObject({ status: 503, code: 'sign-in-away' });
    published = kept;
  });
});

describe('a configuration', () => {
  const key = Buffer.alloc(32, 1).toString('base64');

  it('without any way to sign in, or with two, does not start', () => {
    expect(() => createTokens(loadConfig({}))).toThrow(/AUTH_ISSUER/);
    expect(() => createTokens(config({ AUTH_JWKS_URL: url(), BATON_LOCAL_KEY: key }))).toThrow(/BATON_LOCAL_KEY/);
  });

  it('of the local mode accepts its own tokens and no others', async () => {
    const local = createTokens(loadConfig({ BATON_LOCAL_KEY: key }));
    const issued = (await local.issue?.('manager', ID)) ?? '';
    expect(await local.read(issued)).toMatchObject({
      isOurs: true,
      role: 'manager',
      personId: ID,
      issuedAt: expect.any(Number),
    });
    const other = createTokens(loadConfig({ BATON_LOCAL_KEY: Buffer.alloc(32, 2).toString('base64') }));
    expect(await other.read(issued)).toBeUndefined();
    expect(await local.read(await token())).toBeUndefined();
  });
});
