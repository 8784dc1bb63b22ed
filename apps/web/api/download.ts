// Fetches a file of the api with the user's token, reports progress, and lets the browser save it.
import { signedFetch } from './client';
import { problemOf } from './problem';

interface Download {
  /** Including the query, such as /v1/exports/xes?handover=… */
  path: string;
  /** The bytes received so far. The total is unknown: the file is made while it is sent. */
  onProgress: (bytes: number) => void;
  signal: AbortSignal;
}

/** Returns the file's name once it is complete. Throws a ProblemError. */
export async function download({ path, onProgress, signal }: Download): Promise<string> {
  const response = await signedFetch(new Request(`${location.origin}${path}`, { signal }));
  if (!response.ok || !response.body) throw problemOf(await response.json().catch(() => undefined), response);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    onProgress((bytes += value.length));
  }
  const [, name = 'baton'] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  keep(name, new Blob(parts, { type: response.headers.get('content-type') ?? '' }));
  return name;
}

/** The browser saves it in the user's download folder. */
export function keep(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
