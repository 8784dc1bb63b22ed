// Which column means what: guessed by name, chosen by the user, and written as a mapping.
import { mappingOf, tablesOf, type ByEye, type Head } from './by-eye';

const head = (name: string, ...header: string[]): Head => ({ name, header, rows: [] });
const STAFF = head('人員.csv', '員工編號', '姓名', '主管', 'E-mail');
const SHOPS = head('客戶.csv', '客戶編號', '客戶名稱', '負責人', '累計消費', '聯絡人職稱', '聯絡人');
const NOTHING: ByEye = {
  source: '',
  encoding: 'big5',
  delimiter: ';',
  decimal: ',',
  people: { columns: {} },
  clients: { columns: {} },
};

describe('columns', () => {
  it('are recognised by name, each for one meaning', () => {
    const { people, clients } = tablesOf(NOTHING, [SHOPS, STAFF]);
    expect([people.head?.name, clients.head?.name]).toEqual(['人員.csv', '客戶.csv']);
    expect(people.columns).toEqual({ id: '員工編號', name: '姓名', manager: '主管', email: 'E-mail' });
    expect(clients.columns).toMatchObject({ id: '客戶編號', name: '客戶名稱', owner: '負責人' });
    expect(clients.columns).toMatchObject({ contactTitle: '聯絡人職稱', contactName: '聯絡人' });
  });

  it('are the chosen ones as long as the file has them', () => {
    const chosen = { ...NOTHING, people: { columns: { name: 'E-mail', manager: '', title: 'gone' } } };
    const { people } = tablesOf(chosen, [STAFF, SHOPS]);
    expect(people.columns).toMatchObject({ name: 'E-mail', manager: '' });
    expect(people.columns.title).toBeUndefined();
  });

  it('of files with meaningless names come from the files in order, and one file is one table', () => {
    const [a, b] = [head('a.csv', 'id', 'name'), head('b.csv', 'id', 'name')];
    const filesOf = (chosen: ByEye, heads: Head[]) => {
      const { people, clients } = tablesOf(chosen, heads);
      return [people.head?.name, clients.head?.name];
    };
    expect(filesOf(NOTHING, [a, b])).toEqual(['a.csv', 'b.csv']);
    expect(filesOf({ ...NOTHING, clients: { file: 'a.csv', columns: {} } }, [a, b])).toEqual(['b.csv', 'a.csv']);
    expect(filesOf(NOTHING, [a])).toEqual(['a.csv', undefined]);
  });
});

describe('a mapping chosen by the user', () => {
  it('is written as the api reads it', () => {
    const text = mappingOf(NOTHING, tablesOf(NOTHING, [STAFF, SHOPS, head('notes.csv', 'text')]));
    expect(JSON.parse(text ?? '')).toEqual({
      name: 'CSV',
      encoding: 'big5',
      delimiter: ';',
      numbers: { decimal: ',', thousands: '.' },
      tables: {
        people: { file: '人員.csv', key: ['員工編號'], links: { 主管: 'people' } },
        clients: { file: '客戶.csv', key: ['客戶編號'], links: { 負責人: 'people' } },
      },
      ignore: ['notes.csv'],
      representatives: { from: 'people', name: '{姓名}', email: '{E-mail}', manager: '主管' },
      clients: {
        from: 'clients',
        name: '{客戶名稱}',
        contactName: '{聯絡人}',
        contactTitle: '{聯絡人職稱}',
        owner: { by: 'column', column: '負責人' },
        lifetimeSpend: { by: 'column', column: '累計消費' },
      },
    });
  });

  it('is undefined while number or name of a table is missing', () => {
    const chosen = { ...NOTHING, clients: { columns: { id: '' } } };
    expect(mappingOf(chosen, tablesOf(chosen, [STAFF, SHOPS]))).toBeUndefined();
    expect(mappingOf(NOTHING, tablesOf(NOTHING, [STAFF]))).toBeUndefined();
  });
});
