// What --checkpoint names: single signed notes, or the evidence folder with all of them and the tiles (C2SP tlog-tiles).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCheckpoint, TILE_WIDTH, tilePath, type OutsideEvidence } from '#libs/proof';
import { Complaint } from '../complaint';

type Found = Required<Pick<OutsideEvidence, 'checkpoints' | 'keys'>> & Pick<OutsideEvidence, 'tiles'>;

const HASH_BYTES = 32;
const NOTE = /^(checkpoint|.*\.(txt|note))$/;
const TEXT = /\.txt$/;
const PARTIAL = /^([1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/;

/** Throws a Complaint when a path does not exist, or is a folder without the layout of docs/EVIDENCE.md. */
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
  const kept = filesOf(path.join(folder, 'checkpoints'), TEXT);
  const notes = [...filesOf(folder, NOTE), ...kept].map((file) => readFileSync(file, 'utf8'));
  if (notes.length === 0) throw new Complaint(`The folder ${folder} has no checkpoint.`);
  for (const file of kept) assertNamed(file);
  found.checkpoints.push(...notes);
  // The record proves the other keys from the first: each one signed for the next.
  const first = path.join(folder, 'keys', '1.txt');
  if (existsSync(first)) found.keys.push(readFileSync(first, 'utf8').replace(/\n$/, ''));
  if (existsSync(path.join(folder, 'tile', '0'))) found.tiles = { leaves: async (n) => leavesOf(folder, n) };
}

/** A file that is not a checkpoint is left to the verifier, which reports it as altered. */
function assertNamed(file: string): void {
  const size = readCheckpoint(readFileSync(file, 'utf8'))?.size;
  if (size === undefined || path.basename(file) === `${String(size).padStart(16, '0')}.txt`) return;
  throw new Complaint(`The file ${file} has the checkpoint over ${size} events, and has not the name of that.`);
}

/** Regular files with a matching name only: no folders, and no half-written files. */
function filesOf(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({ name }) => path.join(folder, name))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The full tile, else the widest partial one. */
function leavesOf(folder: string, index: number): Buffer | undefined {
  const whole = path.join(folder, tilePath({ level: 0, index, width: TILE_WIDTH }));
  if (existsSync(whole)) return hashesOf(whole, TILE_WIDTH);
  const partial = `${whole}.p`;
  const widths = existsSync(partial) ? readdirSync(partial).filter((name) => PARTIAL.test(name)) : [];
  const widest = Math.max(0, ...widths.map(Number));
  return widest === 0 ? undefined : hashesOf(path.join(partial, String(widest)), widest);
}

function hashesOf(file: string, width: number): Buffer {
  const hashes = readFileSync(file);
  if (hashes.length === width * HASH_BYTES) return hashes;
  throw new Complaint(`The tile ${file} has ${hashes.length} bytes, and not the ${width * HASH_BYTES} of its name.`);
}
