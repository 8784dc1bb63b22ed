// baton verify: proves an evidence bundle from nothing but the file and what was kept outside the database.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { verifyBundle, type Verdict } from '#libs/proof';
import { Complaint } from '../complaint';
import { readOutside } from './outside-folder';

interface Options {
  checkpoint?: string[];
  key?: string[];
  receipt?: string[];
}

const CHUNK_BYTES = 1024 * 1024;
const TELL_EVERY_MS = 2_000;

/** Needs no database, network or settings. Throws a Complaint when a file does not exist. */
export async function verifyFile(
  file: string,
  { checkpoint = [], key = [], receipt = [] }: Options,
  tell: (progress: string) => void,
): Promise<Verdict> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new Complaint(`There is no file ${file}.`);
  const outside = readOutside(checkpoint);
  const { size } = statSync(file);
  const chunks = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  let next = Date.now() + TELL_EVERY_MS;
  return verifyBundle(chunks, {
    ...outside,
    keys: [...outside.keys, ...key],
    receipts: receipt.map(receiptOf),
    onProgress(events) {
      if (Date.now() < next) return;
      next = Date.now() + TELL_EVERY_MS;
      tell(`${events.toLocaleString('en')} events, ${Math.floor((chunks.bytesRead * 100) / size)} %`);
    },
  });
}

function receiptOf(file: string): string {
  if (!existsSync(file)) throw new Complaint(`There is no receipt ${file}.`);
  return readFileSync(file, 'utf8');
}
