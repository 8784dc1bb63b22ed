// The evidence folder of a generated log, and edits of its files.
import { createSigner, leafHash, tilePath, Tiling } from '#libs/proof';
import type { Kind } from './draft';
import { pick, seedOf, type Chance, type World } from './world';

/** Files by their names in the folder. */
export type Files = Map<string, Buffer>;

const nameOf = (size: number): string => `checkpoints/${String(size).padStart(16, '0')}.txt`;

/** As the notary keeps it: every checkpoint, every key, and with each checkpoint the tiles that lead to it. */
export function filesOf({ notes, keys, events }: World): Files {
  const files: Files = new Map();
  for (const [size, note] of notes) files.set(nameOf(size), Buffer.from(note));
  const newest = [...notes.values()].at(-1);
  if (newest !== undefined) files.set('checkpoint', Buffer.from(newest));
  for (const [index, { signer, succession }] of keys.entries())
    files.set(`keys/${index + 1}.txt`, Buffer.from(succession ?? `${signer.vkey}\n`));
  const tiling = new Tiling();
  for (const event of events) {
    const tiles = tiling.append(leafHash(event));
    const isKept = notes.has(event.position);
    for (const tile of [...tiles, ...(isKept ? tiling.partial() : [])])
      files.set(tilePath({ ...tile, width: tile.hashes.length / 32 }), tile.hashes);
  }
  files.set('erasures.jsonl', Buffer.from('{}\n'));
  return files;
}

interface FolderSetting {
  world: World;
  kind: Kind;
  files: Files;
  chance: Chance;
}

/** `refused`: the folder is not as docs/EVIDENCE.md describes it, so there is no verdict. */
export type FolderExpected = 'found' | 'sound' | 'refused';
type FolderEdit = (setting: FolderSetting) => FolderExpected | undefined;

/** The sizes of the log's checkpoints; undefined if there are none, because then there is no folder to read. */
const sizesOf = ({ notes }: World): number[] => [...notes.keys()];

/** The tile of leaves that is read: the full one, else the widest. */
function tileOf(files: Files): string {
  const widths = [...files.keys()].flatMap((name) => /^tile\/0\/000\.p\/(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  return `tile/0/000.p/${Math.max(...widths)}`;
}

const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

/** Only bundles of the whole log are checked against tiles. */
const ofLog = (kind: Kind, expected: FolderExpected): FolderExpected => (kind === 'log' ? expected : 'sound');

export const FOLDER_EDITS: Record<string, FolderEdit> = {
  'the folder as it is': () => 'sound',
  'no checkpoint in the folder': ({ files }) => {
    for (const name of files.keys()) if (name.startsWith('checkpoint')) files.delete(name);
    return 'refused';
  },
  'one bit of a kept checkpoint': ({ world, files, chance }) => {
    const name = nameOf(pick(sizesOf(world), chance));
    const bytes = files.get(name) ?? Buffer.alloc(0);
    files.set(name, flipped(bytes, bytes.length - 3 - chance(60), chance(2)));
    return 'found';
  },
  'a kept checkpoint under the name of another size': ({ world, files, chance }) => {
    const size = pick(sizesOf(world), chance);
    files.set(nameOf(size + 1_000), files.get(nameOf(size)) ?? Buffer.alloc(0));
    return 'refused';
  },
  'a kept checkpoint under a shorter name': ({ world, files, chance }) => {
    const size = pick(sizesOf(world), chance);
    files.set(`checkpoints/${size}.txt`, files.get(nameOf(size)) ?? Buffer.alloc(0));
    return 'refused';
  },
  'a kept file that is no checkpoint': ({ files }) => {
    files.set(nameOf(1_000), Buffer.from('nothing\n'));
    return 'found';
  },
  'a half-written checkpoint': ({ files }) => {
    files.set(`${nameOf(1_000)}.part`, Buffer.from('half'));
    return 'sound';
  },
  'the copy of the newest checkpoint left behind': ({ world, files, chance }) => {
    files.set('checkpoint', Buffer.from(pick([...world.notes.values()], chance)));
    return 'sound';
  },
  'the copy of the newest checkpoint spoilt': ({ files }) => {
    files.set('checkpoint', Buffer.from('nothing\n'));
    return 'found';
  },
  'another first key': ({ world, files, chance }) => {
    files.set('keys/1.txt', Buffer.from(`${createSigner(world.origin, seedOf(chance)).vkey}\n`));
    return 'found';
  },
  'one bit of a leaf in a tile': ({ kind, files, chance }) => {
    const name = tileOf(files);
    const bytes = files.get(name) ?? Buffer.alloc(0);
    files.set(name, flipped(bytes, chance(bytes.length), chance(8)));
    return ofLog(kind, 'found');
  },
  'a tile that is too short': ({ kind, files, chance }) => {
    const name = tileOf(files);
    files.set(name, (files.get(name) ?? Buffer.alloc(0)).subarray(0, -1 - chance(32)));
    return ofLog(kind, 'refused');
  },
  'a tile that is too long': ({ kind, files, chance }) => {
    const name = tileOf(files);
    files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), Buffer.alloc(1 + chance(32))]));
    return ofLog(kind, 'refused');
  },
  'a beginning of a tile that is wider than a tile': ({ files }) => {
    files.set('tile/0/000.p/300', Buffer.alloc(300 * 32));
    files.set('tile/0/000.p/256', Buffer.alloc(256 * 32));
    files.set('tile/0/000.p/099', Buffer.alloc(99 * 32));
    return 'sound';
  },
  'a narrower beginning of a tile spoilt': ({ world, files }) => {
    const [narrowest, ...wider] = sizesOf(world);
    if (narrowest === undefined || wider.length === 0) return undefined;
    files.set(`tile/0/000.p/${narrowest}`, Buffer.alloc(narrowest * 32));
    return 'sound';
  },
  'an upper tile spoilt': ({ files }) => {
    files.set('tile/1/000.p/1', Buffer.alloc(7));
    return 'sound';
  },
  'the tiles gone': ({ files }) => {
    for (const name of files.keys()) if (name.startsWith('tile/')) files.delete(name);
    return 'sound';
  },
};
