// The campaign with an evidence folder: its files are edited, and both verifiers read it from disk.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verifyBundle } from '#libs/proof';
import { Complaint } from '../../apps/cli/complaint';
import { readOutside } from '../../apps/cli/evidence/outside-folder';
import { bytesOf, inChunks } from '../evidence/small-log';
import { chanceOf } from '../tamper/chance';
import type { Tally } from './campaign';
import { overclaimed } from './claim';
import { draftOf, linesOf, type Kind } from './draft';
import { FOLDER_EDITS, filesOf, type FolderExpected, type Files } from './folder-edits';
import { toldBy, type startSecond, type Told } from './second';
import { worldOf } from './world';

export async function foldersOf(
  seed: number,
  second: ReturnType<typeof startSecond>,
  { counts, wrong }: Tally,
  isRich: boolean,
): Promise<void> {
  const world = worldOf(chanceOf(seed), isRich);
  if (world.notes.size === 0) return;
  for (const kind of ['log', 'streams'] as Kind[])
    for (const [index, [what, edit]] of Object.entries(FOLDER_EDITS).entries()) {
      const files = filesOf(world);
      const expected = edit({ world, kind, files, chance: chanceOf(seed * 1_000 + index) });
      if (expected === undefined) continue;
      const name = `folder, ${kind}: ${what}`;
      const lines = linesOf(draftOf(world, kind));
      const [ours, theirs] = await inFolder(files, async (folder) => [
        await told(bytesOf(lines), folder),
        await second.ask({ bundle: bytesOf(lines), folder }),
      ]);
      if (JSON.stringify(ours) !== JSON.stringify(theirs))
        wrong.push(`seed ${seed}, ${name}: ${JSON.stringify([ours, theirs])}`);
      const said: FolderExpected = ours === undefined ? 'refused' : ours.ok ? 'sound' : 'found';
      if (said !== expected) wrong.push(`seed ${seed}, ${name}: ${said} instead of ${expected}`);
      const largest = [...world.notes.keys()].at(-1) ?? 0;
      if (said === 'sound' && ours?.provenTo !== largest) wrong.push(`seed ${seed}, ${name}: to ${ours?.provenTo}`);
      const over = overclaimed(world, lines, kind === 'log' ? 'log' : [], ours?.provenTo ?? 0);
      if (over !== undefined) wrong.push(`seed ${seed}, ${name}: ${over}`);
      const { done, found } = counts.get(name) ?? { done: 0, found: 0 };
      counts.set(name, { done: done + 1, found: found + (said === 'sound' ? 0 : 1) });
    }
}

/** Undefined when the folder is refused. */
async function told(bundle: Buffer, folder: string): Promise<Told | undefined> {
  try {
    return toldBy(await verifyBundle(inChunks(bundle), readOutside([folder])));
  } catch (error) {
    if (error instanceof Complaint) return undefined;
    throw error;
  }
}

async function inFolder<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'baton-bundles-'));
  try {
    for (const [name, bytes] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
