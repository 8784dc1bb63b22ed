// An import over HTTP: all or nothing, reported row by row, and without effect the second time.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startApi, type Answer, type ApiUnderTest, type Send } from './api/api-under-test';
import { problemsOf } from './api/expect-problem';
import { until, workday } from './api/firm';
import { wrongAfterRebuild } from './rebuilt';

let api: ApiUnderTest;
let hr: Send;
beforeAll(async () => {
  api = await startApi();
  hr = await api.as('hr');
});
afterAll(() => api?.stop());

const expectProblem = problemsOf(() => api);
const SAMPLE = path.join(__dirname, '../samples/northwind');
const sample = () =>
  Object.fromEntries(
    readdirSync(SAMPLE)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, readFileSync(path.join(SAMPLE, name))]),
  );

async function upload(mapping: string, files: Record<string, string | Buffer>, query = ''): Promise<Answer> {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
  return send(`/${mapping}${query}`, form);
}

/** By a mapping that comes with the files. */
async function uploadWith(mapping: string | undefined, files: Record<string, string>): Promise<Answer> {
  const form = new FormData();
  if (mapping !== undefined) form.append('mapping', mapping);
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
  return send('', form);
}

async function send(under: string, form: FormData): Promise<Answer> {
  // The form is encoded by hand, so that it is sent like every other request.
  const written = new Response(form);
  const headers = { 'content-type': written.headers.get('content-type') ?? '' };
  return hr('POST', `/v1/imports${under}`, undefined, {
    raw: Buffer.from(await written.arrayBuffer()),
    headers,
  });
}

describe('an import', () => {
  it('is all or nothing, and names each row that is rejected', async () => {
    const files = sample();
    const customers = String(files['customers.csv']);
    const broken = { ...files, 'customers.csv': `${customers}${customers.split('\n')[1]}\n` };
    const said = await expectProblem(422, 'import-rejected', () => upload('northwind', broken));
    expect(said['rejected']).toEqual([
      {
        file: 'customers.csv',
        line: 93,
        column: 'customer_id',
        code: 'id-twice',
        values: { value: '"ALFKI"', line: '2' },
        reason: '"ALFKI" stands on line 2 already. Ids are given once; remove or correct one of the two.',
      },
    ]);
    const { body } = await upload('northwind', broken, '?lang=zh-Hant');
    expect(body['rejected']).toMatchObject([
      { code: 'id-twice', reason: '"ALFKI" 已出現在第 2 行。編號不能重複；請刪除或更正其中一個。' },
    ]);
    const { 'orders.csv': _, ...missing } = files;
    await expectProblem(422, 'import-rejected', () => upload('northwind', missing));
    await expectProblem(422, 'import-rejected', () =>
      upload('northwind', { ...files, 'orders.csv': 'order_id\n"never closed' }),
    );
    await expectProblem(404, 'unknown-mapping', () => upload('nobody-wrote-this', files));
    await expectProblem(404, 'unknown-mapping', () => upload('..%2F..%2Fpackage', files));
    await expectProblem(400, 'no-files', () => upload('northwind', {}));
    await expectProblem(400, 'invalid', () => upload('northwind', files, '?skipRejected=perhaps'));
  });

  it('counts what it did, and a second time changes nothing', async () => {
    const { status, body } = await upload('northwind', sample(), '?dryRun=true');
    expect([status, body['dryRun']]).toEqual([200, true]);
    const first = await upload('northwind', sample());
    expect(first).toMatchObject({ status: 200, body: { rejected: [], clients: { changed: 0 } } });
    const before = await api.head();
    const again = await upload('northwind', sample());
    expect(again.body['clients']).toMatchObject({ added: 0, changed: 0 });
    expect(await api.head()).toBe(before);
    const employee = await until(
      () => hr('GET', '/v1/representatives?externalId=4'),
      (answer) => (answer.body['items'] as object[]).length === 1,
    );
    const [{ id } = { id: '' }] = employee.body['items'] as { id: string }[];
    const answer = await hr('POST', '/v1/departures', {
      representativeId: id,
      lastWorkingDay: workday(45),
      kind: 'planned',
    });
    expect([answer.status, (answer.body['handovers'] as object[]).length]).toEqual([201, 12]);
  });
});

describe('a mapping that comes with the files', () => {
  const GIVEN = {
    name: 'by eye',
    tables: {
      people: { file: 'team.csv', key: ['no'] },
      clients: { file: 'shops.csv', key: ['no'], links: { who: 'people' } },
    },
    representatives: { from: 'people', name: '{name}' },
    clients: { from: 'clients', name: '{name}', owner: { by: 'column', column: 'who' } },
  };
  const files = { 'team.csv': 'no,name\nE1,Ewa\n', 'shops.csv': 'no,name,who\nS1,Sklep,E1\n' };

  it('is used and not kept', async () => {
    const { status, body } = await uploadWith(JSON.stringify(GIVEN), files);
    expect([status, body]).toMatchObject([200, { mapping: 'by eye', clients: { added: 1 }, rejected: [] }]);
    const { body: list } = await hr('GET', '/v1/imports');
    expect((list['items'] as { name: string }[]).map(({ name }) => name)).not.toContain('by eye');
  });

  it('is refused with each of its mistakes, and must not be missing', async () => {
    const wrong = JSON.stringify({ ...GIVEN, clients: { from: 'nowhere', name: '{name}' } });
    const { detail } = await expectProblem(422, 'mapping-invalid', () => uploadWith(wrong, files));
    expect(detail).toContain('clients.from is nowhere');
    await expectProblem(422, 'mapping-invalid', () => uploadWith('{"name":', files));
    await expectProblem(422, 'mapping-invalid', () => uploadWith('{"__proto__":{"x":1}}', files));
    await expectProblem(400, 'no-mapping', () => uploadWith(undefined, files));
    await expectProblem(400, 'no-files', () => uploadWith(JSON.stringify(GIVEN), {}));
  });
});

describe('all of this', () => {
  it('leaves read models that match the log, before and after a rebuild', async () => {
    expect(await wrongAfterRebuild(api.databases)).toEqual([]);
  });
});
