// What a backup folder says about itself: how far the log went, and the sum of each file.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Complaint } from '../complaint';
import { parseSummed, summedLine, writeLines, type FileSum } from './lines';

export interface Manifest {
  format: 1;
  what: 'log' | 'vault';
  /** By the database's clock. */
  madeAt: string;
  /** The log's last position and when that was recorded; both null for an empty log. */
  head?: { position: number; recordedAt: string | null };
  files: Record<string, FileSum>;
}

const NAME = 'manifest.json';

/** Written last: a folder without it is an unfinished backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeLines(path.join(folder, NAME), one(summedLine(manifest)));
}

async function* one(line: string): AsyncGenerator<string[]> {
  yield [line];
}

export function readManifest(folder: string, what: Manifest['what']): Manifest {
  const file = path.join(folder, NAME);
  const damaged = (why: string) =>
    new Complaint(`The backup is damaged: ${what}/${NAME} ${why}. Nothing was restored.`, 'damaged');
  if (!existsSync(file))
    throw new Complaint(
      `${folder} has no ${NAME}, so it is no ${what} of a backup, or one that was cut short. Nothing was restored.`,
      'damaged',
    );
  let manifest: Manifest;
  try {
    manifest = parseSummed(readFileSync(file, 'utf8').trimEnd()) as unknown as Manifest; // The sum proves it is ours.
  } catch (error) {
    throw damaged(`line 1: ${(error as Error).message}`);
  }
  if (manifest.format !== 1)
    throw new Complaint(`This version of Baton cannot read format ${String(manifest.format)}.`);
  if (manifest.what !== what) throw damaged(`is that of a ${manifest.what}`);
  return manifest;
}

export function assertSum(manifest: Manifest, name: string, found: FileSum): void {
  const told = manifest.files[name];
  if (told?.sha256 === found.sha256 && told.lines === found.lines) return;
  throw new Complaint(
    `The backup is damaged: ${manifest.what}/${name} has ${found.lines} lines and another sum than its manifest says (${told?.lines ?? 0} lines). Nothing was restored.`,
    'damaged',
  );
}
