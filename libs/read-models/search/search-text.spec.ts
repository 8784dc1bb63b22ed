// A search forgives what people do not type.
import { searchText } from './search-text';

describe('a text in a search', () => {
  it.each([
    ['Ångström Øst', 'angstrom ost'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ＡＢＣ　１２', 'abc 12'],
    ['王小明  有限公司', '王小明 有限公司'],
    [' a\tb\n', 'a b'],
  ])('%j is compared as %j', (given, wanted) => {
    expect(searchText(given)).toBe(wanted);
  });

  it('is made of all that is known, and of nothing where nothing is', () => {
    expect(searchText('Bólido', undefined, null, 'BOLID')).toBe('bolido bolid');
    expect(searchText(undefined)).toBe('');
  });
});
