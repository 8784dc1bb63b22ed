// The api in this process on its own databases, and callers who use it over HTTP like anybody else.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { loadConfig } from '#libs/config';
import { createApi } from '../../apps/api/create-api';
import type { Databases } from '../rebuilt';
import { startTestPostgres } from '../postgres';

export interface Answer {
  status: number;
  headers: Headers;
  // Tests read bodies, and say what they expect of them.
  body: Record<string, unknown>;
}
type More = { headers?: Record<string, string>; raw?: string | Buffer };
export type Send = (method: string, path: string, body?: object, more?: More) => Promise<Answer>;

export interface ApiUnderTest {
  url: string;
  /** Somebody signed in with this account. */
  as(account: string): Promise<Send>;
  /** Somebody who has not signed in. */
  nobody: Send;
  /** How many events the log has, without traces of reads: those are written late, and by reading. */
  head(): Promise<number>;
  /** For programs that should work on the same databases. */
  databases: Databases;
  /** Queries or changes the database behind the api, as its owner. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Ends the api cleanly; its databases stay until `stop`. */
  shutDown(): Promise<void>;
  stop(): Promise<void>;
}

export async function startApi(settings: Record<string, string> = {}): Promise<ApiUnderTest> {
  const database = await startTestPostgres();
  const key = () => randomBytes(32).toString('base64');
  const environment = {
    DATABASE_URL: database.appUrl,
    VAULT_DATABASE_URL: database.vaultUrl,
    VAULT_KEY: key(),
    REQUEST_KEY: key(),
  };
  const config = loadConfig(
    {
      ...environment,
      ...('AUTH_JWKS_URL' in settings ? {} : { BATON_LOCAL_KEY: key() }),
      LOG_LEVEL: 'silent',
      BATON_TIME_ZONE: 'UTC',
      ...settings,
    },
    ['databaseUrl', 'vaultDatabaseUrl', 'vaultKey', 'requestKey'],
  );
  const app = await createApi(config);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const log = new Client({ connectionString: database.ownerUrl });
  await log.connect();
  const nobody = sender(url);
  let ending: Promise<void> | undefined;
  const shutDown = () => (ending ??= app.close());
  const sql = async <Row extends object>(text: string, values?: unknown[]) => (await log.query<Row>(text, values)).rows;
  return {
    url,
    nobody,
    async as(account) {
      const { status, body } = await nobody('POST', '/v1/sign-in', { account });
      if (status !== 200) throw new Error(`${account} cannot sign in: ${JSON.stringify(body)}`);
      return sender(url, String(body['token']));
    },
    async head() {
      const text = `SELECT count(*) AS events FROM es.events WHERE type <> 'ReadsRecorded'`;
      const [row] = await sql<{ events: string }>(text);
      return Number(row?.events);
    },
    databases: { environment, ownerUrl: database.ownerUrl },
    sql,
    shutDown,
    async stop() {
      await log.end();
      await shutDown();
      await database.stop();
    },
  };
}

export function sender(url: string, token?: string): Send {
  return async (method, path, body, { headers = {}, raw } = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined && raw === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await response.text();
    const json = text !== '' && /json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : { text } };
  };
}
