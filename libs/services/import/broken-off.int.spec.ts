// An interrupted import does no harm: the same import again completes it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLog } from '#libs/event-store';
import { HR, startTestBaton, type TestBaton } from '../../../test/baton';

const folder = path.join(__dirname, '../../../samples/northwind');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));

let baton: TestBaton;
beforeAll(async () => {
  baton = await startTestBaton();
});
afterAll(() => baton.stop());

it('an import interrupted after some of the clients is completed by a repeat, and nobody is added twice', async () => {
  const { clients, imports } = baton.services;
  const add = clients.add.bind(clients);
  let left = 30;
  const breaking = jest.spyOn(clients, 'add').mockImplementation((record, caller) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('The power is gone')) : add(record, caller);
  });
  await expect(imports.run({ mapping: 'northwind', files }, HR)).rejects.toThrow('The power is gone');
  breaking.mockRestore();
  expect(await imports.run({ mapping: 'northwind', files }, HR)).toMatchObject({
    representatives: { added: 0, unchanged: 9 },
    clients: { added: 61, changed: 0, unchanged: 30 },
  });
  const added = (await readLog(baton.pool, { after: 0, limit: 5_000, types: ['ClientAdded'] })).map(
    ({ stream }) => stream,
  );
  expect(added).toHaveLength(91);
  expect(new Set(added).size).toBe(91);
});
