// How much a reader fetches before the first view: the entry with all its imports, its styles, and one language.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

/** Bytes by file of the built app, gzipped. */
export function firstLoad(folder: string): Map<string, number> {
  const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
  const files = new Set<string>();
  const add = (name: string | undefined): void => {
    const chunk = manifest[name ?? ''];
    if (!chunk || files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const each of chunk.imports ?? []) add(each);
  };
  add(entry);
  // The largest of the three, so that no reader is worse off.
  const languages = Object.keys(manifest).filter((name) => /languages\/[\w-]+\.json$/.test(name));
  const packed = (file: string) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
  add(languages.toSorted((a, b) => packed(manifest[b]?.file ?? '') - packed(manifest[a]?.file ?? ''))[0]);
  return new Map([...files].map((file) => [file, packed(file)]));
}
