// Tiles from outside: they identify each changed event, as far as checkpoints from outside confirm them.
import { checkpointOf, eventsOf, lineOf, ORIGIN, signer, tilesOf, verifyLines } from '../../../test/evidence/small-log';
import { writePlainLine } from '../bundle/bundle-lines';

describe('tiles', () => {
  const long = eventsOf(600, 7);
  const sizes = [100, 300, 520];
  const checkpoints = sizes.map((size) => checkpointOf(long, size));
  const changedAt = (...positions: number[]) =>
    long.map((event) => (positions.includes(event.position) ? { ...event, body: '{}' } : event));
  /** The lines of other events with the checkpoints of the true ones. */
  const lines = (some: typeof long) => [
    writePlainLine({ kind: 'bundle', format: 1, origin: ORIGIN, of: 'log', size: some.length }),
    writePlainLine({ kind: 'key', vkey: signer.vkey, since: 0 }),
    ...some.flatMap((event) => {
      const note = checkpoints[sizes.indexOf(event.position)];
      return [lineOf(event), ...(note === undefined ? [] : [writePlainLine({ kind: 'checkpoint', note })])];
    }),
    writePlainLine({ kind: 'end', events: some.length }),
  ];
  const places = async (some: typeof long, tiles = tilesOf(long)) =>
    (await verifyLines(lines(some), { checkpoints, tiles })).problems.map(({ kind, position, upTo }) => [
      kind,
      position,
      upTo,
    ]);

  it('identify each changed event, and the comparison goes on', async () => {
    const verdict = await verifyLines(lines(changedAt(3, 99, 257, 301)), { checkpoints, tiles: tilesOf(long) });
    expect(verdict.problems.map(({ position }) => position)).toEqual([3, 99, 257, 301]);
    expect(new Set(verdict.problems.map(({ kind }) => kind))).toEqual(new Set(['root-differs']));
    expect(verdict.problems[0]?.message).toContain('100 events');
    expect(verdict.provenTo).toBe(0);
    const later = await verifyLines(lines(changedAt(257)), { checkpoints, tiles: tilesOf(long) });
    expect(later.provenTo).toBe(100);
  });

  it('identify events newer than the last checkpoint too, though nothing confirms them', async () => {
    const verdict = await verifyLines(lines(changedAt(550)), { checkpoints, tiles: tilesOf(long) });
    expect(verdict.problems).toMatchObject([
      { position: 550, message: expect.stringContaining('no checkpoint confirms') as string },
    ]);
    expect(verdict.provenTo).toBe(520);
  });

  it('are worth nothing beyond their end', async () => {
    expect(await places(changedAt(250), tilesOf(long, 240))).toEqual([['root-differs', 101, 300]]);
    expect(await places(changedAt(250, 110), tilesOf(long, 240))).toEqual([
      ['root-differs', 110, undefined],
      ['root-differs', 101, 300],
    ]);
    expect(await places(changedAt(560), tilesOf(long, 520))).toEqual([]);
  });

  it('that are wrong themselves are reported and ignored from there on', async () => {
    const wrong = tilesOf(changedAt(50, 400));
    expect(await places(long, wrong)).toEqual([['tile-altered', undefined, undefined]]);
    expect(await places(changedAt(400), tilesOf(changedAt(50)))).toEqual([
      ['root-differs', 301, 520],
      ['tile-altered', undefined, undefined],
    ]);
    expect(await places(changedAt(80), tilesOf(changedAt(50)))).toEqual([['root-differs', 1, 100]]);
  });

  it('are read once each, and no longer once the order is broken', async () => {
    const read: number[] = [];
    const tiles = { leaves: (n: number) => (read.push(n), tilesOf(long).leaves(n)) };
    await verifyLines(lines(long), { checkpoints, tiles });
    expect(read).toEqual([0, 1, 2]);
    read.length = 0;
    await verifyLines(lines(long.toSpliced(99, 1)), { checkpoints, tiles });
    expect(read).toEqual([0]);
  });
});
