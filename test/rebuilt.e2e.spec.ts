// The law that ends every journey can fail: every kind of row that the log does not give is found.
import { startApi, type ApiUnderTest } from './api/api-under-test';
import { announced, foundFirm, type Firm } from './api/firm';
import { wrongAfterRebuild } from './rebuilt';

let api: ApiUnderTest;
let firm: Firm;
beforeAll(async () => {
  api = await startApi();
  firm = await foundFirm(api);
  await announced(firm);
});
afterAll(() => api?.stop());

const ID = '0198c1a0-0000-7000-8000-000000000001';

describe('read models that do not match the log', () => {
  it.each([
    ['another value', () => api.sql(`UPDATE read.clients SET owner_id = $1 WHERE id = $2`, [ID, firm.vip]), 'clients'],
    ['a row that is gone', () => api.sql('DELETE FROM read.handovers WHERE client_id = $1', [firm.vip]), 'handovers'],
    [
      'a row that nothing stands for',
      () => api.sql(`INSERT INTO read.policies (id, version, name) VALUES ($1, 1, 'made up')`, [ID]),
      'policies',
    ],
  ])('%s is found, and a rebuild puts it right', async (_, plant, table) => {
    expect(await wrongAfterRebuild(api.databases)).toEqual([]);
    await plant();
    const wrong = await wrongAfterRebuild(api.databases);
    expect(wrong[0]).toMatch(
      new RegExp(`^baton replay: ${table} [0-9a-f-]{36}: (differing \\(owner_id\\)|missing|extra)`),
    );
    expect(wrong.slice(1).map((each) => each.replace(/[0-9a-f-]{36}/, 'one'))).toEqual([
      `${table} one has other rows when rebuilt`,
    ]);
    expect(await wrongAfterRebuild(api.databases)).toEqual([]);
  });
});
