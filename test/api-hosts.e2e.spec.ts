// No web page can sign in: on every path the api answers only under its own names, and nobody can sign in remotely.
import http from 'node:http';
import { startApi, type ApiUnderTest } from './api/api-under-test';

interface Told {
  status: number;
  code: unknown;
}
/** Over a socket, because `fetch` chooses the Host itself. */
function ask(api: ApiUnderTest, path: string, headers: Record<string, string>, body?: object): Promise<Told> {
  const { hostname: host, port } = new URL(api.url);
  const method = body === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const request = http.request({ host, port, path, method, headers }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += String(chunk);
      const isProblem = /problem\+json/.test(answer.headers['content-type'] ?? '');
      const code = isProblem ? (JSON.parse(text) as { code: string }).code : undefined;
      resolve({ status: answer.statusCode ?? 0, code });
    });
    request.once('error', reject);
    if (body !== undefined) request.setHeader('content-type', 'application/json');
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
const EVERYTHING = ['/', '/handovers', '/docs', '/docs-json', '/metrics', '/health/live', '/v1/sign-in', '/v1/nothing'];
const SIGN_IN = { account: 'hr' };
const portOf = (api: ApiUnderTest) => new URL(api.url).port;

describe('in the local mode', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi({ BATON_HOSTS: 'baton.test, tunnel.test:8443' });
  });
  afterAll(() => api?.stop());

  it('a foreign name that points at this machine gets nothing, on any path', async () => {
    const port = portOf(api);
    const foreign = [`rebound.example:${port}`, 'rebound.example', `localhost.rebound.example:${port}`, `127.0.0.1.`];
    const odd = ['127.0.0.1:1', '127.0.0.1', 'tunnel.test', `user@127.0.0.1:${port}`, `[::1:${port}`];
    for (const host of [...foreign, ...odd]) {
      for (const path of EVERYTHING)
        expect([host, path, await ask(api, path, { host })]).toEqual([
          host,
          path,
          { status: 421, code: 'unknown-host' },
        ]);
      expect((await ask(api, '/v1/sign-in', { host }, SIGN_IN)).status).toBe(421);
    }
  });

  it('its own names are answered, and those that BATON_HOSTS lists', async () => {
    const port = portOf(api);
    const own = [
      `127.0.0.1:${port}`,
      `LOCALHOST:${port}`,
      `[::1]:${port}`,
      'baton.test',
      'baton.test:80',
      'tunnel.test:8443',
    ];
    for (const host of own) {
      expect([host, await ask(api, '/health/live', { host })]).toEqual([host, { status: 200, code: undefined }]);
      expect([host, (await ask(api, '/v1/sign-in', { host }, SIGN_IN)).status]).toEqual([host, 200]);
    }
  });

  it('a page of another origin cannot sign in, and one of ours can', async () => {
    const host = `127.0.0.1:${portOf(api)}`;
    const from = (origin: string) => ask(api, '/v1/sign-in', { host, origin }, SIGN_IN);
    for (const origin of [
      'https://rebound.example',
      `http://localhost:${portOf(api)}`,
      'http://127.0.0.1:1',
      'null',
      '',
    ])
      expect([origin, await from(origin)]).toEqual([origin, { status: 403, code: 'foreign-origin' }]);
    expect((await from(`http://${host}`)).status).toBe(200);
  });
});

describe('outside the local mode', () => {
  const settings = {
    AUTH_ISSUER: 'https://id.example/',
    AUTH_AUDIENCE: 'baton',
    AUTH_JWKS_URL: 'https://id.example/keys',
  };
  it.each([
    ['every name is taken where none is listed', undefined, { proxied: 200, probe: 200 }],
    [
      'only listed names are taken where some are, and the machine itself for its probes',
      'baton.test',
      { proxied: 421, probe: 200 },
    ],
  ])(
    '%s',
    async (_law, hosts, expected) => {
      const api = await startApi({ ...settings, ...(hosts ? { BATON_HOSTS: hosts } : {}) });
      const statusOf = async (host: string) => (await ask(api, '/health/ready', { host })).status;
      const told = { proxied: await statusOf('other.test'), probe: await statusOf(`127.0.0.1:${portOf(api)}`) };
      const listed = await statusOf('baton.test');
      await api.stop();
      expect(told).toEqual(expected);
      expect(listed).toBe(200);
    },
    120_000,
  );
});
