// baton verify: what it says about a file, and its exit code. It knows no database and no setting.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { leafHash } from '#libs/proof';
import { bytesOf, checkpointOf, eventsOf, leafOf, linesOf, signer, signerOf } from '../../test/evidence/small-log';
import { runCommandLine } from './program';

const events = eventsOf(600);
const lines = linesOf(events, [300, 520]);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'baton-verify-'));
  write('sound.jsonl', bytesOf(lines));
  const changed = events.with(399, { ...(events[399] ?? ({} as never)), body: '{}' });
  const altered = linesOf(changed, [])
    .toSpliced(302, 0, lines[302] ?? '')
    .toSpliced(523, 0, lines[523] ?? '');
  write('altered.jsonl', bytesOf(altered));
  write('300.note', checkpointOf(events, 300));
  write('stranger.note', checkpointOf(events, 300, [signerOf(9)]));
  write('receipt.json', JSON.stringify({ id: 'x', receipt: receiptOf(597, 598) }));
  for (const size of [300, 520])
    write(`outside/checkpoints/${String(size).padStart(16, '0')}.txt`, checkpointOf(events, size));
  write('outside/checkpoint', checkpointOf(events, 520));
  write('outside/keys/1.txt', `${signer.vkey}\n`);
  const leaves = Buffer.concat(events.slice(0, 520).map(leafHash));
  write('outside/tile/0/000', leaves.subarray(0, 8192));
  write('outside/tile/0/001.p/44', leaves.subarray(8192, 300 * 32));
  write('outside/tile/0/001', leaves.subarray(8192, 16384));
  write('outside/tile/0/002.p/8', leaves.subarray(16384));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const receiptOf = (firstPosition: number, lastPosition: number) => {
  const some = events.slice(firstPosition - 1, lastPosition);
  const commandId = some[0]?.commandId;
  return { commandId, firstPosition, lastPosition, recordedAt: '', versions: {}, leaves: some.map(leafOf) };
};

function write(name: string, bytes: Buffer | string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

async function baton(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await runCommandLine(
    args.map((arg) => (/\.|^outside/.test(arg) ? path.join(folder, arg) : arg)),
    { out: (text) => (said.out += text), err: (text) => (said.err += text), environment: {} },
  );
  return { code, ...said };
}

describe('baton verify', () => {
  it('says how far a sound file is proven, and what rests on receipts', async () => {
    const { code, out } = await baton('verify', 'sound.jsonl', '--checkpoint', 'outside', '--receipt', 'receipt.json');
    expect(out).toMatch(/^600 events read: the whole log of 600 events/);
    expect(out).toMatch(/SOUND: every event up to position 520 is proven/);
    expect(out).toMatch(/from position 521 on, rests on receipts only/);
    expect(out).toMatch(/All 1 of 1 receipts are kept/);
    expect(code).toBe(0);
  });

  it('names the event that was changed, by the tiles', async () => {
    const { code, out } = await baton('verify', 'altered.jsonl', '--checkpoint', 'outside');
    expect(out).toMatch(
      /NOT SOUND: \d+ problems?, the first bad position first\.\n {2}root-differs: The event at position 400/,
    );
    expect(code).toBe(1);
  });

  it('without a checkpoint from outside says loudly what that is worth', async () => {
    const { code, out } = await baton('verify', 'sound.jsonl');
    expect(out).toMatch(/CAUTION: no checkpoint from outside was given/);
    expect(out).not.toMatch(/SOUND:/);
    expect(code).toBe(0);
  });

  it('answers in JSON', async () => {
    const { code, out } = await baton(
      'verify',
      'altered.jsonl',
      '--checkpoint',
      '300.note',
      '--json',
      '--key',
      signer.vkey.replaceAll('.', ''),
    );
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      provenTo: 300,
      problems: [{ kind: 'root-differs', position: 301, upTo: 520 }],
    });
    expect(code).toBe(1);
  });

  it.each<[string, string[], RegExp]>([
    ['a file that is not there', ['verify', 'none.jsonl'], /There is no file/],
    [
      'a checkpoint that is not there',
      ['verify', 'sound.jsonl', '--checkpoint', 'none.note'],
      /There is no checkpoint/,
    ],
    ['a receipt that is not there', ['verify', 'sound.jsonl', '--receipt', 'none.json'], /There is no receipt/],
  ])('%s gets a sentence', async (_, args, sentence) => {
    const { code, out, err } = await baton(...args);
    expect(err).toMatch(sentence);
    expect([code, out]).toEqual([1, '']);
  });

  it.each<[string, string[], RegExp]>([
    ['a checkpoint of a stranger', ['--checkpoint', 'stranger.note'], /key-swapped: The checkpoint over 300 events/],
    ['a file that is no checkpoint', ['--checkpoint', 'receipt.json'], /checkpoint-altered: A checkpoint from outside/],
    [
      'a key that the record does not have',
      ['--key', signerOf(9).vkey],
      /key-swapped: The record does not have the key/,
    ],
    ['a receipt that is none', ['--receipt', '300.note'], /receipt-broken: Receipt 1/],
  ])('%s is a problem', async (_, args, sentence) => {
    const { code, out } = await baton('verify', 'sound.jsonl', ...args);
    expect(out).toMatch(sentence);
    expect(code).toBe(1);
  });
});
