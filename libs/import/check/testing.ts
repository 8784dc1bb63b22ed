// A small shop's export in a different format from Northwind's, for tests.
import { assemble } from './assemble';
import { checkMapping } from '../map/check-mapping';

export const MAPPING = {
  name: 'shop',
  dates: 'D.M.YYYY',
  numbers: { decimal: ',', thousands: '.' },
  delimiter: ';',
  tables: {
    staff: { file: 'staff.csv', key: ['id'], links: { boss: 'staff' } },
    clients: { file: 'clients.csv', key: ['id'] },
    orders: { file: 'orders.csv', key: ['no'], links: { client: 'clients', seller: 'staff' } },
    lines: { file: 'lines.csv', key: ['order', 'item'], links: { order: 'orders' } },
  },
  ignore: ['notes.csv'],
  representatives: {
    from: 'staff',
    name: '{name}',
    email: '{mail}',
    manager: 'boss',
    languages: '{speaks}',
    capacity: '{room}',
  },
  clients: { from: 'clients', name: '{name}', owner: { by: 'latest-order' }, lifetimeSpend: { by: 'orders' } },
  orders: {
    from: 'orders',
    client: 'client',
    representative: 'seller',
    date: 'day',
    lines: { from: 'lines', order: 'order', amount: '{price} * {count}', product: '{item}' },
  },
  dossier: [
    { section: 'history', key: 'trend', text: '{orders.trend}: {orders.recent_total} after {orders.earlier_total}' },
  ],
};

export const GOOD: Record<string, string> = {
  'staff.csv': 'id;name;mail;boss;speaks;room\n1;Ada;ada@shop.example;;en de;12\n2;Bob;;1;;\n',
  'clients.csv': 'id;name\nA;Alpha\nB;Beta\nC;Gamma\n',
  'orders.csv': 'no;client;seller;day\n9;A;1;5.3.2026\n10;A;2;5.3.2026\n11;B;1;1.2.2025\n',
  'lines.csv': 'order;item;price;count\n9;nut;1.000,50;2\n9;bolt;0,1;3\n10;nut;5;1\n11;nut;7;1\n',
};

export function run(change: Record<string, string | undefined> = {}, mapping: unknown = MAPPING) {
  const checked = checkMapping(mapping);
  if ('mistakes' in checked) throw new Error(JSON.stringify(checked.mistakes));
  const files = Object.entries({ ...GOOD, ...change }).flatMap(([name, text]) =>
    text === undefined ? [] : [{ name, bytes: Buffer.from(text) }],
  );
  return assemble(checked.mapping, files);
}
export const places = (rejected: ReturnType<typeof run>['rejected']) =>
  rejected.map(({ file, line, column }) => `${file} ${line} ${column}`);
