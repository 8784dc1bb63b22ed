// Input that is broken or meant to harm: it is told, never thrown, and read no further than it must be.
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
import { verifyBundle } from './verify';

const events = eventsOf(40);
const sizes = [7, 16, 40];
const lines = linesOf(events, sizes);
const checkpoints = sizes.map((size) => checkpointOf(events, size));
const tiles = tilesOf(events);

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
});
