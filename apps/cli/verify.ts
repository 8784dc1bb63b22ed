// baton verify: proves an evidence bundle, with nothing but the file and what was kept outside of the database.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { verifyBundle, type Verdict } from '#libs/proof';
import { Complaint } from './complaint';
import { readOutside } from './outside-folder';

interface Options {
  checkpoint?: string[];
  key?: string[];
  receipt?: string[];
}

const CHUNK_BYTES = 1024 * 1024;
const TELL_EVERY_MS = 2_000;

/** Neither a database nor a network nor a setting is needed. Throws a Complaint when a file is not there. */
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

export function tellVerdict(verdict: Verdict, { checkpoint = [], receipt = [] }: Options): string {
  const { ok, events, of, size, provenTo, problems, problemCount } = verdict;
  const what = of === 'log' ? `the whole log of ${size}` : `${of.length} streams, proven against a log of ${size}`;
  return [
    `${events} events read: ${what} events${verdict.origin ? ` (${verdict.origin})` : ''}.`,
    ...(ok ? soundness(verdict, checkpoint.length > 0) : []),
    ...(ok && receipt.length > 0 ? [`All ${verdict.receipts.kept} of ${receipt.length} receipts are kept.`] : []),
    ...(ok
      ? []
      : [`NOT SOUND: ${problemCount} ${problemCount === 1 ? 'problem' : 'problems'}, the first bad position first.`]),
    ...problems.map(({ kind, message }) => `  ${kind}: ${message}`),
    ...(problemCount > problems.length ? [`  … and ${problemCount - problems.length} more.`] : []),
    ...(!ok && provenTo > 0 && of === 'log'
      ? [`Up to position ${provenTo} a checkpoint from outside proves the events.`]
      : []),
  ].join('\n');
}

function soundness({ of, provenTo, ownProvenTo, unprovenFrom }: Verdict, hasOutside: boolean): string[] {
  if (!hasOutside) {
    return [
      'CAUTION: no checkpoint from outside was given. The record agrees with itself, and with its own checkpoints up to ' +
        `position ${ownProvenTo}; whoever owns the database and the signing key could have made all of it anew.`,
    ];
  }
  const newer =
    of === 'log'
      ? `What is newer, from position ${unprovenFrom} on, rests on receipts only.`
      : 'Nothing here is proven by a checkpoint from outside.';
  return [
    ...(provenTo > 0 ? [`SOUND: every event up to position ${provenTo} is proven by a checkpoint from outside.`] : []),
    ...(unprovenFrom === undefined ? [] : [newer]),
  ];
}
