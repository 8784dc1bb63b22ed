// Keys that succeed each other, and checkpoints in a bundle and from outside: which are valid and which are not.
import {
  checkpointOf,
  eventsOf,
  firstOf,
  lineOf,
  linesOf,
  ORIGIN,
  signer,
  signerOf,
  tilesOf,
  verifyLines,
} from '../../../test/evidence/small-log';
import { writePlainLine } from '../bundle/bundle-lines';
import { signSuccession } from './checkpoint';
import { signNote } from './note';

const events = eventsOf(20);
const [second, third, stranger] = [signerOf(8), signerOf(9), signerOf(10)];
const elsewhere = signerOf(7, 'baton/elsewhere');
const succession = signSuccession(signer, second, 8);
const own = (note: string) => writePlainLine({ kind: 'checkpoint', note });
const key = (vkey: string, since: number, note?: string) =>
  writePlainLine({ kind: 'key', vkey, since, ...(note === undefined ? {} : { succession: note }) });
const head = (size = events.length) => writePlainLine({ kind: 'bundle', format: 1, origin: ORIGIN, of: 'log', size });
const end = (count = events.length) => writePlainLine({ kind: 'end', events: count });
const FIRST = key(signer.vkey, 0);

/** A bundle of the events with these keys, and these lines after the events of these positions. */
function bundle(keys: string[], after: Record<number, string> = {}, some = events): string[] {
  const lines = some.flatMap((event) => [
    lineOf(event),
    ...(after[event.position] ? [after[event.position] ?? ''] : []),
  ]);
  return [head(some.length), ...keys, ...lines, end(some.length)];
}
const kinds = async (...given: Parameters<typeof verifyLines>) =>
  (await verifyLines(...given)).problems.map(({ kind }) => kind);

describe('keys', () => {
  const chain = [FIRST, key(second.vkey, 8, succession), key(third.vkey, 15, signSuccession(second, third, 15))];

  it('succeed each other, and each signs from its size on', async () => {
    const after = {
      7: own(checkpointOf(events, 7)),
      8: own(checkpointOf(events, 8, [second])),
      14: own(checkpointOf(events, 14, [second])),
      15: own(checkpointOf(events, 15, [third])),
      20: own(checkpointOf(events, 20, [third])),
    };
    const checkpoints = [checkpointOf(events, 8, [second]), checkpointOf(events, 20, [third])];
    const verdict = await verifyLines(bundle(chain, after), { checkpoints, keys: [second.vkey, signer.vkey] });
    expect(verdict).toMatchObject({ problems: [], provenTo: 20, ownProvenTo: 20 });
  });

  it.each<[string, number, typeof signer]>([
    ['the key that was succeeded', 8, signer],
    ['a key long after it was succeeded', 15, signer],
    ['the next key too early', 7, second],
    ['the last key too early', 14, third],
  ])('%s signs nothing', async (_, size, by) => {
    const after = { [size]: own(checkpointOf(events, size, [by])) };
    expect(await kinds(bundle(chain, after))).toEqual(['key-superseded']);
    expect(await kinds(bundle(chain), { checkpoints: [checkpointOf(events, size, [by])] })).toContain('key-superseded');
  });

  it.each([
    ['a key that was succeeded', 8, [signer, second]],
    ['a stranger', 7, [stranger, signer]],
    ['the same key again', 7, [signer, signer]],
  ])('a second signature by %s is accepted from outside, but not in the bundle', async (_, size, by) => {
    const note = checkpointOf(events, size, by);
    const right = own(checkpointOf(events, size, by.slice(-1)));
    expect(await kinds(bundle(chain, { [size]: right }), { checkpoints: [note] })).toEqual([]);
    expect(await kinds(bundle(chain, { [size]: own(note) }))).toEqual(['checkpoint-altered']);
  });

  it('may hand over to an earlier key, even at once', async () => {
    const back = key(signer.vkey, 8, signSuccession(second, signer, 8));
    const after = { 7: own(checkpointOf(events, 7)), 9: own(checkpointOf(events, 9)) };
    expect(await kinds(bundle([...chain.slice(0, 2), back], after))).toEqual([]);
    const late = own(checkpointOf(events, 9, [second]));
    expect(await kinds(bundle([...chain.slice(0, 2), back], { 9: late }))).toEqual(['key-superseded']);
  });

  it.each<[string, string[], string]>([
    ['a first key that succeeds another', [key(signer.vkey, 0, succession)], 'key-swapped'],
    ['a first key that begins late', [key(signer.vkey, 1)], 'key-swapped'],
    ['a second key without a succession', [FIRST, key(second.vkey, 8)], 'key-swapped'],
    ['a succession to another key', [FIRST, key(third.vkey, 8, succession)], 'key-swapped'],
    ['a succession at another size', [FIRST, key(second.vkey, 9, succession)], 'key-swapped'],
    ['a succession of a stranger', [FIRST, key(second.vkey, 8, signSuccession(stranger, second, 8))], 'key-swapped'],
    [
      'a succession before the last one',
      [...chain.slice(0, 2), key(third.vkey, 7, signSuccession(second, third, 7))],
      'key-swapped',
    ],
    ['a key of another log', [key(elsewhere.vkey, 0)], 'origin-differs'],
    ['an invalid key', [key('x', 0)], 'key-broken'],
  ])('%s is reported', async (_, keys, found) => {
    expect(await kinds(bundle(keys))).toEqual([found]);
  });

  it('pinned by the auditor must be there', async () => {
    const verdict = await verifyLines(bundle([FIRST]), { keys: [signer.vkey, stranger.vkey] });
    expect(verdict.problems).toEqual([
      { kind: 'key-swapped', message: expect.stringContaining(stranger.vkey) as string },
    ]);
  });

  it('that were swapped do not hide changes', async () => {
    const changed = events.with(11, { ...(events[11] ?? ({} as never)), body: '{}' });
    const lines = bundle([key(stranger.vkey, 0)], { 20: own(checkpointOf(changed, 20, [stranger])) }, changed);
    const evidence = { checkpoints: [checkpointOf(events, 20)], tiles: tilesOf(events) };
    expect(await kinds(lines, evidence)).toEqual(['root-differs', 'key-swapped', 'checkpoint-altered']);
    expect(firstOf(await verifyLines(lines, evidence))).toBe('root-differs 12');
    expect(await kinds(lines, { ...evidence, keys: [signer.vkey] })).toEqual([
      'root-differs',
      'key-swapped',
      'checkpoint-altered',
    ]);
    expect(await kinds(lines, { ...evidence, keys: ['x'] })).toContain('key-swapped');
  });
});

describe("the record's own checkpoints", () => {
  const note = checkpointOf(events, 9);
  it.each<[string, Record<number, string>, string]>([
    ['in another place', { 8: own(note) }, 'checkpoint-misplaced'],
    ['later', { 10: own(note) }, 'checkpoint-misplaced'],
    ['twice', { 9: `${own(note)}\n${own(note)}` }, 'checkpoint-misplaced'],
    ['with a proof', { 9: writePlainLine({ kind: 'checkpoint', note, proof: [] }) }, 'proof-wrong'],
    ['with an extra line', { 9: own(signNote(`${note.split('\n\n')[0]}\nmore\n`, [signer])) }, 'checkpoint-altered'],
    ['of another log', { 9: own(checkpointOf(events, 9, [elsewhere], 'baton/elsewhere')) }, 'origin-differs'],
    ['by a stranger', { 9: own(checkpointOf(events, 9, [stranger])) }, 'key-unknown'],
    ['that are invalid', { 9: own('x') }, 'checkpoint-altered'],
    ['with another root', { 9: own(checkpointOf(eventsOf(20, 4), 9)) }, 'root-differs'],
    [
      'whose root was put in',
      { 9: own(note.replace(/\n[^\n]{44}\n/, checkpointOf(eventsOf(20, 4), 9).split('\n')[2] ?? '')) },
      'checkpoint-altered',
    ],
  ])('%s are reported', async (_, after, found) => {
    expect(await kinds(bundle([FIRST], after))).toEqual([found]);
  });

  it('that differ from those outside are distinguished from wrong events', async () => {
    const other = own(checkpointOf(eventsOf(20, 4), 9));
    expect(await kinds(bundle([FIRST], { 9: other }), { checkpoints: [note] })).toEqual(['checkpoint-altered']);
  });

  it('show where events differ, from the last size that agreed', async () => {
    const after = {
      5: own(checkpointOf(events, 5)),
      9: own(checkpointOf(eventsOf(20, 4), 9)),
      12: own(checkpointOf(eventsOf(20, 4), 12)),
    };
    const verdict = await verifyLines(bundle([FIRST], after));
    expect(verdict).toMatchObject({ ownProvenTo: 5, problemCount: 1 });
    expect(firstOf(verdict)).toBe('root-differs 6 9');
    const outside = await verifyLines(bundle([FIRST], { ...after, 7: own(checkpointOf(events, 7)) }), {
      checkpoints: [checkpointOf(events, 7)],
    });
    expect(firstOf(outside)).toBe('root-differs 8 9');
  });

  it('are missed when they are removed, wherever they were', async () => {
    const after = { 5: own(checkpointOf(events, 5)), 20: own(checkpointOf(events, 20)) };
    const checkpoints = [5, 9, 20].map((size) => checkpointOf(events, size));
    expect(await kinds(bundle([FIRST], after), { checkpoints })).toEqual(['checkpoint-missing']);
    expect(await kinds(bundle([FIRST], { 5: after[5], 9: own(note) }), { checkpoints })).toEqual([
      'checkpoint-missing',
    ]);
    expect(await kinds(bundle([FIRST]), { checkpoints })).toHaveLength(3);
  });
});

describe('checkpoints from outside', () => {
  const lines = linesOf(events, [5, 9, 20]);
  it('are each counted separately', async () => {
    const of = (size: number) => checkpointOf(events, size);
    expect(await verifyLines(lines, { checkpoints: [of(9), of(5), of(9)] })).toMatchObject({
      ok: true,
      provenTo: 9,
      unprovenFrom: 10,
    });
    expect(await verifyLines(lines, { checkpoints: [of(20)] })).not.toHaveProperty('unprovenFrom');
    expect(await kinds(lines, { checkpoints: [checkpointOf(events, 0)] })).toEqual(['checkpoint-altered']);
  });

  it('that contradict each other at one size cannot both be right', async () => {
    const checkpoints = [checkpointOf(events, 9), checkpointOf(eventsOf(20, 4), 9)];
    for (const given of [checkpoints, checkpoints.toReversed()]) {
      const all = [checkpointOf(events, 5), ...given, checkpointOf(events, 20)];
      const { problems, provenTo } = await verifyLines(lines, { checkpoints: all });
      expect([problems.map(({ kind }) => kind), provenTo]).toEqual([['checkpoint-contradicted'], 5]);
    }
  });

  it.each<[string, string, string]>([
    ['of another log', checkpointOf(events, 9, [elsewhere], 'baton/elsewhere'), 'origin-differs'],
    ['that were altered', checkpointOf(events, 9).replace('\n9\n', '\n8\n'), 'checkpoint-altered'],
    ['that are invalid', '', 'checkpoint-altered'],
    ['by a stranger', checkpointOf(events, 9, [stranger]), 'key-swapped'],
  ])('%s are reported', async (_, note, found) => {
    expect(await kinds(lines, { checkpoints: [note] })).toContain(found);
  });

  it('over more events than the record has show what is missing', async () => {
    const more = eventsOf(30);
    const verdict = await verifyLines(lines, { checkpoints: [checkpointOf(more, 30), checkpointOf(more, 25)] });
    expect(verdict.problems).toMatchObject([{ kind: 'shorter-than-checkpoint', position: 21, upTo: 30 }]);
  });
});

describe('a checkpoint from outside by a key that the record does not know', () => {
  const note = checkpointOf(events, 20, [stranger]);
  const swapped = 'The checkpoint over 20 events from outside is signed by no key of the record';
  const told = async (keys: string[], ...notes: string[]) =>
    (
      await verifyLines(bundle([FIRST], { 20: own(checkpointOf(events, 20)) }), { checkpoints: notes, keys })
    ).problems.map(({ message }) => message);

  it('is reported, even if the keys given are invalid', async () => {
    expect(await told([], note)).toEqual([`${swapped}: its key was swapped, or it is another log's.`]);
    expect(await told(['x'], note)).toEqual([
      'The record does not have the key x that was given.',
      `${swapped}: its key was swapped, or it is another log's.`,
    ]);
  });

  it('is not at fault if its key is given: then the record lacks the key', async () => {
    expect(await told([stranger.vkey], note)).toEqual([
      `The record does not have the key ${stranger.vkey} that was given.`,
    ]);
  });

  it('names its size if it was altered', async () => {
    const altered = checkpointOf(events, 20).replace(/\n20\n/, '\n19\n');
    const [message] = await told([], altered, checkpointOf(events, 20));
    expect(message).toBe(
      'The checkpoint over 19 events from outside does not have the signature that it says it has: ' +
        'one of the two was altered.',
    );
  });
});
