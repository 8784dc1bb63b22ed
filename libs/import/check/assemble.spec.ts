// What a clean export yields: owners, spend, traits and what the dossier can say.
import { MAPPING, places, run } from './testing';

describe('a clean export', () => {
  const { representatives, clients, rejected } = run();

  it('has no rejected rows', () => {
    expect(rejected).toEqual([]);
    expect(run({ 'notes.csv': 'anything' }).rejected).toEqual([]);
  });

  it('amounts are computed in decimals, in the number format of the files', () => {
    expect(clients.map(({ lifetimeSpend }) => lifetimeSpend)).toEqual(['2006.30', '7.00', '0.00']);
  });

  it('of two orders on one day, the one with the higher number is later', () => {
    expect(clients.map(({ owner }) => owner)).toEqual(['2', '1', undefined]);
  });

  it('the trend is counted back from the newest month of the data, not from today', () => {
    const trends = clients.map(({ dossier }) => dossier.history?.[0]?.text);
    expect(trends).toEqual(['new: 2,006.30 after 0.00', 'down 100%: 0.00 after 7.00', undefined]);
  });

  it('traits are read, and an empty cell counts as no value', () => {
    expect(representatives).toEqual([
      {
        externalId: '1',
        details: { name: 'Ada', email: 'ada@shop.example' },
        traits: { languages: ['en', 'de'], capacity: 12 },
        manager: null,
        rank: 0,
      },
      { externalId: '2', details: { name: 'Bob' }, traits: {}, manager: '1', rank: 1 },
    ]);
  });
});

describe('a mapping without orders', () => {
  it('takes owner and spend from columns', () => {
    const { orders: _, dossier: __, ...rest } = MAPPING;
    const mapping = {
      ...rest,
      tables: { staff: MAPPING.tables.staff, clients: { file: 'clients.csv', key: ['id'], links: { owner: 'staff' } } },
      clients: {
        from: 'clients',
        name: '{name}',
        owner: { by: 'column', column: 'owner' },
        lifetimeSpend: { by: 'column', column: 'spent' },
      },
    };
    const { clients, rejected } = run(
      {
        'clients.csv': 'id;name;owner;spent\nA;Alpha;2;1.234,565\nB;Beta;;\nC;Gamma;2;lots\n',
        'orders.csv': undefined,
        'lines.csv': undefined,
      },
      mapping,
    );
    expect(clients.map(({ owner, lifetimeSpend }) => [owner, lifetimeSpend])).toEqual([
      ['2', '1234.57'],
      [undefined, undefined],
    ]);
    expect(places(rejected)).toEqual(['clients.csv 4 spent']);
  });
});
