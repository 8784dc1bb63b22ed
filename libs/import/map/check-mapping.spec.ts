// Each mistake in a mapping is reported with its place.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkMapping } from './check-mapping';

const sample = readFileSync(path.join(__dirname, '../../../samples/northwind/mapping.json'), 'utf8');
type Json = Record<string, never>;
/** The sample with one thing changed. */
const mistakesAfter = (change: (mapping: Record<string, Json>) => void): string[] => {
  const mapping = JSON.parse(sample) as Record<string, Json>;
  change(mapping);
  const checked = checkMapping(mapping);
  return 'mistakes' in checked ? checked.mistakes : [];
};
const set = (place: string, value: unknown) => (mapping: Record<string, Json>) => {
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  const target = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, mapping);
  if (value === undefined) delete target[last];
  else target[last] = value;
};

describe('checking a mapping', () => {
  it('the sample has no mistakes', () => {
    expect(mistakesAfter(() => {})).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['name', undefined, /^name is missing/],
    ['nmae', 'x', /^nmae is not known\. What may stand here: name/],
    ['encoding', 'utf-9', /^encoding: "utf-9" is no encoding/],
    ['delimiter', ';;', /^delimiter must be one character/],
    ['dates', 'DD/MM/YY', /^dates: "DD\/MM\/YY" needs YYYY, MM and DD/],
    ['numbers', { decimal: ',', thousands: ',' }, /^numbers: one sign cannot mean both/],
    ['tables.orders.file', '../orders.csv', /^tables\.orders\.file: It must be the name of a file/],
    ['tables.orders.file', 'customers.csv', /customers\.csv is named twice/],
    ['tables.orders.links.customer_id', 'clients', /links\.customer_id leads to clients, which is no table/],
    [
      'tables.orders.links.customer_id',
      undefined,
      /orders\.client is the column customer_id, so tables\.orders\.links/,
    ],
    ['tables.products.key', [], /leads to products, whose key must be exactly one column/],
    ['representatives.from', 'people', /^representatives\.from is people, which is no table/],
    ['representatives.manager', 'boss', /^representatives\.manager is the column boss/],
    ['clients.name', '{company_name', /^clients\.name: .*brace without its partner/],
    ['clients.email', '{customer_id|small}@x', /^clients\.email: \|small is no filter/],
    ['clients.owner', { by: 'alphabet' }, /^clients\.owner\.by must be one of latest-order, column/],
    ['clients.language', { text: '{country}' }, /^clients\.language\.lookup is missing/],
    ['orders', undefined, /latest order/],
    ['orders.amount', '{freight}', /an amount of their own or lines with one/],
    ['orders.lines.amount', '{unit_price} * * 2', /^orders\.lines\.amount: The amount breaks off/],
    ['orders.lines.amount', '({unit_price}', /bracket is not closed/],
    ['orders.lines.amount', '{unit_price} / 2', /not understood/],
    ['orders.lines.amount', '{unit_price} {quantity}', /goes on after its end/],
    ['dossier.0.section', 'hobbies', /^dossier\[0\]\.section must be one of background/],
    ['dossier.4.text', '{orders.colour}', /^dossier\[4\]\.text has \{orders\.colour\}/],
    ['dossier.1.key', 'company', /dossier has background\/company twice/],
  ])('%s as %j', (place, value, mistake) => {
    expect(mistakesAfter(set(place, value)).join('\n')).toMatch(mistake);
  });

  it('a field without a privacy rule is not imported', () => {
    const checked = checkMapping(JSON.parse(sample), (field) => !['client.phone', 'dossier.history'].includes(field));
    expect(checked).toEqual({
      mistakes: [
        expect.stringMatching(/^client\.phone has no privacy rule, so it may not be collected/),
        expect.stringMatching(/^dossier\.history has no privacy rule/),
      ],
    });
  });

  it('a hostile name is reported like any other mistake', () => {
    const checked = checkMapping(JSON.parse('{"__proto__": {"name": "x"}}'));
    expect('mistakes' in checked && checked.mistakes[0]).toMatch(/^__proto__ is not known/);
  });

  it.each([[null], [[]], ['text'], [7]])('%j is not a mapping', (document) => {
    expect(checkMapping(document)).toEqual({ mistakes: ['The mapping must be an object in braces.'] });
  });
});
