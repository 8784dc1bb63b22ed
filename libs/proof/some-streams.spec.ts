// Bundles of chosen streams: each event with its proof, against checkpoints from outside.
import {
  checkpointOf,
  eventsOf,
  firstOf,
  lineOf,
  signerOf,
  streamLines,
  verifyLines,
} from '../../test/evidence/small-log';

const events = eventsOf(30, 4);
const [first, second] = events;
const streams = [first?.stream ?? '', second?.stream ?? ''];
const lines = streamLines(events, streams);
const [newest, older] = [checkpointOf(events, 30), checkpointOf(events, 12)];
const replaced = (from: string | RegExp, to: string) => lines.map((line) => line.replace(from, to));

describe('a bundle of chosen streams', () => {
  it('is proven by the checkpoint of its size', async () => {
    const verdict = await verifyLines(lines, { checkpoints: [newest] });
    expect(verdict).toMatchObject({ ok: true, of: streams, events: 16, size: 30, provenTo: 30, ownProvenTo: 30 });
    expect(verdict).not.toHaveProperty('unprovenFrom');
  });

  it('is not held against what was signed later', async () => {
    const early = streamLines(events, streams, 12);
    const verdict = await verifyLines(early, { checkpoints: [newest, older] });
    expect(verdict).toMatchObject({ ok: true, size: 12, provenTo: 12 });
  });

  it('is proven by nothing when nothing leads to the checkpoint from outside', async () => {
    expect(firstOf(await verifyLines(lines, { checkpoints: [older] }))).toBe('checkpoint-unlinked');
    expect(await verifyLines(lines)).toMatchObject({ ok: true, provenTo: 0, ownProvenTo: 30, unprovenFrom: 1 });
  });

  const leafOf = (line = '') => /"leaf":"([^"]+)"/.exec(line)?.[1] ?? '';
  it.each<[string, string[], string]>([
    ['an event of another body', replaced('"n":4}', '"n":5}'), 'leaf-altered 5'],
    [
      'an event of another body and leaf',
      lines.with(3, lineOf({ ...(first ?? ({} as never)), body: '{}' }).replace(',"body"', `,"proof":[],"body"`)),
      'proof-wrong 1',
    ],
    ['another proof', replaced(leafOf(lines[4]), leafOf(lines[5])), 'proof-wrong 1'],
    ['no proof', replaced(/,"proof":\[[^\]]*\]/, ''), 'proof-wrong 1'],
    ['an event left out', lines.toSpliced(4, 1), 'version-gap 6'],
    ['events in another order', lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''), 'position-twice 2'],
    ['a stream that nobody asked for', replaced(`,"${streams[1]}"]`, ']'), 'stream-unasked 2'],
    ['a size that is not that of the checkpoint', replaced('"size":30', '"size":31'), 'proof-wrong 29'],
    [
      'a checkpoint after the events',
      [...lines.slice(0, -1), lines[2] ?? '', lines.at(-1) ?? ''],
      'checkpoint-misplaced',
    ],
    [
      'another root',
      lines.with(2, JSON.stringify({ kind: 'checkpoint', note: checkpointOf(eventsOf(31, 5).slice(1), 30) })),
      'checkpoint-altered',
    ],
    [
      'a stranger',
      lines.with(2, JSON.stringify({ kind: 'checkpoint', note: checkpointOf(events, 30, [signerOf(1)]) })),
      'key-unknown',
    ],
  ])('%s is told', async (_, changed, found) => {
    expect(firstOf(await verifyLines(changed, { checkpoints: [newest] }))).toBe(found);
  });
});
