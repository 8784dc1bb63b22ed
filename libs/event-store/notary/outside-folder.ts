// The evidence folder: what the database's owner cannot rewrite. Checkpoints, keys and the tree's tiles, one file each.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { TILE_WIDTH, tilePath, type Tile } from '#libs/proof';
import { RecordAlarm } from './alarm';
import { readIfThere, replace, writeOnce } from './write-once';

const HASH_BYTES = 32;
const CHECKPOINT = /^(\d{16})\.txt$/;
const KEY = /^([1-9]\d{0,8})\.txt$/;
const PARTIAL = /^([1-9]\d{0,2})$/;

/** Any failure of the folder is thrown as an alarm; the folder itself must exist already. */
export class OutsideFolder {
  constructor(private readonly folder: string) {}

  /** Sizes of the checkpoints, smallest first. */
  async sizes(): Promise<number[]> {
    return (await this.numbersIn('checkpoints', CHECKPOINT)).toSorted((a, b) => a - b);
  }

  checkpoint(size: number): Promise<string | undefined> {
    return this.text(checkpointFile(size));
  }

  async keepCheckpoint(size: number, note: string): Promise<void> {
    await this.keep(checkpointFile(size), Buffer.from(note), () => `The checkpoint of ${size} events outside`);
  }

  /** `checkpoint` is a copy of the newest one, for those who fetch it under the name in the specification. */
  async pointAt(note: string): Promise<void> {
    if ((await this.text('checkpoint')) === note) return;
    await this.guarded(() => replace(path.join(this.folder, 'checkpoint'), Buffer.from(note)));
  }

  /** The files' texts, by key number. */
  async keys(): Promise<Map<number, string>> {
    const numbers = (await this.numbersIn('keys', KEY)).toSorted((a, b) => a - b);
    const texts = new Map<number, string>();
    for (const n of numbers) texts.set(n, (await this.text(`keys/${n}.txt`)) ?? '');
    return texts;
  }

  async keepKey(n: number, text: string): Promise<void> {
    await this.keep(`keys/${n}.txt`, Buffer.from(text), () => `The signing key ${n} outside`);
  }

  /** Its hashes: those of the full tile, or else of the widest one there is. */
  async tile(level: number, index: number): Promise<Buffer | undefined> {
    const full = tilePath({ level, index, width: TILE_WIDTH });
    const whole = await this.bytes(full);
    if (whole !== undefined) return whole;
    const widest = Math.max(0, ...(await this.numbersIn(`${full}.p`, PARTIAL)));
    return widest === 0 ? undefined : this.bytes(tilePath({ level, index, width: widest }));
  }

  async keepTile(tile: Tile): Promise<void> {
    const width = tile.hashes.length / HASH_BYTES;
    await this.keep(tilePath({ ...tile, width }), tile.hashes, () => `A tile of level ${tile.level} outside`);
  }

  private async keep(name: string, content: Buffer, what: () => string): Promise<void> {
    if (await this.guarded(() => writeOnce(path.join(this.folder, name), content))) return;
    throw new RecordAlarm('outside', `${what()} (${name}) is not what the log says. One of the two was altered.`);
  }

  private async text(name: string): Promise<string | undefined> {
    return (await this.bytes(name))?.toString('utf8');
  }

  private bytes(name: string): Promise<Buffer | undefined> {
    return this.guarded(() => readIfThere(path.join(this.folder, name)));
  }

  private async numbersIn(name: string, pattern: RegExp): Promise<number[]> {
    const names = await this.guarded(() => readdir(path.join(this.folder, name)).catch(noneWhereNothingIs));
    return names.flatMap((each) => pattern.exec(each)?.[1] ?? []).map(Number);
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      await readdir(this.folder); // A disk that is not mounted is not an empty folder.
      return await work();
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      throw new RecordAlarm('outside', `The evidence folder (BATON_EVIDENCE) cannot be used: ${code}.`);
    }
  }
}

/** The size of the newest checkpoint in an evidence folder, 0 where there is none. Throws a RecordAlarm. */
export async function newestOutside(folder: string): Promise<number> {
  return (await new OutsideFolder(folder).sizes()).at(-1) ?? 0;
}

const checkpointFile = (size: number) => `checkpoints/${String(size).padStart(16, '0')}.txt`;

function noneWhereNothingIs(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
