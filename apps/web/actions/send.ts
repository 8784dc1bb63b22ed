// Sends a command under its own key, so that repeats do nothing twice, and for the version that the sender saw.
import { api, answered, type Schemas } from '../api/client';
import { ProblemError } from '../api/problem';
import { historyOf } from '../api/things';
import type { Command, Noun } from '../api/nouns';

interface Sending {
  noun: Noun;
  id: string;
  command: Command;
  body: object;
  /** The version shown on the page; anybody who may send commands gets it. */
  version: number | undefined;
  key: string;
}

function sendOnce({ noun, id, command, body, version, key }: Sending): Promise<Schemas['Receipted']> {
  const headers = { 'Idempotency-Key': key, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) };
  // Every command's path is in the document, but only at run time is it known which one this is.
  const path = `/v1/${noun}/{id}/${command}` as '/v1/handovers/{id}/pause';
  return answered(api.POST(path, { params: { path: { id }, header: headers }, body: body as { reason: string } }));
}

const TRIES = 4;

/**
 * Sends the command for the version that the sender saw. If only the system has written since, nobody's decision was
 * overtaken: then it is sent again for the present version.
 */
export async function send(sending: Omit<Sending, 'key'>, keyOf: (content: object) => string) {
  let { version } = sending;
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendOnce({ ...sending, version, key: keyOf({ ...sending.body, id: sending.id, seen: version }) });
    } catch (error) {
      const isStale = error instanceof ProblemError && error.code === 'stale';
      const next = isStale && tries < TRIES ? await pastTheMachine(sending, version) : undefined;
      if (next === undefined) throw error;
      version = next;
    }
  }
}

async function pastTheMachine({ noun, id }: Omit<Sending, 'key'>, seen = 0): Promise<number | undefined> {
  const { items } = await historyOf(noun, id);
  const news = items.filter(({ version }) => version > seen);
  return news.every(({ actor }) => actor === 'system') ? news.at(-1)?.version : undefined;
}

/** The same key for the same content: trying again is a repeat, and changed content is a new command. */
export function createKeys(): (body: object) => string {
  const keys = new Map<string, string>();
  return (body) => {
    const content = JSON.stringify(body);
    const key = keys.get(content) ?? randomKey();
    keys.set(content, key);
    return key;
  };
}

// crypto.randomUUID exists only in secure contexts, which a trial on a plain http address is not.
const randomKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
