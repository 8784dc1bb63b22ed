// Bundles of a small log: sound ones, and every way in which one can be unsound.
import fc from 'fast-check';
import { writePlainLine } from './bundle-lines';
import type { LeafInput } from './leaf';
import {
  bytesOf,
  checkpointOf,
  eventsOf,
  firstOf,
  inChunks,
  lineOf,
  linesOf,
  ORIGIN,
  signer,
  tilesOf,
  verifyLines,
} from '../../test/evidence/small-log';
import { verifyBundle } from './verify';

const events = eventsOf(40);
const sizes = [7, 16, 40];
const lines = linesOf(events, sizes);
const checkpoints = sizes.map((size) => checkpointOf(events, size));
const tiles = tilesOf(events);

/** The bundle that a database gives whose events are these, and whose checkpoints are the true ones. */
function exported(changed: LeafInput[], leaves: (event: LeafInput) => string = lineOf): string[] {
  const head = writePlainLine({ kind: 'bundle', format: 1, origin: ORIGIN, of: 'log', size: changed.length });
  const body = changed.flatMap((event) => {
    const own = sizes.indexOf(event.position);
    const note = checkpoints[own];
    return [leaves(event), ...(note === undefined ? [] : [writePlainLine({ kind: 'checkpoint', note })])];
  });
  return [head, lines[1] ?? '', ...body, writePlainLine({ kind: 'end', events: changed.length })];
}

describe('a sound bundle', () => {
  it('is proven up to the last checkpoint from outside', async () => {
    expect(await verifyLines(lines, { checkpoints, tiles, keys: [signer.vkey] })).toEqual({
      ok: true,
      origin: ORIGIN,
      of: 'log',
      events: 40,
      size: 40,
      provenTo: 40,
      ownProvenTo: 40,
      receipts: { given: 0, kept: 0 },
      problems: [],
      problemCount: 0,
    });
  });

  it('says what is newer than the checkpoints from outside, and what only its own ones prove', async () => {
    expect(await verifyLines(lines, { checkpoints: [checkpointOf(events, 16)] })).toMatchObject({
      ok: true,
      provenTo: 16,
      ownProvenTo: 40,
      unprovenFrom: 17,
    });
    expect(await verifyLines(lines)).toMatchObject({ ok: true, provenTo: 0, ownProvenTo: 40, unprovenFrom: 1 });
  });

  it('is read the same however it comes in chunks', async () => {
    const bytes = bytesOf(linesOf(eventsOf(6), [3, 6]));
    for (let size = 1; size < 200; size += 1) {
      const verdict = await verifyBundle(inChunks(bytes, size), {});
      expect([size, verdict.ok, verdict.events, verdict.ownProvenTo]).toEqual([size, true, 6, 6]);
    }
  });

  it('may have texts of any kind', async () => {
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
  it('and whose leaf was not computed again is named', async () => {
    const verdict = await verifyLines(
      exported(events.with(11, { ...at(12), actor: 'cli:eve' }), (event) => {
        const own = events[event.position - 1] ?? event;
        return lineOf(event).replace(/"leaf":"[^"]+"/, /"leaf":"[^"]+"/.exec(lineOf(own))?.[0] ?? '');
      }),
    );
    expect(firstOf(verdict)).toBe('leaf-altered 12');
  });

  it('and whose leaf was computed again is found between two checkpoints, and with tiles exactly', async () => {
    const changed = exported(events.with(11, { ...at(12), body: '{}' }));
    expect(firstOf(await verifyLines(changed, { checkpoints }))).toBe('root-differs 8 16');
    expect(firstOf(await verifyLines(changed, { checkpoints, tiles }))).toBe('root-differs 12');
  });
});

const at = (position: number): LeafInput => events[position - 1] ?? ({} as LeafInput);

describe('events that are not where they were', () => {
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

describe('hostile input', () => {
  const hostile: [string, (string | Buffer)[]][] = [
    ['nothing', []],
    ['one newline', ['']],
    ['no JSON', ['x']],
    ['no head', lines.slice(1)],
    ['two heads', [lines[0] ?? '', ...lines]],
    ['a head with another format', [(lines[0] ?? '').replace('"format":1', '"format":2'), ...lines.slice(1)]],
    ['a head with a member more', [(lines[0] ?? '').replace('"size"', '"more":1,"size"'), ...lines.slice(1)]],
    ['a head with a member twice', [(lines[0] ?? '').replace('"size"', '"size":1,"size"'), ...lines.slice(1)]],
    ['__proto__', [lines[0] ?? '', '{"kind":"key","__proto__":{"vkey":"x"},"vkey":"x","since":0}', ...lines.slice(2)]],
    ['the kind __proto__', [lines[0] ?? '', '{"kind":"__proto__"}', ...lines.slice(1)]],
    ['a huge position', lines.with(2, (lines[2] ?? '').replace('"position":1', '"position":1000000000'))],
    [
      'a position that is no safe integer',
      lines.with(2, (lines[2] ?? '').replace('"position":1', '"position":9999999999999999')),
    ],
    ['a fractional position', lines.with(2, (lines[2] ?? '').replace('"position":1', '"position":1.5'))],
    ['a position as text', lines.with(2, (lines[2] ?? '').replace('"position":1', '"position":"1"'))],
    ['a member twice', lines.with(2, (lines[2] ?? '').replace('"version":1', '"version":1,"version":1'))],
    ['an escape too many', lines.with(2, (lines[2] ?? '').replace('cli:', '\\u0063li:'))],
    ['half a surrogate pair', lines.with(2, (lines[2] ?? '').replace('cli:', '\\ud800'))],
    ['a day that no calendar has', lines.with(2, (lines[2] ?? '').replaceAll('2026-03-01', '2026-02-30'))],
    ['a line after the end', [...lines, lines[2] ?? '']],
    ['no end', lines.slice(0, -1)],
    ['an end that counts wrongly', [...lines.slice(0, -1), '{"kind":"end","events":41}']],
    ['a key after the events', lines.toSpliced(9, 0, lines[1] ?? '')],
    ['spaces', lines.map((line) => line.replace(',', ', '))],
    ['a body without an end', lines.with(2, (lines[2] ?? '').slice(0, -2))],
    ['no body', lines.with(2, (lines[2] ?? '').replace(/"body":.*/, '"body":}'))],
    ['a deep body', lines.with(2, (lines[2] ?? '').replace(/"body":.*/, `"body":${'['.repeat(99_999)}}`))],
  ];
  it.each(hostile)('%s is told and not thrown', async (_, text) => {
    const verdict = await verifyLines(text as string[], { checkpoints, tiles });
    expect(verdict.ok).toBe(false);
    expect(verdict.problems[0]?.message).toMatch(/\.$/);
  });

  it('bytes that are no UTF-8 are told with their position', async () => {
    const bytes = bytesOf(lines);
    bytes[bytes.indexOf('sealed":"x20') + 9] = 0xff;
    expect(firstOf(await verifyBundle(inChunks(bytes), {}))).toBe('not-utf-8 21');
  });

  it('a cut-off file is told wherever it is cut', async () => {
    const bytes = bytesOf(linesOf(eventsOf(5), [2]));
    for (let end = 0; end < bytes.length; end += 1) {
      const verdict = await verifyBundle(inChunks(bytes.subarray(0, end)), {});
      expect([end, verdict.ok]).toEqual([end, false]);
    }
  });

  it('a line without an end is not read on for ever', async () => {
    let given = 0;
    async function* endless() {
      yield bytesOf(lines.slice(0, 5));
      for (;;) {
        given += 1;
        yield Buffer.alloc(1024 * 1024, 0x61);
      }
    }
    expect(firstOf(await verifyBundle(endless(), {}))).toBe('line-too-long 4');
    expect(given).toBeLessThan(20);
  });

  it('no flipped bit of a bundle is overlooked', async () => {
    const small = linesOf(eventsOf(6), [3, 6]);
    const bytes = bytesOf(small);
    const own = eventsOf(6);
    const outside = { checkpoints: [3, 6].map((size) => checkpointOf(own, size)) };
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const verdict = await verifyBundle(inChunks(flipped), outside);
        expect([bit, verdict.ok]).toEqual([bit, false]);
      }),
      { numRuns: 3_000 },
    );
  });
});
