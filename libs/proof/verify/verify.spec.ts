// Bundles of a small log: valid ones, and every way in which one can be invalid.
import { writePlainLine } from '../bundle/bundle-lines';
import type { LeafInput } from '../tree/leaf';
import {
  checkpointOf,
  eventsOf,
  firstOf,
  lineOf,
  linesOf,
  ORIGIN,
  signer,
  tilesOf,
  verifyLines,
} from '../../../test/evidence/small-log';

const events = eventsOf(40);
const sizes = [7, 16, 40];
const lines = linesOf(events, sizes);
const checkpoints = sizes.map((size) => checkpointOf(events, size));
const tiles = tilesOf(events);

/** The bundle of a database with these events and the true checkpoints. */
function exported(changed: LeafInput[], leaves: (event: LeafInput) => string = lineOf): string[] {
  const head = writePlainLine({ kind: 'bundle', format: 1, origin: ORIGIN, of: 'log', size: changed.length });
  const body = changed.flatMap((event) => {
    const own = sizes.indexOf(event.position);
    const note = checkpoints[own];
    return [leaves(event), ...(note === undefined ? [] : [writePlainLine({ kind: 'checkpoint', note })])];
  });
  return [head, lines[1] ?? '', ...body, writePlainLine({ kind: 'end', events: changed.length })];
}

describe('a valid bundle', () => {
  it('is proven up to the last checkpoint from outside', async () => {
    expect(await verifyLines(lines, { checkpoints, tiles, keys: [signer.vkey] })).toEqual({
      ok: true,
      origin: ORIGIN,
      of: 'log',
      events: 40,
      size: 40,
      provenTo: 40,
      ownProvenTo: 40,
      proven: 'all',
      outside: { given: 3, agreeing: 3, silent: 0 },
      receipts: { given: 0, kept: 0 },
      problems: [],
      problemCount: 0,
    });
  });

  it('says what is newer than the checkpoints from outside, and what only its own checkpoints prove', async () => {
    expect(await verifyLines(lines, { checkpoints: [checkpointOf(events, 16)] })).toMatchObject({
      ok: true,
      proven: 'part',
      provenTo: 16,
      ownProvenTo: 40,
      unprovenFrom: 17,
    });
    const alone = { ok: true, proven: 'by-itself', provenTo: 0, unprovenFrom: 1 };
    expect(await verifyLines(lines)).toMatchObject({ ...alone, ownProvenTo: 40 });
    const early = await verifyLines(linesOf(events, [16]));
    expect(early).toMatchObject({ ...alone, ownProvenTo: 16, unsignedFrom: 17 });
    const unsigned = await verifyLines(linesOf(events, []));
    expect(unsigned).toMatchObject({ ok: true, proven: 'nothing', ownProvenTo: 0, unprovenFrom: 1, unsignedFrom: 1 });
  });

  it('may contain any kind of text', async () => {
    const odd = eventsOf(3).map((event) => ({
      ...event,
      stream: `client/"é\\\u{1F468}`,
      version: event.position,
      actor: 'cli:\u0001"',
      body: '{"a":"\\u0001\\n\\"\\\\é","b":[1,-2.5,1e-7,true,null,{}],"é":1,"\u{1F468}":0}',
    }));
    expect(await verifyLines(linesOf(odd))).toMatchObject({ ok: true, ownProvenTo: 3 });
  });
});

describe('an event that was changed', () => {
  it('and whose leaf was not recomputed is identified', async () => {
    const verdict = await verifyLines(
      exported(events.with(11, { ...at(12), actor: 'cli:eve' }), (event) => {
        const own = events[event.position - 1] ?? event;
        return lineOf(event).replace(/"leaf":"[^"]+"/, /"leaf":"[^"]+"/.exec(lineOf(own))?.[0] ?? '');
      }),
    );
    expect(firstOf(verdict)).toBe('leaf-altered 12');
  });

  it('and whose leaf was recomputed is found between two checkpoints, and exactly with tiles', async () => {
    const changed = exported(events.with(11, { ...at(12), body: '{}' }));
    expect(firstOf(await verifyLines(changed, { checkpoints }))).toBe('root-differs 8 16');
    expect(firstOf(await verifyLines(changed, { checkpoints, tiles }))).toBe('root-differs 12');
  });
});

const at = (position: number): LeafInput => events[position - 1] ?? ({} as LeafInput);

describe('events that were moved', () => {
  const removed = (position: number) => events.toSpliced(position - 1, 1);
  const renumbered = (some: LeafInput[]) => {
    const versions = new Map<string, number>();
    return some.map((event, index) => {
      const version = (versions.get(event.stream) ?? 0) + 1;
      versions.set(event.stream, version);
      return { ...event, position: index + 1, version };
    });
  };

  it.each<[string, LeafInput[], string, string]>([
    ['removed', removed(12), 'position-missing 12 12', 'position-missing 12 12'],
    ['removed and renumbered', renumbered(removed(12)), 'root-differs 8 16', 'root-differs 12'],
    ['removed at the end', events.slice(0, 33), 'shorter-than-checkpoint 34 40', 'shorter-than-checkpoint 34 40'],
    ['swapped', events.with(11, at(13)).with(12, at(12)), 'position-missing 12 12', 'position-missing 12 12'],
    ['doubled', events.toSpliced(12, 0, at(12)), 'position-twice 12', 'position-twice 12'],
    ['inserted', renumbered(events.toSpliced(11, 0, at(11))), 'root-differs 8 16', 'root-differs 12'],
    [
      'of one stream all removed',
      renumbered(events.filter(({ position }) => position % 3 !== 2)),
      'root-differs 1 7',
      'root-differs 2',
    ],
  ])('%s', async (_, changed, found, exact) => {
    expect(firstOf(await verifyLines(exported(changed), { checkpoints }))).toBe(found);
    expect(firstOf(await verifyLines(exported(changed), { checkpoints, tiles }))).toBe(exact);
  });

  it.each<[string, Partial<LeafInput>, string]>([
    ['a version is left out', { version: 9 }, 'version-gap 13'],
    [
      'the clock runs backwards',
      {
        recordedAt: '2026-03-01T09:00:04.999999Z',
        occurredAt: '2026-03-01T09:00:04.999999Z',
        commandId: '0198c1a0-0000-7000-8000-000000000000',
      },
      'recorded-backwards 13',
    ],
    ['one command has two senders', { actor: 'cli:eve' }, 'command-torn 14'],
    ['the body is not canonical', { body: '{"b":1,"a":2}' }, 'body-not-canonical 13'],
    ['the body has a member twice', { body: '{"a":1,"a":2}' }, 'body-not-canonical 13'],
    ['the body ends the line', { body: '{"a":\n1}' }, 'line-broken 13'],
  ])('%s', async (_, change, found) => {
    const verdict = await verifyLines(exported(events.with(12, { ...at(13), ...change })));
    expect(verdict.problems.map(({ kind, position }) => `${kind} ${position}`)).toContain(found);
  });
});
