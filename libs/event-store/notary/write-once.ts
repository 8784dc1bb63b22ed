// Files that are written once: whole or not at all, on disk when this returns, and read-only from then on.
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Returns false when a file with different content exists already; it is left as it is. */
export async function writeOnce(file: string, content: Buffer): Promise<boolean> {
  const there = await readIfThere(file);
  if (there !== undefined) return there.equals(content);
  await replace(file, content);
  return true;
}

/** A reader sees the old content or the new, never half of it. */
export async function replace(file: string, content: Buffer): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.part`;
  await rm(unfinished, { force: true });
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(unfinished, 0o444);
  await rename(unfinished, file);
  await syncFolder(folder);
}

export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Without it, a power cut could lose the name of a file that is on disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
