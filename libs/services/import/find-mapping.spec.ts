// Mappings are found by name: the organisation's own before the samples.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findMapping, readMapping } from './find-mapping';

const sample = readFileSync(path.join(__dirname, '../../../samples/northwind/mapping.json'), 'utf8');
const named = (name: string) => JSON.stringify({ ...(JSON.parse(sample) as object), name });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'baton-mappings-'));
  mkdirSync(path.join(folder, 'wise'));
  writeFileSync(path.join(folder, 'own.json'), `\uFEFF${named('own')}`);
  writeFileSync(path.join(folder, 'wise', 'mapping.json'), named('wise'));
  writeFileSync(path.join(folder, 'northwind.json'), named('our-northwind'));
  writeFileSync(path.join(folder, 'broken.json'), '{ "name": ');
  writeFileSync(path.join(folder, 'wrong.json'), '{ "name": "wrong" }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('finding a mapping', () => {
  it.each([
    ['own', 'own'],
    ['wise', 'wise'],
    ['northwind', 'our-northwind'],
  ])('%s in the folder BATON_MAPPINGS', (name, found) => {
    expect(findMapping(name, folder).name).toBe(found);
  });

  it('northwind among the samples', () => {
    expect(findMapping('northwind', undefined).name).toBe('northwind');
  });

  it.each(['nobody', '../own', 'own.json', 'wise/mapping', '', '.', 'x'.repeat(65)])('%j leads nowhere', (name) => {
    expect(() => findMapping(name, folder)).toThrow(expect.objectContaining({ code: 'unknown-mapping' }));
  });

  it('a file that is not JSON, and one with mistakes, are refused by name', () => {
    expect(() => findMapping('broken', folder)).toThrow(/broken\.json cannot be read as JSON/);
    expect(() => readMapping(path.join(folder, 'wrong.json'))).toThrow(
      /wrong\.json has mistakes\. tables is missing\./,
    );
  });
});
