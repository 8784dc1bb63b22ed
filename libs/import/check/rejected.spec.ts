// Every kind of bad input is reported with its file, line and column; rows depending on a bad row are left out with it.
import { assemble } from './assemble';
import { checkMapping } from '../map/check-mapping';
import type { Why } from '../reasons';
import { GOOD, MAPPING, places, run } from './testing';

describe('what is rejected', () => {
  it.each<[string, string, string | undefined, string, Why['code']]>([
    ['a missing file', 'lines.csv', undefined, 'lines.csv 1 ', 'file-missing'],
    ['a file with another name', 'Lines.csv', 'x', 'Lines.csv 1 ', 'file-unknown'],
    ['a missing column', 'lines.csv', 'order;item;price\n', 'lines.csv 1 count', 'column-missing'],
    ['an invalid number', 'lines.csv', 'order;item;price;count\n9;nut;abc;2\n', 'lines.csv 2 price', 'no-number'],
    [
      'a number with two points',
      'lines.csv',
      'order;item;price;count\n9;nut;1,2,3;2\n',
      'lines.csv 2 price',
      'no-number',
    ],
    [
      'a number with invalid digit groups',
      'lines.csv',
      'order;item;price;count\n9;nut;1.00,5;2\n',
      'lines.csv 2 price',
      'no-number',
    ],
    ['an empty number', 'lines.csv', 'order;item;price;count\n9;nut;;2\n', 'lines.csv 2 price', 'no-number'],
    [
      'a number with an exponent',
      'lines.csv',
      'order;item;price;count\n9;nut;1e3;2\n',
      'lines.csv 2 price',
      'no-number',
    ],
    [
      'a line of an unknown order',
      'lines.csv',
      'order;item;price;count\n99;nut;1;2\n',
      'lines.csv 2 order',
      'link-unknown',
    ],
    [
      'a duplicate line',
      'lines.csv',
      'order;item;price;count\n9;nut;1;2\n9;nut;1;2\n',
      'lines.csv 3 order, item',
      'id-twice',
    ],
    ['a client without a name', 'clients.csv', 'id;name\nA;Alpha\nB;Beta\nC;\n', 'clients.csv 4 name', 'name-missing'],
    ['a client without an id', 'clients.csv', 'id;name\nA;Alpha\nB;Beta\n;Gamma\n', 'clients.csv 4 id', 'id-empty'],
    ['a duplicate id', 'clients.csv', 'id;name\nA;Alpha\nB;Beta\nA;Gamma\n', 'clients.csv 4 id', 'id-twice'],
    [
      'an id that is a whole page',
      'clients.csv',
      `id;name\nA;Alpha\nB;Beta\n${'x'.repeat(201)};G\n`,
      'clients.csv 4 id',
      'id-too-long',
    ],
    ['an invalid mail address', 'staff.csv', GOOD['staff.csv']!.replace('ada@', 'ada '), 'staff.csv 2 mail', 'no-mail'],
    [
      'an invalid language',
      'staff.csv',
      GOOD['staff.csv']!.replace('en de', 'en English'),
      'staff.csv 2 speaks',
      'no-language',
    ],
    ['an invalid capacity', 'staff.csv', GOOD['staff.csv']!.replace(';12', ';many'), 'staff.csv 2 room', 'no-count'],
  ])('%s', (_, file, text, place, code) => {
    const change = file === 'Lines.csv' ? { [file]: text } : { 'orders.csv': GOOD['orders.csv'], [file]: text };
    const { rejected } = run(change);
    expect(places(rejected)).toContain(place);
    expect(rejected.find((one) => `${one.file} ${one.line} ${one.column}` === place)?.code).toBe(code);
  });

  it.each(['31.2.2026', '2026-03-05', '', '5.3.26', '5.13.2026'])('the date %j', (day) => {
    const { rejected } = run({
      'orders.csv': `no;client;seller;day\n9;A;1;${day}\n`,
      'lines.csv': 'order;item;price;count\n',
    });
    expect(places(rejected)).toEqual(['orders.csv 2 day']);
  });

  it('an order of an unknown client, by an unknown representative, or of nobody', () => {
    const { rejected } = run({
      'orders.csv': 'no;client;seller;day\n9;Z;1;5.3.2026\n10;A;7;5.3.2026\n11;;1;5.3.2026\n',
      'lines.csv': 'order;item;price;count\n',
    });
    expect(places(rejected)).toEqual(['orders.csv 2 client', 'orders.csv 3 seller', 'orders.csv 4 client']);
  });

  it('a manager who does not exist, and managers in a circle', () => {
    const unknown = run({
      'staff.csv': 'id;name;mail;boss;speaks;room\n1;Ada;;;;\n2;Bob;;8;;\n',
      'orders.csv': 'no;client;seller;day\n',
      'lines.csv': 'order;item;price;count\n',
    });
    expect(places(unknown.rejected)).toEqual(['staff.csv 3 boss']);
    const circle = run({
      'staff.csv': 'id;name;mail;boss;speaks;room\n1;Ada;;2;;\n2;Bob;;1;;\n',
      'orders.csv': 'no;client;seller;day\n',
      'lines.csv': 'order;item;price;count\n',
    });
    expect(places(circle.rejected)).toEqual(['staff.csv 2 boss', 'staff.csv 3 boss']);
    expect(circle.rejected[0]).toMatchObject({ code: 'circle', values: { way: '1 → 2 → 1' } });
  });

  it('rows that depend on a rejected row are rejected with it, and name that row', () => {
    const { rejected, clients, unfit } = run({
      'orders.csv': GOOD['orders.csv']!.replace('11;B;1;1.2.2025', '11;B;1;never'),
    });
    expect(places(rejected)).toEqual(['orders.csv 4 day', 'lines.csv 5 order']);
    expect(rejected[1]).toMatchObject({
      code: 'link-rejected',
      values: { value: '"11"', line: '4', file: 'orders.csv' },
    });
    expect(clients.map(({ lifetimeSpend }) => lifetimeSpend)).toEqual(['2006.30', '0.00', '0.00']);
    expect(unfit).toBe(false);
  });

  it('a file that cannot be read at all is reported once, and not again for every row that needs it', () => {
    const { rejected, unfit } = run({ 'clients.csv': '' });
    expect(places(rejected)).toEqual(['clients.csv 1 ']);
    expect(unfit).toBe(true);
  });

  it('a file sent twice', () => {
    const checked = checkMapping(MAPPING);
    if ('mistakes' in checked) throw new Error('The mapping has mistakes');
    const files = [...Object.entries(GOOD), ['staff.csv', GOOD['staff.csv']!] as const].map(([name, text]) => ({
      name,
      bytes: Buffer.from(text),
    }));
    expect(assemble(checked.mapping, files).rejected).toMatchObject([{ file: 'staff.csv', code: 'file-twice' }]);
  });
});
