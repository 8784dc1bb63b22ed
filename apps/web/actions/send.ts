// Sends a command: under a key of its own, so that a repeat does nothing twice, and for the version that its sender saw.
import { api, answered, type Schemas } from '../api/client';
import type { Command, Noun } from './action';

interface Sending {
  noun: Noun;
  id: string;
  command: Command;
  body: object;
  /** The version that was on the page. */
  version: number;
  key: string;
}

export function send({ noun, id, command, body, version, key }: Sending): Promise<Schemas['Receipted']> {
  const headers = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
  // Each command's path is in the document; which of them this is, only the running program knows.
  const path = `/v1/${noun}/{id}/${command}` as '/v1/handovers/{id}/pause';
  return answered(api.POST(path, { params: { path: { id }, header: headers }, body: body as { reason: string } }));
}

/** The same key for the same content: trying again is a repeat, and what was changed is something new. */
export function createKeys(): (body: object) => string {
  const keys = new Map<string, string>();
  return (body) => {
    const content = JSON.stringify(body);
    const key = keys.get(content) ?? randomKey();
    keys.set(content, key);
    return key;
  };
}

// crypto.randomUUID is there in secure contexts only, and a trial on a plain address is none.
const randomKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
