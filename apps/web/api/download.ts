// Fetches a file of the api with the reader's token, tells how far it is, and hands it to the browser to be kept.
import { signedFetch } from './client';
import { problemOf } from './problem';

interface Download {
  /** With its query, such as /v1/exports/xes?handover=… */
  path: string;
  /** So many bytes are here. How many there will be nobody knows: the file is made while it is sent. */
  onProgress: (bytes: number) => void;
  signal: AbortSignal;
}

/** Gives the file's name, once all of it is there. Throws a ProblemError. */
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

/** The browser saves it where its owner wants downloads to be. */
export function keep(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
