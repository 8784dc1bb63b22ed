// A file is read completely, or its faults are reported, each with its place.
import iconv from 'iconv-lite';
import type { Why } from '../reasons';
import { readCsv } from './read-csv';

const read = (text: string | Buffer, { encoding = 'utf-8', delimiter = ',' } = {}) =>
  readCsv('people.csv', Buffer.isBuffer(text) ? text : Buffer.from(text), { encoding, delimiter });
const cells = (file: ReturnType<typeof readCsv>) => file.rows.map((row) => Object.fromEntries(row.cells));
const places = (file: ReturnType<typeof readCsv>) => file.faults.map(({ line, column }) => `${line} ${column}`);

describe('reading CSV', () => {
  it.each([
    ['UTF-8', 'utf-8', Buffer.from('id,name\n1,Müller 王\n')],
    ['UTF-8 with a byte-order mark', 'utf-8', Buffer.from('\uFEFFid,name\n1,Müller 王\n')],
    ['UTF-16 with a byte-order mark', 'utf-8', iconv.encode('id,name\n1,Müller 王\n', 'utf-16le', { addBOM: true })],
    ['UTF-16 named by the mapping', 'utf-16be', iconv.encode('id,name\n1,Müller 王\n', 'utf-16be')],
    ['GB18030', 'gb18030', iconv.encode('id,name\n1,Müller 王\n', 'gb18030')],
  ])('%s gives the same text', (_, encoding, bytes) => {
    expect(cells(read(bytes, { encoding }))).toEqual([{ id: '1', name: 'Müller 王' }]);
  });

  it('Big5 is read', () => {
    expect(cells(read(iconv.encode('id,name\n1,王小明\n', 'big5'), { encoding: 'big5' }))).toEqual([
      { id: '1', name: '王小明' },
    ]);
  });

  it('a row knows the line on which it begins, even after quoted newlines and blank lines', () => {
    const file = read('id,name\r\n1,"a\r\nb"\r\n\r\n2,"say ""hi"""\r\n3,c');
    expect(file.rows.map(({ line }) => line)).toEqual([2, 5, 6]);
    expect(cells(file)[1]).toEqual({ id: '2', name: 'say "hi"' });
  });

  it('all kinds of line endings give the same rows', () => {
    const text = 'id,name\n1,"a\nb"\n2,c\n';
    const [unix, windows, old] = ['\n', '\r\n', '\r'].map((end) => read(text.replaceAll('\n', end)).rows);
    expect(windows).toEqual(unix);
    expect(old).toEqual(unix);
  });

  it('a quote that is never closed costs only its own row', () => {
    const file = read(
      'id,name,town\n1,"x\ny",Aa\n2,"open,Bb\n3,ok,Cc\n4,"z" bad,Dd\n5,q"r,Ee\n6,"never,Ff\n7,last,Gg\n',
    );
    expect(cells(file).map(({ id }) => id)).toEqual(['1', '3', '7']);
    expect(places(file)).toEqual(['4 name', '6 name', '7 name', '8 name']);
    expect(file.read).toBe(7);
  });

  it.each<[string, string | Buffer, string, Why['code']]>([
    ['a NUL', 'id,name\n1,a\0b\n', '2 name', 'nul-character'],
    ['bytes of another encoding', Buffer.from('id,name\n1,M\xfcller\n', 'latin1'), '2 name', 'no-text'],
    ['a lone surrogate', Buffer.from('i\0d\0\n\0\x3e\xd8\n\0', 'latin1'), '2 id', 'no-text'],
    ['too few cells', 'id,name\n1\n', '2 name', 'cells-too-few'],
    ['too many cells', 'id,name\n1,a,b\n', '2 name', 'cells-too-many'],
    ['the header a second time', 'id,name\n1,a\nid,name\n', '3 id', 'header-again'],
    ['an empty file', '', '1 ', 'file-empty'],
    ['a file of blank lines', '\n\n', '1 ', 'header-missing'],
    ['a duplicate column', 'id,name,id\n1,a,2\n', '1 id', 'column-twice'],
    ['a header that is no text', Buffer.from('id,n\xe4me\n', 'latin1'), '1 ', 'header-unreadable'],
    ['a header with an open quote', 'id,"name\n1,a\n', '1 ', 'quote-open'],
  ])('%s is reported with its place', (_, text, place, code) => {
    const encoding = typeof text !== 'string' && text[1] === 0 ? 'utf-16le' : 'utf-8';
    const file = read(text, { encoding });
    expect(places(file)).toEqual([place]);
    expect(file.faults[0]?.code).toBe(code);
  });

  it('half a character at the end of UTF-16 is reported', () => {
    const whole = iconv.encode('id,name\n1,a', 'utf-16le');
    expect(places(read(Buffer.concat([whole, Buffer.from([0x41])]), { encoding: 'utf-16le' }))).toEqual(['2 name']);
  });
});
