// How the api serves the web app: the page revalidated each time and guarded, its files cached forever and compressed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startApi, type ApiUnderTest } from '../api/api-under-test';

let api: ApiUnderTest;
let asset: string;
beforeAll(async () => {
  api = await startApi();
  const page = readFileSync(path.resolve(__dirname, '../../dist/web/index.html'), 'utf8');
  asset = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
});
afterAll(() => api?.stop());

const page = (address: string) => api.nobody('GET', address, undefined, { headers: { accept: 'text/html' } });

describe('the page', () => {
  it('is the same at the address of every view, and is revalidated each time', async () => {
    for (const address of [
      '/',
      '/handovers?tier=gold',
      '/handovers/01900000-0000-7000-8000-000000000001',
      '/nowhere',
    ]) {
      const { status, headers, body } = await page(address);
      expect([address, status, headers.get('cache-control')]).toEqual([address, 200, 'no-cache']);
      expect(body['text']).toContain('<div id="app">');
    }
  });

  it('runs no script but our files, and has a fresh nonce for its own styles', async () => {
    const [first, second] = [await page('/'), await page('/')];
    const policies = [first, second].map(({ headers }) => headers.get('content-security-policy') ?? '');
    for (const policy of policies) {
      expect(policy).toMatch(/default-src 'none'.*script-src 'self';.*connect-src 'self'/);
      expect(policy).not.toMatch(/unsafe/);
    }
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(nonces[0]).toMatch(/^[\w+/]{20,}={0,2}$/);
    expect(first.body['text']).toContain(`nonce="${nonces[0]}"`);
    const html = String(first.body['text']);
    expect(html).not.toMatch(/__CSP_NONCE__|\son\w+=|https?:\/\//);
    expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
  });
});

describe('a file of the app', () => {
  it('is cached forever and compressed in a way that the browser accepts', async () => {
    for (const [accepted, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ]) {
      const { status, headers, body } = await api.nobody('GET', asset, undefined, {
        headers: { 'accept-encoding': accepted ?? '' },
      });
      expect([status, headers.get('content-encoding')]).toEqual([200, encoding]);
      expect(headers.get('content-type')).toMatch(/javascript/);
      expect(headers.get('cache-control')).toMatch(/immutable/);
      expect(headers.get('vary')).toMatch(/Accept-Encoding/i);
      expect(String(body['text']).length).toBeGreaterThan(10_000);
    }
  });

  it.each([
    '/assets/nothing-here.js',
    '/assets/..%2findex.html',
    '/assets/.vite/manifest.json',
    '/v1/nowhere',
    '/docs/nowhere',
    '/portal/nowhere',
    '/health/nowhere',
  ])('%s is missing, and no page is given in its place', async (address) => {
    const { status, body, headers } = await page(address);
    expect([status, body['code']]).toEqual([404, 'unknown-route']);
    expect(headers.get('cache-control') ?? '').not.toMatch(/immutable/);
  });

  it('is no command: a POST to the address of a view is told that there is none', async () => {
    expect((await api.nobody('POST', '/handovers', {})).status).toBe(404);
  });
});

describe('signing in', () => {
  it('says how, to somebody who has not signed in', async () => {
    expect((await api.nobody('GET', '/v1/sign-in')).body).toEqual({ mode: 'local' });
  });

  it('lists every account in the local mode, managers as such', async () => {
    const hr = await api.as('hr');
    const person = async (name: string, traits: object) =>
      String((await hr('POST', '/v1/representatives', { details: { name }, traits })).body['id']);
    const boss = await person('Bo Boss', {});
    const rep = await person('Ray Rep', { managerId: boss });
    type Account = { account: string; role: string; representative: boolean };
    const accounts = async () => (await api.nobody('GET', '/v1/sign-in/accounts')).body['accounts'] as Account[];
    let found = await accounts();
    for (const until = Date.now() + 10_000; found.length < 10 && Date.now() < until;) found = await accounts();
    const serving = found.filter(({ representative }) => representative);
    expect(serving.map(({ account }) => account).toSorted()).toEqual(
      [`manager:${boss}`, `rep:${boss}`, `rep:${rep}`].toSorted(),
    );
    const others = ['hr', 'hr', 'manager', 'department-head', 'auditor', 'administrator', 'service-desk'];
    expect(found.filter(({ representative }) => !representative).map(({ role }) => role)).toEqual(others);
    for (const { account } of found) await expect(api.as(account)).resolves.toBeDefined();
  });

  it('outside the local mode names nobody and issues no token', async () => {
    const settings = {
      AUTH_ISSUER: 'https://sign-in.example/',
      AUTH_AUDIENCE: 'baton',
      AUTH_JWKS_URL: 'https://sign-in.example/jwks',
    };
    const organised = await startApi(settings);
    try {
      expect((await organised.nobody('GET', '/v1/sign-in')).body).toEqual({ mode: 'organisation' });
      expect((await organised.nobody('GET', '/v1/sign-in/accounts')).status).toBe(404);
      expect((await organised.nobody('POST', '/v1/sign-in', { account: 'hr' })).status).toBe(404);
    } finally {
      await organised.stop();
    }
  });
});
