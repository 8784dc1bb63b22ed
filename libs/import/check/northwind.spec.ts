// The sample and its mapping give the figures of the data's own README.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assemble } from './assemble';
import { checkMapping } from '../map/check-mapping';

const folder = path.join(__dirname, '../../../samples/northwind');
const checked = checkMapping(JSON.parse(readFileSync(path.join(folder, 'mapping.json'), 'utf8')));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));

describe('Northwind', () => {
  if (!('mapping' in checked)) throw new Error(JSON.stringify(checked.mistakes));
  const { representatives, clients, rejected, read } = assemble(checked.mapping, files);
  const client = (id: string) => clients.find(({ externalId }) => externalId === id);

  it('is read without a fault', () => {
    expect(rejected).toEqual([]);
    expect(read).toMatchObject({ employees: 9, customers: 91, orders: 830, lines: 2155, shippers: 6 });
  });

  it('two clients never ordered and have no owner', () => {
    expect(clients).toHaveLength(91);
    const without = clients.filter(({ owner }) => owner === undefined);
    expect(without.map(({ externalId }) => externalId)).toEqual(['FISSA', 'PARIS']);
    expect(without[0]).toMatchObject({ lifetimeSpend: '0.00' });
    expect(without[0]?.dossier.history).toBeUndefined();
  });

  it('employee 4 owns twelve clients, with their lifetime spend to the cent', () => {
    const owned = clients.filter(({ owner }) => owner === '4');
    const spend = Object.fromEntries(owned.map(({ externalId, lifetimeSpend }) => [externalId, lifetimeSpend]));
    expect(owned).toHaveLength(12);
    expect(spend).toMatchObject({ ERNSH: '104874.98', BONAP: '21963.25', GREAL: '18507.45', REGGC: '7048.24' });
  });

  it('those without a manager come first, with languages and managers', () => {
    expect(representatives[0]).toEqual({
      externalId: '2',
      details: { name: 'Andrew Fuller', email: 'andrew.fuller@northwind.example', title: 'Vice President, Sales' },
      traits: { languages: ['en', 'fr', 'it', 'de'] },
      manager: null,
      rank: 0,
    });
    expect(representatives.map(({ manager }) => manager)).toEqual([null, '2', '2', '2', '2', '2', '5', '5', '5']);
  });

  it('a client is known by contact, address, language and a made-up mail address', () => {
    expect(client('ERNSH')?.details).toEqual({
      name: 'Ernst Handel',
      contactName: 'Roland Mendel',
      contactTitle: 'Sales Manager',
      email: 'ernsh@clients.northwind.example',
      phone: '7675-3425',
      address: 'Kirchgasse 6, 8010 Graz, Austria',
      country: 'Austria',
      language: 'de',
    });
  });

  it('the dossier says what, how much, how often, the trend and how it was shipped', () => {
    const texts = Object.entries(client('ERNSH')?.dossier ?? {}).flatMap(([section, fields]) =>
      fields.map(({ key, text, source }) => `${section}/${key} (${source}): ${text}`),
    );
    expect(texts).toMatchInlineSnapshot(`
     [
       "background/company (northwind): Ernst Handel, Graz, Austria",
       "background/contact (northwind): Roland Mendel, Sales Manager",
       "background/client-since (northwind): 1996-07-17",
       "relationships/contact-person (northwind): Roland Mendel, Sales Manager, 7675-3425",
       "history/what (northwind): Mostly Dairy Products 23%, Condiments 13%, Confections 12%, above all Raclette Courdavault 8%, Wimmers gute Semmelknödel 6%, Manjimup Dried Apples 6%",
       "history/how-much (northwind): Total 104,874.98; orders: 30; average 3,495.83",
       "history/how-often (northwind): Latest order: 1998-05-05, days between orders (median): 14",
       "history/trend (northwind): Twelve months to 1998-05: 70,423.75, orders: 19. Twelve months before: 34,451.23, orders: 11. Change: up 104%.",
       "history/how-shipped (northwind): Federal Shipping 10, Speedy Express 10, United Package 10",
     ]
    `);
  });
});
