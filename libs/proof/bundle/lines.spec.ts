// Whole lines from chunks, however they are cut.
import { LineTooLong, NoLastNewline, wholeLines } from './lines';

const MIB = 1024 * 1024;
async function taken(chunks: (string | Buffer)[]): Promise<[text: string, isUtf8: boolean][]> {
  async function* given() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const found: [string, boolean][] = [];
  for await (const { bytes, end, isUtf8 } of wholeLines(given())) found.push([bytes.toString('utf8', 0, end), isUtf8]);
  return found;
}

describe('whole lines', () => {
  it('are returned as soon as there is a newline', async () => {
    expect(await taken(['a\nb', 'c', 'd\n', '', '\n', 'e\nf\n'])).toEqual([
      ['a\n', true],
      ['bcd\n', true],
      ['\n', true],
      ['e\nf\n', true],
    ]);
    expect(await taken([])).toEqual([]);
  });

  it('say whether they are UTF-8, even if a character is split between chunks', async () => {
    const umlaut = Buffer.from('ü\n');
    expect(await taken([umlaut.subarray(0, 1), umlaut.subarray(1)])).toEqual([['ü\n', true]]);
    const [first] = await taken([Buffer.of(0x61, 0xff, 0x0a, 0xfe)].slice(0, 1)).catch(() => []);
    expect(first).toBeUndefined();
    expect((await taken([Buffer.of(0x61, 0xff, 0x0a)]))[0]?.[1]).toBe(false);
    // What comes after the last newline is not checked yet.
    expect((await taken([Buffer.of(0x61, 0x0a, 0xc3), Buffer.of(0xbc, 0x0a)])).map(([, is]) => is)).toEqual([
      true,
      true,
    ]);
  });

  it('end with a newline', async () => {
    await expect(taken(['a\nb'])).rejects.toThrow(NoLastNewline);
    await expect(taken(['a'])).rejects.toThrow(NoLastNewline);
  });

  it('are at most 16 MiB long', async () => {
    const half = Buffer.alloc(8 * MIB, 0x61);
    expect((await taken([half, half, '\n', 'b\n'])).map(([{ length }]) => length)).toEqual([16 * MIB + 1, 2]);
    await expect(taken([half, half, 'a\n'])).rejects.toThrow(LineTooLong);
    await expect(taken([half, half, 'a'])).rejects.toThrow(LineTooLong);
    await expect(taken(['a\n', half, half, 'aa', '\n'])).rejects.toThrow(LineTooLong);
    await expect(taken(['a\naa', half, half, '\n'])).rejects.toThrow(LineTooLong);
    // Regardless of how many lines come at once.
    const all = (more: string) => Buffer.concat([Buffer.from('b\n'), half, half, Buffer.from(more)]);
    expect((await taken([all('\nc\n')])).map(([text]) => text.length).reduce((sum, each) => sum + each)).toBe(
      16 * MIB + 5,
    );
    await expect(taken([all('a\nc\n')])).rejects.toThrow(LineTooLong);
  });
});
