// Listens to the api's server-sent events as a screen does: over fetch, with a token.
import type { ApiUnderTest } from './api-under-test';

interface EventStream {
  status: number;
  /** The data of the next `log` event; undefined once the stream has ended. */
  next(): Promise<unknown>;
  hangUp(): Promise<void>;
}

export async function listenTo(api: ApiUnderTest, account: string): Promise<EventStream> {
  const { body } = await api.nobody('POST', '/v1/sign-in', { account });
  const leaving = new AbortController();
  const response = await fetch(`${api.url}/v1/stream`, {
    headers: { authorization: `Bearer ${String(body['token'])}` },
    signal: leaving.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let read = '';
  return {
    status: response.status,
    async next() {
      for (;;) {
        const end = read.indexOf('\n\n');
        if (end >= 0) {
          const event = read.slice(0, end);
          read = read.slice(end + 2);
          const [, data] = /^event: log\ndata: (.*)$/.exec(event) ?? [];
          if (data !== undefined) return JSON.parse(data) as unknown;
          continue;
        }
        const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
        if (done) return undefined;
        read += value;
      }
    },
    async hangUp() {
      leaving.abort();
      await reader?.closed.catch(() => undefined);
    },
  };
}
