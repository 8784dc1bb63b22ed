// The last version of each stream, in a hash table, compared with an ordinary map.
import { createHash } from 'node:crypto';
import { StreamVersions } from './stream-versions';

describe('the last versions', () => {
  it('are those of an ordinary map, for any number of streams', () => {
    const [table, map] = [new StreamVersions(), new Map<string, number>()];
    const wrong: string[] = [];
    for (let turn = 0; turn < 30_000; turn += 1) {
      const number = turn % 3 === 0 ? turn % 7 : Math.floor(turn / 2);
      const stream = `client/${createHash('md5').update(String(number)).digest('hex')}`;
      const bytes = Buffer.from(`x${stream}y`);
      if (table.swap(bytes, 1, bytes.length - 1, turn + 1) !== (map.get(stream) ?? 0)) wrong.push(stream);
      map.set(stream, turn + 1);
    }
    expect(wrong).toEqual([]);
  });

  it('distinguish streams that differ in one letter, or in the order of letters', () => {
    const table = new StreamVersions();
    const names = ['a/1', 'a/2', 'b/1', '1/a', 'a/11', 'a/', '', 'aa/1', '/1a'];
    const first = names.map((name) => table.swap(Buffer.from(name), 0, name.length, 5));
    expect(first).toEqual(names.map(() => 0));
    expect(names.map((name) => table.swap(Buffer.from(name), 0, name.length, 6))).toEqual(names.map(() => 5));
  });
});
