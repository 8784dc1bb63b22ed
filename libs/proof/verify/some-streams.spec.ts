// Bundles of chosen streams: each event with its proof, checked against checkpoints from outside.
import {
  checkpointOf,
  eventsOf,
  firstOf,
  lineOf,
  signerOf,
  streamLines,
  verifyLines,
} from '../../../test/evidence/small-log';
import { writePlainLine } from '../bundle/bundle-lines';
import { leafHash } from '../tree/leaf';
import { Tree } from '../tree/merkle';

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

  it('is not checked against what was signed later', async () => {
    const early = streamLines(events, streams, 12);
    const verdict = await verifyLines(early, { checkpoints: [newest, older] });
    expect(verdict).toMatchObject({ ok: true, size: 12, provenTo: 12 });
    expect(await verifyLines(early, { checkpoints: [newest] })).toMatchObject({
      ok: true,
      provenTo: 0,
      unprovenFrom: 1,
      proven: 'by-itself',
      outside: { given: 1, agreeing: 0, silent: 1 },
    });
  });

  it('still checks the log and the form of what was signed later', async () => {
    const early = streamLines(events, streams, 12);
    const elsewhere = checkpointOf(events, 30, [signerOf(7, 'baton/elsewhere')], 'baton/elsewhere');
    const found = async (note: string) => firstOf(await verifyLines(early, { checkpoints: [note, older] }));
    expect(await found(elsewhere)).toBe('origin-differs');
    expect(await found(newest.replace('\n30\n', '\n31\n'))).toBe('checkpoint-altered');
    // A key that signed after the bundle was made may be unknown to the bundle.
    expect(await found(checkpointOf(events, 30, [signerOf(9)]))).toBe('none');
  });

  it('is unproven if nothing is signed', async () => {
    const unsigned = lines.toSpliced(2, 1);
    expect(await verifyLines(unsigned)).toMatchObject({ ok: true, proven: 'nothing', ownProvenTo: 0, unsignedFrom: 1 });
    const withOlder = unsigned.toSpliced(2, 0, writePlainLine({ kind: 'checkpoint', note: older, proof: [] }));
    expect(firstOf(await verifyLines(withOlder))).toBe('checkpoint-missing');
  });

  it('reports an invalid checkpoint from outside', async () => {
    const { problems, provenTo } = await verifyLines(lines, { checkpoints: ['x', newest] });
    const message = 'A checkpoint from outside has not the form of a checkpoint.';
    expect([problems, provenTo]).toEqual([[{ kind: 'checkpoint-altered', message }], 30]);
  });

  it('is unproven if nothing leads to the checkpoint from outside', async () => {
    expect(firstOf(await verifyLines(lines, { checkpoints: [older] }))).toBe('checkpoint-missing');
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
      expect(verdict).toMatchObject({ ok: true, proven: 'part', provenTo: 12, ownProvenTo: 30, unprovenFrom: 13 });
      expect(await verifyLines(withOlder(own(12)))).toMatchObject({ ok: true, provenTo: 0 });
    });

    it('is proven by the largest of those outside', async () => {
      const checkpoints = [checkpointOf(events, 9), older];
      expect(await verifyLines(withOlder(own(9), own(12)), { checkpoints })).toMatchObject({
        ok: true,
        provenTo: 12,
        outside: { given: 2, agreeing: 2, silent: 0 },
      });
      expect(firstOf(await verifyLines(withOlder(own(12)), { checkpoints }))).toBe('checkpoint-missing');
    });

    const bare = (note: string) => writePlainLine({ kind: 'checkpoint', note });
    const hash = Buffer.alloc(32).toString('base64');
    it.each<[string, string[], string[], string, number]>([
      ['by the proof of another size', withOlder(own(12, proofFrom(11))), [older], 'checkpoint-unlinked', 0],
      ['without a proof', withOlder(bare(older)), [older], 'checkpoint-unlinked', 0],
      ['by an empty proof', withOlder(own(12, [])), [], 'checkpoint-unlinked', 0],
      ['by a longer proof', withOlder(own(12, [...proofFrom(12), hash])), [], 'checkpoint-unlinked', 0],
      ['whose outside checkpoint is of other events', withOlder(own(12)), [other], 'root-differs 1 12', 0],
      ['whose own checkpoint is of other events', withOlder(bare(other)), [newest], 'checkpoint-unlinked', 30],
      [
        'where one of two outside is of other events',
        withOlder(own(9), own(12)),
        [checkpointOf(events, 9), other],
        'root-differs 1 12',
        9,
      ],
      ['where one agrees after one that does not', withOlder(own(12)), [other, newest], 'root-differs 1 12', 0],
      [
        'where two outside contradict each other',
        lines,
        [newest, checkpointOf(eventsOf(31, 5).slice(1), 30)],
        'checkpoint-contradicted',
        0,
      ],
      ['twice', withOlder(own(12), own(12)), [newest], 'checkpoint-misplaced', 30],
      ['in another order', withOlder(own(12), own(9)), [newest], 'checkpoint-misplaced', 30],
      ['with a proof for the last', lines.with(2, own(30, [])), [newest], 'proof-wrong', 30],
      ['without the last', withOlder(own(12)).toSpliced(3, 1), [], 'checkpoint-missing', 0],
      [
        'with a proof that is none',
        withOlder(own(12).replace('"proof":["', '"proof":["x')),
        [newest],
        'line-broken 1',
        0,
      ],
    ])('%s is reported', async (_, bundle, checkpoints, found, provenTo) => {
      const verdict = await verifyLines(bundle, { checkpoints });
      expect([firstOf(verdict), verdict.provenTo]).toEqual([found, provenTo]);
    });

    it('need not link to checkpoints older than the newest 64', async () => {
      const many = eventsOf(80, 4);
      const manyLines = (from: number) =>
        streamLines(
          many,
          streams,
          80,
          Array.from({ length: 80 - from }, (_, n) => from + n),
        );
      const outside = { checkpoints: [checkpointOf(many, 5)] };
      const silent = { outside: { given: 1, agreeing: 0, silent: 1 } };
      expect(await verifyLines(manyLines(17), outside)).toMatchObject({ ok: true, proven: 'by-itself', ...silent });
      expect(firstOf(await verifyLines(manyLines(18), outside))).toBe('checkpoint-missing');
    });

    it('says in words what is inconsistent', async () => {
      const { problems } = await verifyLines(withOlder(own(12, [])), { checkpoints: [older] });
      expect(problems.map(({ message }) => message)).toContain(
        "The log of 30 events is not shown to go on from the record's own checkpoint over 12 events: " +
          'one of the two, or the proof between them, was altered or left out.',
      );
    });
  });

  const leafOf = (line = '') => /"leaf":"([^"]+)"/.exec(line)?.[1] ?? '';
  it.each<[string, string[], string]>([
    ['an event with another body', replaced('"n":4}', '"n":5}'), 'leaf-altered 5'],
    [
      'an event of another body and leaf',
      lines.with(3, lineOf({ ...(first ?? ({} as never)), body: '{}' }).replace(',"body"', `,"proof":[],"body"`)),
      'proof-wrong 1',
    ],
    ['another proof', replaced(leafOf(lines[4]), leafOf(lines[5])), 'proof-wrong 1'],
    ['no proof', replaced(/,"proof":\[[^\]]*\]/, ''), 'proof-wrong 1'],
    ['an event left out', lines.toSpliced(4, 1), 'version-gap 6'],
    ['events in another order', lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''), 'position-twice 2'],
    ['a stream that was not requested', replaced(`,"${streams[1]}"]`, ']'), 'stream-unasked 2'],
    ['a size other than that of the checkpoint', replaced('"size":30', '"size":31'), 'proof-wrong 29'],
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
  ])('%s is reported', async (_, changed, found) => {
    expect(firstOf(await verifyLines(changed, { checkpoints: [newest] }))).toBe(found);
  });
});
