// The environment of the web benchmark: a large company's log, its read models, and the real api that serves the app.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environmentWith } from '#libs/config';
import { lastLines, startChild } from '../apps/local/children';
import { findFreePort } from '../apps/local/ports';
import type { Aftermath } from './aftermath';
import type { Company } from './company';
import { writeCompany } from './company-log';
import type { BenchEnvironment } from './environment';

export interface WebEnvironment {
  company: Company;
  /** The address of the api, which also serves the app. */
  url: string;
  appUrl: string;
  /** The token of somebody from HR, who sees everything. */
  token: string;
}
interface Options {
  environment: BenchEnvironment;
  events: number;
  owe: Aftermath['owe'];
  print: (line: string) => void;
}

export async function startWebEnvironment({ owe, ...options }: Options): Promise<WebEnvironment> {
  const { environment } = options;
  const { appUrl } = environment;
  const { company, vaultKey } = await writeCompany(options);
  const url = await startApi(environment, { appUrl, vaultKey }, owe);
  return { company, url, appUrl, token: await signIn(url) };
}

async function startApi(
  environment: BenchEnvironment,
  { appUrl, vaultKey }: { appUrl: string; vaultKey: Buffer },
  owe: Aftermath['owe'],
): Promise<string> {
  const port = await findFreePort();
  const secret = () => randomBytes(32).toString('base64');
  const env = environmentWith({
    port: String(port),
    databaseUrl: appUrl,
    vaultDatabaseUrl: environment.vaultUrl,
    vaultKey: vaultKey.toString('base64'),
    requestKey: secret(),
    localKey: secret(),
    logLevel: 'warn',
  });
  const script = path.join(__dirname, '../apps/api/main.js');
  const logFile = path.join(environment.logs, 'api.log');
  const api = startChild({ command: process.execPath, args: [script], env, logFile });
  owe(() => api.stop('SIGTERM', 10_000));
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; !(await answers(url)); waited += 100) {
    if (!api.running() || waited > 60_000) throw new Error(`The api does not answer:\n${lastLines(logFile)}`);
    await pause(100);
  }
  return url;
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

async function signIn(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ account: 'hr' });
  const answer = await fetch(`${url}/v1/sign-in`, { method: 'POST', headers, body });
  return ((await answer.json()) as { token: string }).token;
}
