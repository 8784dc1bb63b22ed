// How fast an evidence bundle is verified and folded, beside plain SHA-256 over the same bytes, in alternating rounds.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { evolve, initialState } from '#libs/domain';
import {
  createSigner,
  Frontier,
  leafHash,
  signCheckpoint,
  verifyBundle,
  writeEventLine,
  writePlainLine,
} from '#libs/proof';
import { createCodec } from '#libs/services';
import type { Vault } from '#libs/vault';
import type { Aftermath } from './aftermath';
import { median } from './cpu';
import { tellStories } from './stories';

const ORIGIN = 'baton/0198c1a0-0000-7000-8000-0000000000bb';
const CHECKPOINT_EVERY = 10_000;
const CHUNK = 1024 * 1024;
const NEWLINE = 0x0a;
/** States of streams still in progress; finished ones are dropped. */
const STATES = 5_000;

interface Bundle {
  file: string;
  bytes: number;
  events: number;
  checkpoints: string[];
}
type Work = (bundle: Bundle) => Promise<unknown>;

const WORK: Record<string, Work> = {
  'SHA-256, one call a line': hashLines,
  'SHA-256, one stream': hashStream,
  verifying: verify,
  folding: fold,
};

/** Prints events and megabytes per second, the medians of the rounds. */
export async function benchVerify({
  events,
  rounds = 3,
  owe,
  print,
}: {
  events: number;
  rounds?: number;
  owe: Aftermath['owe'];
  print: (line: string) => void;
}): Promise<void> {
  const bundle = await makeBundle(events, owe);
  print(
    `${events} events, ${(bundle.bytes / events).toFixed(0)} bytes a line, ${bundle.checkpoints.length} checkpoints`,
  );
  const seconds: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(WORK)) {
      const begin = performance.now();
      await work(bundle);
      (seconds[name] ??= []).push((performance.now() - begin) / 1000);
    }
  }
  print('                            events/s       MB/s   to one call a line   to one stream');
  for (const name of Object.keys(WORK)) {
    const own = seconds[name] ?? [];
    const ratios = ['SHA-256, one call a line', 'SHA-256, one stream'].map((plain) =>
      median(own.map((each, round) => (seconds[plain]?.[round] ?? 0) / each)).toFixed(2),
    );
    const middle = median(own);
    const rates = [(events / middle).toFixed(0).padStart(12), (bundle.bytes / middle / 1e6).toFixed(0).padStart(10)];
    print(`${name.padEnd(24)}${rates.join(' ')}${(ratios[0] ?? '').padStart(21)}${(ratios[1] ?? '').padStart(16)}`);
  }
  print(`${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB of memory at most`);
}

/** "Seals" by writing base64: the size is that of sealed text, and opening it costs no decryption. */
const vault = {
  sealers: async (subjects: string[]) => new Map(subjects.map((subject) => [subject, easySeal])),
  openers: async (subjects: string[]) => new Map(subjects.map((subject) => [subject, easySeal])),
} as unknown as Vault;
const NONCE_AND_TAG = '0'.repeat(28);
const easySeal = {
  seal: (plain: string) => Buffer.from(NONCE_AND_TAG + plain).toString('base64'),
  open: (sealed: string) => Buffer.from(sealed, 'base64').toString('utf8').slice(NONCE_AND_TAG.length),
};
const codec = createCodec(vault);

async function makeBundle(events: number, owe: Aftermath['owe']): Promise<Bundle> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-bench-verify-'));
  owe(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'bundle.jsonl');
  const out = fs.openSync(file, 'w');
  const put = (lines: string[]) => fs.writeSync(out, lines.map((line) => `${line}\n`).join(''));
  const signer = createSigner(ORIGIN, Buffer.alloc(32, 1));
  put([
    writePlainLine({ kind: 'bundle', format: 1, origin: ORIGIN, of: 'log', size: events }),
    writePlainLine({ kind: 'key', vkey: signer.vkey, since: 0 }),
  ]);
  const [tree, checkpoints]: [Frontier, string[]] = [new Frontier(), []];
  for await (const batch of tellStories(events, codec.encode)) {
    const lines = batch.flatMap((event) => {
      const leaf = leafHash(event);
      tree.append(leaf);
      const line = writeEventLine({ ...event, leaf: leaf.toString('base64') }, event.body);
      if (tree.size % CHECKPOINT_EVERY > 0 && tree.size < events) return [line];
      const note = signCheckpoint({ origin: ORIGIN, size: tree.size, root: tree.root() }, [signer]);
      checkpoints.push(note);
      return [line, writePlainLine({ kind: 'checkpoint', note })];
    });
    put(lines);
  }
  put([writePlainLine({ kind: 'end', events })]);
  fs.closeSync(out);
  return { file, bytes: fs.statSync(file).size, events, checkpoints };
}

const chunksOf = ({ file }: Bundle): AsyncIterable<Buffer> => fs.createReadStream(file, { highWaterMark: CHUNK });

async function hashStream(bundle: Bundle): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(bundle)) hash.update(chunk);
  hash.digest();
}

function hashLines(bundle: Bundle): Promise<void> {
  return eachLine(bundle, (line) => void createHash('sha256').update(line).digest());
}

async function verify(bundle: Bundle): Promise<void> {
  const { ok, provenTo, problems } = await verifyBundle(chunksOf(bundle), { checkpoints: bundle.checkpoints });
  if (!ok || provenTo !== bundle.events) throw new Error(`The bundle is not sound: ${problems[0]?.message}`);
}

async function fold(bundle: Bundle): Promise<void> {
  const states = new Map<string, unknown>();
  let batch: Parameters<typeof codec.decode>[0] = [];
  const foldBatch = async () => {
    for (const { stream, type, data, occurredAt, actor } of await codec.decode(batch)) {
      const state = states.get(stream) ?? initialState(stream);
      states.delete(stream);
      states.set(stream, evolve(stream, state, { type, data, at: occurredAt, actor }));
    }
    for (const oldest of states.keys()) {
      if (states.size <= STATES) break;
      states.delete(oldest);
    }
    batch = [];
  };
  await eachLine(bundle, (line) => {
    const text = line.toString('utf8');
    if (!text.startsWith('{"kind":"event"')) return undefined;
    const at = text.indexOf(',"body":');
    const columns = JSON.parse(`${text.slice(0, at)}}`) as (typeof batch)[number];
    batch.push(Object.assign(columns, { body: text.slice(at + 8, -1) }));
    return batch.length === 1_000 ? foldBatch() : undefined;
  });
  await foldBatch();
}

async function eachLine(bundle: Bundle, work: (line: Buffer) => Promise<void> | undefined): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunksOf(bundle)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      const wait = work(bytes.subarray(from, to));
      if (wait) await wait;
      from = to + 1;
    }
    rest = bytes.subarray(from);
  }
}
