// What is shown of a file before it is sent.
import { parsed, sniff } from './first-rows';

describe('the first rows', () => {
  it('keep delimiters, quotes and line ends inside quotes', () => {
    expect(parsed('a,b\r\n"x, ""y""\nz",2\r\n', ',', 9)).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ]);
  });

  it('are as many as requested, not counting blank lines', () => {
    expect(parsed('a;b\n\n1;2\n3;4', ';', 2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

describe('how a file is written', () => {
  const BIG5 = Uint8Array.from([0xa9, 0x6d, 0xa6, 0x57, 0x3b, 0x41]);

  it('is detected from its first bytes', async () => {
    expect(await sniff([new File(['姓名;"a,b";c\n'], 'a.csv')], 'en')).toEqual({ encoding: 'utf-8', delimiter: ';' });
    expect(await sniff([new File([BIG5], 'a.csv')], 'zh-Hant')).toEqual({ encoding: 'big5', delimiter: ';' });
    expect(await sniff([new File([BIG5], 'a.csv')], 'zh-Hans')).toMatchObject({ encoding: 'gb18030' });
    expect(await sniff([new File(['\ufeffno,name\n'], 'a.csv')], 'en')).toEqual({ encoding: 'utf-8', delimiter: ',' });
  });

  it('has a default when the file is empty', async () => {
    expect(await sniff([new File([], 'a.csv')], 'zh-Hant')).toEqual({ encoding: 'utf-8', delimiter: ',' });
  });
});
