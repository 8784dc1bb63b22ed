// The rehearsal's HTTP client: a token for each person, a key for each command, and patience while the api restarts.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { HandoverStatus } from '#libs/domain';

export interface HandoverView {
  id: string;
  clientId: string;
  status: HandoverStatus;
  stage: string;
  tier: string;
  track: string;
  outgoingId: string;
  leadId: string;
  ownerId: string | null;
  successorId: string | null;
  candidateId?: string;
  gaps: string[];
  refused: string[];
  steps: { 'follow-up-surveys': { surveys?: { number: number; status: string }[] } };
  allowed: string[];
}

/** An unsuccessful answer of the api; `code` comes from the problem document. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

export interface Api {
  get<T>(account: string, path: string): Promise<T>;
  /** Sends a command under its own key, and repeats it under the same key until the api answers. */
  post<T>(account: string, path: string, body: object, key?: string): Promise<T>;
  upload<T>(account: string, path: string, files: { name: string; content: Uint8Array<ArrayBuffer> }[]): Promise<T>;
}

/** How long requests to an unresponsive api are repeated before the rehearsal gives up, in milliseconds. */
const PATIENCE = 60_000;

export function apiClient(url: string): Api {
  const tokens = new Map<string, Promise<string>>();

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      try {
        const response = await fetch(url + path, { ...init, signal: AbortSignal.timeout(30_000) });
        if (response.status < 500 && response.status !== 429) return response;
        if (Date.now() > until) return response;
        await response.arrayBuffer();
      } catch (error) {
        if (Date.now() > until) throw error;
      }
      await pause(200);
    }
  }

  async function read<T>(response: Response): Promise<T> {
    const body = (await response.json()) as T & { code?: string; detail?: string };
    if (!response.ok) throw new ApiProblem(response.status, body.code ?? 'unknown', body.detail ?? response.statusText);
    return body;
  }

  async function signIn(account: string): Promise<string> {
    const body = JSON.stringify({ account });
    const headers = { 'content-type': 'application/json' };
    const { token } = await read<{ token: string }>(await ask('/v1/sign-in', { method: 'POST', headers, body }));
    return token;
  }

  async function authorization(account: string): Promise<{ authorization: string }> {
    const token = tokens.get(account) ?? signIn(account);
    tokens.set(account, token);
    return { authorization: `Bearer ${await token}` };
  }

  return {
    get: async (account, path) => read(await ask(path, { headers: await authorization(account) })),
    post: async (account, path, body, key = randomUUID()) =>
      read(
        await ask(path, {
          method: 'POST',
          headers: { ...(await authorization(account)), 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify(body),
        }),
      ),
    upload: async (account, path, files) => {
      const form = new FormData();
      for (const file of files) form.append('files', new Blob([file.content], { type: 'text/csv' }), file.name);
      return read(await ask(path, { method: 'POST', headers: await authorization(account), body: form }));
    },
  };
}
