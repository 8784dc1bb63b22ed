// Each mistake in a mapping is reported with its place.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MappingMistake } from '../mistakes';
import { checkMapping } from './check-mapping';

const sample = readFileSync(path.join(__dirname, '../../../samples/northwind/mapping.json'), 'utf8');
type Json = Record<string, never>;
/** What is wrong with the sample after one thing was changed. */
const mistakesAfter = (change: (mapping: Record<string, Json>) => void): MappingMistake[] => {
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

  it.each<[string, unknown, string, Partial<MappingMistake>]>([
    ['name', undefined, 'missing', {}],
    ['name', ' ', 'not-a-text', {}],
    ['nmae', 'x', 'unknown-field', { fields: expect.arrayContaining(['name', 'tables']) as string[] }],
    ['tables', [], 'not-an-object', {}],
    ['ignore', 'notes.csv', 'not-a-list', {}],
    ['encoding', 'utf-9', 'unknown-encoding', { text: '"utf-9"' }],
    ['delimiter', ';;', 'not-a-delimiter', {}],
    ['dates', 'DD/MM/YY', 'not-a-date-pattern', { text: '"DD/MM/YY"' }],
    ['numbers', { decimal: ',', thousands: ',' }, 'one-sign-for-two', {}],
    ['tables.orders.file', '../orders.csv', 'not-a-file-name', {}],
    ['tables.orders.file', 'customers.csv', 'file-twice', { file: 'customers.csv' }],
    ['tables.orders.links.customer_id', 'clients', 'no-such-table', { table: 'clients' }],
    ['representatives.from', 'people', 'no-such-table', { table: 'people' }],
    ['orders.lines.from', 'rows', 'no-such-table', { table: 'rows' }],
    ['representatives.manager', 'boss', 'column-without-link', { column: 'boss', to: 'employees' }],
    ['clients.name', '{company_name', 'brace-alone', { text: '"{company_name"' }],
    ['clients.name', 'of {}', 'placeholder-empty', {}],
    ['clients.email', '{customer_id|small}@x', 'unknown-filter', { filter: '|small' }],
    ['clients.owner.by', 'alphabet', 'not-one-of', { words: ['latest-order', 'column'] }],
    ['orders.amount', '{freight}', 'amount-or-lines', { at: 'orders' }],
    ['orders.lines.amount', '{unit_price} * * 2', 'amount-breaks-off', {}],
    ['orders.lines.amount', '({unit_price}', 'bracket-open', {}],
    ['orders.lines.amount', '{unit_price} / 2', 'amount-not-understood', { text: '"/ 2"' }],
    ['orders.lines.amount', '{unit_price} {quantity}', 'amount-goes-on', {}],
    ['dossier.0.section', 'hobbies', 'not-one-of', { at: 'dossier[0].section' }],
    ['dossier.4.text', '{orders.colour}', 'unknown-fact', { at: 'dossier[4].text', fact: '{orders.colour}' }],
    ['dossier.1.key', 'company', 'entry-twice', { at: 'dossier[1]', entry: 'background/company' }],
  ])('%s as %j is named by its place: %s', (place, value, mistake, more) => {
    expect(mistakesAfter(set(place, value))).toEqual([expect.objectContaining({ at: place, mistake, ...more })]);
  });

  it.each<[string, unknown, string[]]>([
    ['tables.orders.links.customer_id', undefined, ['orders.client column-without-link']],
    ['tables.products.key', [], ['tables.lines.links.product_id link-without-key']],
    [
      'tables.customers.key',
      [],
      ['tables.orders.links.customer_id link-without-key', 'tables.customers.key id-without-key'],
    ],
    ['clients.language', { text: '{country}' }, ['clients.language.lookup missing']],
  ])('%s as %j is a mistake where it matters', (place, value, mistakes) => {
    expect(mistakesAfter(set(place, value)).map(({ at, mistake }) => `${at} ${mistake}`)).toEqual(mistakes);
  });

  it('what goes by the orders needs them', () => {
    const found = mistakesAfter(set('orders', undefined)).map(({ at, mistake }) => `${at} ${mistake}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'clients.owner owner-without-orders',
        'clients.lifetimeSpend spend-without-orders',
        expect.stringMatching(/^dossier\[\d\]\.text fact-without-orders$/),
      ]),
    );
  });

  it('a field without a privacy rule is not imported', () => {
    const checked = checkMapping(JSON.parse(sample), (field) => !['client.phone', 'dossier.history'].includes(field));
    const mistakes = 'mistakes' in checked ? checked.mistakes : [];
    expect(mistakes[0]).toEqual({ at: 'clients.phone', mistake: 'no-privacy-rule', field: 'client.phone' });
    expect(new Set(mistakes.slice(1).map((each) => 'field' in each && each.field))).toEqual(
      new Set(['dossier.history']),
    );
  });

  it('a hostile name is reported like any other mistake', () => {
    const checked = checkMapping(JSON.parse('{"__proto__": {"name": "x"}}'));
    expect('mistakes' in checked && checked.mistakes[0]).toMatchObject({ at: '__proto__', mistake: 'unknown-field' });
  });

  it.each([[null], [[]], ['text'], [7]])('%j is not a mapping', (document) => {
    expect(checkMapping(document)).toEqual({ mistakes: [{ at: '', mistake: 'not-an-object' }] });
  });
});
