// Two verifiers, one verdict: ours, and the one in Python that was written from docs/EVIDENCE.md alone.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { leafHash, Tiling, tilePath, verifyBundle, type LeafInput, type Verdict } from '#libs/proof';
import { readOutside } from '../../apps/cli/evidence/outside-folder';
import { exitCodeOf } from '../../apps/cli/evidence/verdict';
import { startSecond, toldBy, toldIn, type Told } from '../bundles/second';
import { pick } from '../bundles/world';
import { flipped } from '../tamper/bits';
import { chanceOf } from '../tamper/chance';
import { bytesOf, checkpointOf, eventsOf, inChunks, leafOf, linesOf, signer, streamLines } from './small-log';

const run = promisify(execFile);
const SCRIPT = path.join(__dirname, '../../docs/evidence/verify.py');
const chance = chanceOf(11);
const events = eventsOf(300, 6);
const sizes = [40, 256, 300];
const sound = linesOf(events, sizes);
const notes = sizes.map((size) => checkpointOf(events, size));
const second = startSecond();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'baton-second-'));
  sizes.forEach((size, index) => write(`checkpoints/${String(size).padStart(16, '0')}.txt`, notes[index] ?? ''));
  write('keys/1.txt', `${signer.vkey}\n`);
  const tiling = new Tiling();
  const tiles = [...events.flatMap((event) => tiling.append(leafHash(event))), ...tiling.partial()];
  for (const tile of tiles) write(tilePath({ ...tile, width: tile.hashes.length / 32 }), tile.hashes);
  write('receipt.json', JSON.stringify(receiptOf(11, 12)));
});
afterAll(() => {
  second.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, bytes: Buffer | string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

function receiptOf(firstPosition: number, lastPosition: number) {
  const some = events.slice(firstPosition - 1, lastPosition);
  return { commandId: some[0]?.commandId, firstPosition, lastPosition, leaves: some.map(leafOf) };
}

interface Said extends Told {
  exitCode: number;
}
const ours = (verdict: Verdict): Said => ({ ...toldBy(verdict), exitCode: exitCodeOf(verdict) });

type Ask = (bundle: Buffer, held: { folder?: string; receipt: string }) => Promise<Partial<Said> | undefined>;

const asked: Ask = (bundle, { receipt, ...held }) => second.ask({ bundle, ...held, receipts: [receipt] });

/** Called as by somebody who has nothing but the script. */
const byCommandLine: Ask = async (bundle, held) => {
  const args = [SCRIPT, write('bundle.jsonl', bundle), '--receipt', path.join(folder, 'receipt.json')];
  if (held.folder !== undefined) args.push('--checkpoint', held.folder);
  // Each exit code is a verdict; output on stderr is not one.
  const { stdout, stderr, code } = await run('python3', args).then(
    (ended) => ({ ...ended, code: 0 }),
    (error: unknown) => error as { stdout: string; stderr: string; code: number },
  );
  expect(stderr).toBe('');
  return { ...toldIn(stdout), exitCode: code };
};

/** Our verdict on each of the bundles, with and without the evidence folder; the other verifier must agree. */
async function compared(bundles: Buffer[], ask = asked): Promise<Said[]> {
  const told: Said[] = [];
  for (const [index, bytes] of bundles.entries()) {
    const held = index % 2 === 0 ? { folder } : {};
    const outside = index % 2 === 0 ? readOutside([folder]) : {};
    const receipt = JSON.stringify(receiptOf(11, 12));
    const verdict = ours(await verifyBundle(inChunks(bytes, 1 + chance(5_000)), { ...outside, receipts: [receipt] }));
    const theirs = await ask(bytes, { ...held, receipt });
    expect({ index, ...verdict }).toMatchObject({ index, ...theirs });
    expect(Object.keys(theirs ?? {}).length).toBeGreaterThan(7);
    told.push(verdict);
  }
  return told;
}

const changed = (position: number, change: Partial<LeafInput>): Buffer =>
  bytesOf(
    linesOf(events.with(position - 1, { ...(events[position - 1] ?? ({} as never)), ...change }), []).flatMap(
      (line, index) => {
        const own = sizes.indexOf(index - 1);
        return own < 0 ? [line] : [line, JSON.stringify({ kind: 'checkpoint', note: notes[own] })];
      },
    ),
  );

describe('both verifiers', () => {
  it('accept what is sound', async () => {
    const streams = [...new Set(events.map(({ stream }) => stream))].slice(0, 2);
    const bundles = [
      sound,
      sound,
      streamLines(events, streams, 300, [40, 256]),
      streamLines(events, streams, 256),
      streamLines(events, streams, 256, [40]),
    ].map(bytesOf);
    expect((await compared(bundles, byCommandLine)).map(({ exitCode }) => exitCode)).toEqual([0, 4, 0, 4, 0]);
  });

  it('find the same problems in events that were changed and rehashed', async () => {
    const changes: Partial<LeafInput>[] = [
      { body: '{}' },
      { body: '{"a": 1}' },
      { body: '{"b":1,"a":2}' },
      { body: '{"a":1,"a":1}' },
      { body: '{"a":-0}' },
      { body: '{"a":1.0}' },
      { body: '{"a":[1e21,1e-7,0.1,123456789012345680000,5e-324]}' },
      { body: '{"a":[1e+21,1e-7,0.000001,0.1,1234567.125,5e-324]}' },
      { body: '{"a":9007199254740992}' },
      { body: '{"é":"\\u00e9"}' },
      { body: '{"\u{1F600}":1,"\uFB33":2}' },
      { body: '{"\uFB33":1,"\u{1F600}":2}' },
      { body: '{"a":"\\/"}' },
      { body: '{"a":"\\u0000"}' },
      { body: '[NaN]' },
      { body: 'nothing' },
      { version: 99 },
      { actor: 'cli:"\\\n\u007f é' },
      { recordedAt: '2026-02-30T00:00:00.000000Z' },
      { recordedAt: '2020-01-01T00:00:00.000000Z' },
      { occurredAt: '1900-12-31T23:59:59.999999Z' },
      { commandId: '0198c1a0-0000-7000-8000-00000000000f' },
    ];
    const told = await compared(changes.flatMap((change) => [changed(77, change), changed(257, change)]));
    expect(told.filter(({ ok }) => ok)).toEqual([]);
  }, 240_000);

  it('find the same problems in files that were tampered with', async () => {
    const bytes = bytesOf(sound);
    const bundles = Array.from({ length: 40 }, () => flipped(bytes, chance(bytes.length * 8)));
    const places = [...sound.keys()].filter((index) => !sound[index]?.includes('"kind":"checkpoint"'));
    for (let at = 0; at < 10; at += 1) {
      // Only a checkpoint held outside can show that one was left out.
      const place = pick(places, chance);
      bundles.push(bytesOf(sound.toSpliced(place, 1)), bytesOf(sound.toSpliced(place, 0, sound[place] ?? '')));
      bundles.push(bytes.subarray(0, chance(bytes.length)));
    }
    expect((await compared(bundles)).filter(({ ok }) => ok)).toEqual([]);
  }, 240_000);
});
