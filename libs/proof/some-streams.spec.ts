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
import { writePlainLine } from './bundle-lines';
import { leafHash } from './leaf';
import { Tree } from './merkle';

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
    expect(await verifyLines(early, { checkpoints: [newest] })).toMatchObject({
      ok: true,
      provenTo: 0,
      unprovenFrom: 1,
    });
  });

  it('is held against what is no checkpoint, and that is told', async () => {
    const { problems, provenTo } = await verifyLines(lines, { checkpoints: ['x', newest] });
    const message = 'A checkpoint from outside has not the form of a checkpoint.';
    expect([problems, provenTo]).toEqual([[{ kind: 'checkpoint-altered', message }], 30]);
  });

  it('is proven by nothing when nothing leads to the checkpoint from outside', async () => {
    expect(firstOf(await verifyLines(lines, { checkpoints: [older] }))).toBe('checkpoint-unlinked');
    expect(await verifyLines(lines)).toMatchObject({ ok: true, provenTo: 0, ownProvenTo: 30, unprovenFrom: 1 });
  });

  describe('that shows how the log went on from an older checkpoint', () => {
    const tree = new Tree();
    for (const event of events) tree.append(leafHash(event));
    const proofFrom = (size: number) => tree.consistency(size).map((hash) => hash.toString('base64'));
    const own = (size: number, proof = proofFrom(size)) =>
      writePlainLine({ kind: 'checkpoint', note: checkpointOf(events, size), proof });
    const withOlder = (...more: string[]) => lines.toSpliced(2, 0, ...more);
    const other = checkpointOf(eventsOf(31, 5).slice(1), 12);

    it('is proven by it', async () => {
      const verdict = await verifyLines(withOlder(own(12)), { checkpoints: [older] });
      expect(verdict).toMatchObject({ ok: true, provenTo: 30, ownProvenTo: 30 });
      expect(await verifyLines(withOlder(own(12)))).toMatchObject({ ok: true, provenTo: 0 });
    });

    it('needs no more than one of those outside', async () => {
      const checkpoints = [checkpointOf(events, 9), older];
      expect(await verifyLines(withOlder(own(12)), { checkpoints })).toMatchObject({ ok: true, provenTo: 30 });
    });

    it.each<[string, string[], string[], string]>([
      ['by the proof of another size', withOlder(own(12, proofFrom(11))), [older], 'root-differs 1 12'],
      [
        'without a proof',
        withOlder(JSON.stringify({ kind: 'checkpoint', note: older })),
        [older],
        'checkpoint-unlinked',
      ],
      ['where the one outside is of other events', withOlder(own(12)), [other], 'root-differs 1 12'],
      [
        'where one of two outside is of other events',
        withOlder(own(9), own(12)),
        [checkpointOf(events, 9), other],
        'root-differs 1 12',
      ],
    ])('%s is not', async (_, bundle, checkpoints, found) => {
      const verdict = await verifyLines(bundle, { checkpoints });
      expect([firstOf(verdict), verdict.provenTo]).toEqual([found, 0]);
    });

    it('says in words what does not go on', async () => {
      const { problems } = await verifyLines(withOlder(own(12, [])), { checkpoints: [older] });
      expect(problems.map(({ message }) => message)).toContain(
        'The log of 30 events does not go on from the checkpoint over 12 events from outside.',
      );
    });
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
