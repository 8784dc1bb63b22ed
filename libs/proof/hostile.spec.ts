// Broken or hostile input is reported, never thrown, and read no further than necessary.
import {
  bytesOf,
  checkpointOf,
  eventsOf,
  firstOf,
  inChunks,
  linesOf,
  tilesOf,
  verifyLines,
} from '../../test/evidence/small-log';
import { verifyBundle } from './verify/verify';

const events = eventsOf(40);
const sizes = [7, 16, 40];
const lines = linesOf(events, sizes);
const checkpoints = sizes.map((size) => checkpointOf(events, size));
const tiles = tilesOf(events);

/** The head claims that the log has this many events. */
const told = (size: number) => lines.with(0, (lines[0] ?? '').replace('"size":40', `"size":${size}`));

describe('hostile input', () => {
  const NO_BUNDLE = '1 in 0, proven to 0: bundle-broken';
  const UNREADABLE = '3 in 39, proven to 0: line-broken 1, version-gap 4, count-differs';
  const hostile: [string, string[], string][] = [
    ['nothing', [], NO_BUNDLE],
    ['one newline', [''], NO_BUNDLE],
    ['no JSON', ['x'], NO_BUNDLE],
    ['no head', lines.slice(1), NO_BUNDLE],
    ['two heads', [lines[0] ?? '', ...lines], '2 in 40, proven to 0: line-broken 1, position-twice 1'],
    [
      'a head with another format',
      [(lines[0] ?? '').replace('"format":1', '"format":2'), ...lines.slice(1)],
      NO_BUNDLE,
    ],
    [
      'a head with a member more',
      [(lines[0] ?? '').replace('"size"', '"more":1,"size"'), ...lines.slice(1)],
      NO_BUNDLE,
    ],
    [
      'a head with a member twice',
      [(lines[0] ?? '').replace('"size"', '"size":1,"size"'), ...lines.slice(1)],
      NO_BUNDLE,
    ],
    [
      '__proto__',
      [lines[0] ?? '', '{"kind":"key","__proto__":{"vkey":"x"},"vkey":"x","since":0}', ...lines.slice(2)],
      '9 in 40, proven to 0: line-broken 1, position-twice 1, key-missing',
    ],
    [
      'the kind __proto__',
      [lines[0] ?? '', '{"kind":"__proto__"}', ...lines.slice(1)],
      '2 in 40, proven to 0: line-broken 1, position-twice 1',
    ],
    [
      'a huge position',
      lines.with(2, (lines[2] ?? '').replace('"position":1', '"position":1000000000')),
      '45 in 40, proven to 0: position-missing 1 999999999, order 2, order 3',
    ],
    [
      'a position that is no safe integer',
      lines.with(2, (lines[2] ?? '').replace('"position":1', '"position":9999999999999999')),
      UNREADABLE,
    ],
    ['a fractional position', lines.with(2, (lines[2] ?? '').replace('"position":1', '"position":1.5')), UNREADABLE],
    ['a position as text', lines.with(2, (lines[2] ?? '').replace('"position":1', '"position":"1"')), UNREADABLE],
    [
      'a duplicate member',
      lines.with(2, (lines[2] ?? '').replace('"version":1', '"version":1,"version":1')),
      UNREADABLE,
    ],
    ['an unnecessary escape', lines.with(2, (lines[2] ?? '').replace('cli:', '\\u0063li:')), UNREADABLE],
    ['half a surrogate pair', lines.with(2, (lines[2] ?? '').replace('cli:', '\\ud800')), UNREADABLE],
    ['a day that does not exist', lines.with(2, (lines[2] ?? '').replaceAll('2026-03-01', '2026-02-30')), UNREADABLE],
    ['a line after the end', [...lines, lines[2] ?? ''], '1 in 40, proven to 40: line-broken 41'],
    ['no end', lines.slice(0, -1), '1 in 40, proven to 40: cut-off 41'],
    [
      'an end that counts wrongly',
      [...lines.slice(0, -1), '{"kind":"end","events":41}'],
      '1 in 40, proven to 40: count-differs',
    ],
    ['a head with more events than there are', told(42), '1 in 40, proven to 40: position-missing 41 42'],
    ['a head with fewer events than there are', told(38), '1 in 40, proven to 40: position-extra 39 40'],
    [
      'a key after the events',
      lines.toSpliced(9, 0, lines[1] ?? ''),
      '3 in 40, proven to 7: line-broken 8, position-twice 8, checkpoint-misplaced',
    ],
    ['spaces', lines.map((line) => line.replace(',', ', ')), NO_BUNDLE],
    ['a body without an end', lines.with(2, (lines[2] ?? '').slice(0, -2)), UNREADABLE],
    ['no body', lines.with(2, (lines[2] ?? '').replace(/"body":.*/, '"body":}')), UNREADABLE],
    [
      'a deep body',
      lines.with(2, (lines[2] ?? '').replace(/"body":.*/, `"body":${'['.repeat(99_999)}}`)),
      '3 in 40, proven to 0: body-not-canonical 1, leaf-altered 1, root-differs 1',
    ],
  ];
  it.each(hostile)('%s is reported and not thrown', async (_, text, said) => {
    const { ok, problemCount, problems, events: count, provenTo } = await verifyLines(text, { checkpoints, tiles });
    const first = problems.slice(0, 3).map((problem) => firstOf({ problems: [problem] }));
    expect([ok, `${problemCount} in ${count}, proven to ${provenTo}: ${first.join(', ')}`]).toEqual([false, said]);
    expect(problems[0]?.message).toMatch(/\.$/);
  });

  it('bytes that are not UTF-8 are reported with their position', async () => {
    const bytes = bytesOf(lines);
    bytes[bytes.indexOf('sealed":"x20') + 9] = 0xff;
    expect(firstOf(await verifyBundle(inChunks(bytes), {}))).toBe('not-utf-8 21');
  });
});

describe('a file', () => {
  it('that ends in the middle of a line is reported with the position', async () => {
    const { problems } = await verifyBundle(inChunks(bytesOf(lines.slice(0, 8)).subarray(0, -9)), {});
    expect(problems.map((problem) => firstOf({ problems: [problem] }))).toContain('cut-off 6');
  });

  it('that cannot be read to its end gives no verdict', async () => {
    async function* broken() {
      yield bytesOf(lines.slice(0, 5));
      throw new Error('The disk is gone.');
    }
    await expect(verifyBundle(broken(), {})).rejects.toThrow('The disk is gone.');
  });
});

describe('a line', () => {
  it('without an end is not read forever', async () => {
    let given = 0;
    async function* endless() {
      yield bytesOf(linesOf(eventsOf(3)).slice(0, 5));
      for (;;) {
        given += 1;
        yield Buffer.alloc(1024 * 1024, 0x61);
      }
    }
    expect(firstOf(await verifyBundle(endless(), {}))).toBe('line-too-long 4');
    expect(given).toBeLessThan(20);
  });
});
