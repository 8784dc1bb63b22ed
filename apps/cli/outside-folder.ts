// What --checkpoint names: single signed notes, or the evidence folder with all of them and the tiles (C2SP tlog-tiles).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCheckpoint, TILE_WIDTH, tilePath, type OutsideEvidence } from '#libs/proof';
import { Complaint } from './complaint';

type Found = Required<Pick<OutsideEvidence, 'checkpoints' | 'keys'>> & Pick<OutsideEvidence, 'tiles'>;

const VKEY = /^\S+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+={0,2}$/m;

/** Throws a Complaint when a path is not there, or nothing at it is a checkpoint. */
export function readOutside(paths: string[]): Found {
  const found: Found = { checkpoints: [], keys: [] };
  for (const each of paths) {
    if (!existsSync(each)) throw new Complaint(`There is no checkpoint or folder of them at ${each}.`);
    if (statSync(each).isDirectory()) readFolder(each, found);
    else found.checkpoints.push(readFileSync(each, 'utf8'));
  }
  return found;
}

function readFolder(folder: string, found: Found): void {
  const files = [...filesOf(folder), ...filesOf(path.join(folder, 'checkpoints'))];
  const notes = files.map((file) => readFileSync(file, 'utf8')).filter((text) => readCheckpoint(text) !== undefined);
  // A file of `checkpoints` that is none is told by the verifier, as an altered one.
  const odd = filesOf(path.join(folder, 'checkpoints')).map((file) => readFileSync(file, 'utf8'));
  const all = new Set([...notes, ...odd]);
  if (all.size === 0) throw new Complaint(`The folder ${folder} has no checkpoint.`);
  found.checkpoints.push(...all);
  // The others follow from the first, in the record, by what each signed for the next.
  const [first] = filesOf(path.join(folder, 'keys'));
  const vkey = first === undefined ? undefined : VKEY.exec(readFileSync(first, 'utf8'))?.[0];
  if (vkey !== undefined) found.keys.push(vkey);
  if (existsSync(path.join(folder, 'tile', '0'))) found.tiles = { leaves: async (n) => leavesOf(folder, n) };
}

/** Regular files only, so that neither a folder nor a half-written file of another name is read. */
function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(checkpoint|[\w-]+\.(txt|note))$/.test(entry.name))
    .map(({ name }) => path.join(folder, name))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The whole tile, else the longest of its beginnings. */
function leavesOf(folder: string, index: number): Buffer | undefined {
  const whole = path.join(folder, tilePath({ level: 0, index, width: TILE_WIDTH }));
  if (existsSync(whole)) return readFileSync(whole);
  const partial = `${whole}.p`;
  const widths = existsSync(partial) ? readdirSync(partial).filter((name) => /^\d+$/.test(name)) : [];
  const widest = Math.max(0, ...widths.map(Number));
  return widest === 0 ? undefined : readFileSync(path.join(partial, String(widest)));
}
