// What is shown of a file before it is sent.
import { parsed } from './first-rows';

describe('the first rows', () => {
  it('keep delimiters, quotes and line ends that stand in quotes', () => {
    expect(parsed('a,b\r\n"x, ""y""\nz",2\r\n', ',', 9)).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ]);
  });

  it('are as many as were asked for, and blank lines are none', () => {
    expect(parsed('a;b\n\n1;2\n3;4', ';', 2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});
