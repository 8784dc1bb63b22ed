// The first load stays small: charts, diagrams and forms are loaded when they are needed.
import path from 'node:path';
import { firstLoad } from './first-load';

const KILOBYTES_AT_MOST = 250;

describe('the first load', () => {
  it(`is under ${KILOBYTES_AT_MOST} kB of scripts and styles, gzipped`, () => {
    const sizes = [...firstLoad(path.resolve(__dirname, '../../dist/web'))].toSorted(([, a], [, b]) => b - a);
    const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0) / 1000;
    console.log(
      [
        ...sizes.map(([file, bytes]) => `${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`),
        `${total.toFixed(1).padStart(7)} kB  in all`,
      ].join('\n'),
    );
    expect(total).toBeGreaterThan(50);
    expect(total).toBeLessThan(KILOBYTES_AT_MOST);
  });
});
