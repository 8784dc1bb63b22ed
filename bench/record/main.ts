// The record at a million events: verifying beside plain SHA-256 over the same bytes, folding, and making the lists anew.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createNotary, evidenceLines, newestCheckpoint } from '#libs/event-store';
import { verifyBundle } from '#libs/proof';
import { compareWithLog, rebuild } from '#libs/read-models';
import type { Aftermath } from '../aftermath';
import { median } from '../cpu';
import type { Ground } from '../ground';
import { openServices } from '../services';
import { fillLog } from './fill-log';

interface Options {
  ground: Ground;
  aftermath: Aftermath;
  events: number;
  print: (line: string) => void;
  rounds?: number;
}

const CHUNK_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;

export async function benchRecord({ ground, aftermath, events, print, rounds = 3 }: Options): Promise<void> {
  const keys = { vaultKey: randomBytes(32), requestKey: randomBytes(32) };
  const { services, pool, source } = await openServices(ground, keys, aftermath.owe, { projects: false });
  const { encode, decode } = services.engine.codec;
  const count = await fillLog(ground.ownerUrl, encode, events);
  const line = (what: string, ms: number, bytes?: number) =>
    print(
      `${what.padEnd(44)} ${((1_000 * count) / ms).toFixed(0).padStart(9)} events/s` +
        (bytes === undefined ? '' : ` ${(bytes / 1_000 / ms).toFixed(0).padStart(6)} MB/s`),
    );

  line('all read models made anew', await timed(() => rebuild({ pool, source, decode })));
  const { result: comparison, ms } = await told(() => compareWithLog({ pool, source, decode }));
  if (comparison.differing > 0) throw new Error('The read models differ from the log.');
  line('folded, and compared with the read models', ms);

  await createNotary({ pool, key: randomBytes(32) }).checkpoint();
  const file = path.join(ground.logs, 'record.jsonl');
  line('written as an evidence bundle', await timed(() => writeBundle(file, evidenceLines(pool))));
  const outside = await newestCheckpoint(pool);
  const ways: Record<string, () => Promise<unknown>> = {
    'plain SHA-256, one hash a line': () => hashLines(file),
    'plain SHA-256, one hash over the file': () => hashFile(file),
    verified: async () => {
      const verdict = await verifyBundle(chunksOf(file), { checkpoints: outside ? [outside.note] : [] });
      if (!verdict.ok || verdict.provenTo !== count) throw new Error(`Not proven: ${verdict.problems[0]?.message}`);
    },
  };
  const took = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const [way, run] of Object.entries(ways)) took.set(way, [...(took.get(way) ?? []), await timed(run)]);
  const bytes = await sizeOf(file);
  for (const [way, each] of took) line(way, median(each), bytes);
  const ratios = (took.get('verified') ?? []).map(
    (each, n) => (took.get('plain SHA-256, one hash a line')?.[n] ?? 0) / each,
  );
  print(`Verified beside one plain hash a line, median of ${rounds} rounds: ${median(ratios).toFixed(2)}`);
  print(`Memory at the end: ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB resident`);
}

const chunksOf = (file: string) => createReadStream(file, { highWaterMark: CHUNK_BYTES });

async function told<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const from = performance.now();
  const result = await work();
  return { result, ms: performance.now() - from };
}

const timed = async (work: () => Promise<unknown>): Promise<number> => (await told(work)).ms;

const writeBundle = (file: string, lines: AsyncIterable<string>): Promise<void> =>
  pipeline(Readable.from(lines), createWriteStream(file));

/** What any program would do that wants a hash of each event, and nothing else. */
async function hashLines(file: string): Promise<void> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunksOf(file) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      createHash('sha256').update(bytes.subarray(from, to)).digest();
      from = to + 1;
    }
    rest = bytes.subarray(from);
  }
}

async function hashFile(file: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(file) as AsyncIterable<Buffer>) hash.update(chunk);
  hash.digest();
}

async function sizeOf(file: string): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunksOf(file) as AsyncIterable<Buffer>) bytes += chunk.length;
  return bytes;
}
