// baton verify: what it says about a file, and its exit code. It needs no database and no settings.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { leafHash } from '#libs/proof';
import {
  bytesOf,
  checkpointOf,
  eventsOf,
  leafOf,
  linesOf,
  signer,
  signerOf,
  streamLines,
} from '../../../test/evidence/small-log';
import { runCommandLine } from '../program';

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
  write('whole.jsonl', bytesOf(linesOf(events.slice(0, 300), [300])));
  write('unsigned.jsonl', bytesOf(linesOf(events, [])));
  write('streams.jsonl', bytesOf(streamLines(events, [events[0]?.stream ?? ''], 300, [40])));
  for (const size of [40, 300, 520]) write(`${size}.note`, checkpointOf(events, size));
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
  write('outside/tile/0/002.p/999', 'is no width');
  write('outside-empty/checkpoints/0000000000000300.txt.part', checkpointOf(events, 300));
  write('outside-named/checkpoints/300.txt', checkpointOf(events, 300));
  write('outside-short/300.note', checkpointOf(events, 300));
  write('outside-short/tile/0/000', leaves.subarray(0, 8192));
  write('outside-short/tile/0/001', leaves.subarray(8192, 16352));
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
  it('says how far a sound file is proven, and by what', async () => {
    const { code, out } = await baton('verify', 'sound.jsonl', '--checkpoint', 'outside', '--receipt', 'receipt.json');
    expect(out.split('\n')).toEqual([
      `600 events read: the whole log of 600 events (${signer.name}).`,
      'SOUND UP TO POSITION 520: every event up to position 520 is proven by checkpoints from outside, and nothing after that.',
      'From position 521 on nothing is signed, and only receipts count.',
      'All 1 receipts are kept.',
    ]);
    expect(code).toBe(3);
  });

  it('tells apart what is signed from outside, by the record alone, and by nobody', async () => {
    const { code, out } = await baton('verify', 'sound.jsonl', '--checkpoint', '300.note');
    expect(out).toMatch(/SOUND UP TO POSITION 300: every event up to position 300 is proven/);
    expect(out).toMatch(/From position 301 to 520 the record agrees with its own signatures, and with nothing else/);
    expect(out).toMatch(/From position 521 on nothing is signed/);
    expect(code).toBe(3);
  });

  it('says when everything is proven, for a log and for chosen streams, and how far streams are proven', async () => {
    const whole = await baton('verify', 'whole.jsonl', '--checkpoint', '300.note');
    expect(whole.out).toMatch(/SOUND: every event up to position 300 is proven .* that is all of this bundle/);
    const streams = await baton('verify', 'streams.jsonl', '--checkpoint', '300.note');
    expect(streams.out).toMatch(/SOUND: the events of these streams up to position 300 are proven/);
    expect(streams.out).toMatch(/That a stream has no later event is not shown/);
    const older = await baton('verify', 'streams.jsonl', '--checkpoint', '40.note', '--receipt', 'receipt.json');
    expect(older.out).toMatch(/SOUND UP TO POSITION 40: .*\nFrom position 41 to 300 the record agrees with its own/);
    expect(older.out).toMatch(/0 of 1 receipts are kept; the others have events that are not in this bundle/);
    const silent = await baton('verify', 'streams.jsonl', '--checkpoint', '520.note');
    expect(silent.out).toMatch(
      /CAUTION: nothing here is proven .*\n.*\n.*\n1 of 1 checkpoints from outside say nothing/,
    );
    expect([whole.code, streams.code, older.code, silent.code]).toEqual([0, 0, 3, 4]);
  });

  it('warns when nothing signs the events', async () => {
    const { code, out } = await baton('verify', 'unsigned.jsonl', '--key', signer.vkey.replaceAll('.', ''));
    expect(out).toMatch(/NOTHING IS PROVEN: .* Anybody could have written it, without any key\./);
    expect(code).toBe(5);
  });

  it('names the event that was altered, with the help of the tiles', async () => {
    const { code, out } = await baton('verify', 'altered.jsonl', '--checkpoint', 'outside');
    expect(out).toMatch(
      /NOT SOUND: \d+ problems?, the first bad position first\.\n {2}root-differs: The event at position 400/,
    );
    expect(code).toBe(1);
  });

  it('without a checkpoint from outside, warns how little that proves', async () => {
    const { code, out } = await baton('verify', 'sound.jsonl');
    expect(out).toMatch(
      /CAUTION: nothing here is proven by a checkpoint from outside\.\nFrom position 1 to 520 the record/,
    );
    expect(out).toMatch(/No checkpoint from outside was given/);
    expect(out).not.toMatch(/SOUND/);
    expect(code).toBe(4);
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
      proven: 'part',
      provenTo: 300,
      unprovenFrom: 301,
      outside: { given: 1, agreeing: 1, silent: 0 },
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
    ['a folder without a checkpoint', ['verify', 'sound.jsonl', '--checkpoint', 'outside-empty'], /has no checkpoint/],
    [
      'a checkpoint of another name',
      ['verify', 'sound.jsonl', '--checkpoint', 'outside-named'],
      /has not the name of that/,
    ],
    [
      'a tile of another length',
      ['verify', 'sound.jsonl', '--checkpoint', 'outside-short'],
      /001 has 8160 bytes, and not/,
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
