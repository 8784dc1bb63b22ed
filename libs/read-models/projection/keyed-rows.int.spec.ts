// A stream may have several rows in a read model, or none, and rows that it no longer has are removed. Tested on
// clients' open promises, a read model that only this spec has.
import { Entity, type DataSource } from 'typeorm';
import { createDataSource } from '#libs/database';
import type { ClientState } from '#libs/domain';
import { headPosition } from '#libs/event-store';
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';
import { MODELS } from '../read-models';
import { Id, Text } from './columns';
import { compareModels, type Difference } from './compare';
import { model, stored, tableOf } from './model';
import { startProjector, type Projector } from './projector';
import { rebuildModels } from './rebuild';

@Entity({ schema: 'read', name: 'open_promises' })
class OpenPromiseEntity {
  @Id() clientId!: string;
  @Id() promiseId!: string;
  @Text() what!: string;
}

const OPEN_PROMISES = model({
  of: 'client',
  entity: OpenPromiseEntity,
  rows: (clientId, _, { promises }: ClientState): OpenPromiseEntity[] =>
    promises.flatMap(({ promiseId, what, outcome }) => (outcome ? [] : [{ clientId, promiseId, what }])),
  holdsClientData: true,
});
const models = [...MODELS, OPEN_PROMISES];

const TABLE = `CREATE TABLE read.open_promises (client_id text COLLATE "C", promise_id text COLLATE "C",
    what text NOT NULL, PRIMARY KEY (client_id, promise_id));
  ALTER TABLE read.open_promises OWNER TO baton_app;`;

/** The process that moves the cursor dies before it commits. */
const CRASH = `CREATE FUNCTION read.crash() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
  CREATE TRIGGER crash BEFORE UPDATE ON read.cursors FOR EACH ROW EXECUTE FUNCTION read.crash();`;

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
let owner: DataSource;
let source: DataSource;
let projector: Projector;

beforeAll(async () => {
  baton = await startTestBaton({ lists: 'left-to-others' });
  const entities = models.map(({ entity }) => entity);
  source = await createDataSource(baton.database.appUrl, { entities }).initialize();
  owner = await createDataSource(baton.database.ownerUrl).initialize();
  await owner.query(TABLE);
  projector = startProjector({ ...following(), pollMs: 10 });
  firm = await smallFirm(baton.services);
});
afterAll(async () => {
  await projector?.stop();
  await Promise.all([source?.destroy(), owner?.destroy()]);
  await baton?.stop();
});

const following = () => ({ pool: baton.pool, source, decode: baton.services.facts.codec.decode, models });
const caughtUp = async () => expect(await baton.readModels.caughtUp(await headPosition(baton.pool))).toBe(true);

/** Returns the promise's id. */
async function promise(clientId: string, what = 'A call each month'): Promise<string> {
  await baton.services.clients.execute(clientId, { name: 'record-promise', data: { what } }, HR);
  const { state } = await baton.services.facts.load('client', clientId);
  return state.promises.at(-1)?.promiseId ?? '';
}
async function settle(clientId: string, promiseId: string): Promise<void> {
  const data = { promiseId, outcome: 'kept' } as const;
  await baton.services.clients.execute(clientId, { name: 'settle-promise', data }, HR);
}

/** The promises in the table, each with the transaction that wrote it. */
async function open(clientId: string): Promise<Map<string, string>> {
  await caughtUp();
  const query = 'SELECT promise_id, xmin::text FROM read.open_promises WHERE client_id = $1 ORDER BY 1';
  const rows: { promise_id: string; xmin: string }[] = await owner.query(query, [clientId]);
  return new Map(rows.map(({ promise_id, xmin }) => [promise_id, xmin]));
}
const names = async (clientId: string) => [...(await open(clientId)).keys()];
const dump = () => owner.query<object[]>('SELECT * FROM read.open_promises ORDER BY 1, 2');

describe('each read model', () => {
  it('has a table of its shape, which a rebuild may replace', async () => {
    const columns = `SELECT array_agg(a.attname::text ORDER BY a.attname COLLATE "C") AS columns, pg_get_userbyid(c.relowner) AS owner,
        (SELECT array_agg(k.attname::text ORDER BY array_position(i.indkey, k.attnum)) FROM pg_index i
         JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = ANY(i.indkey) WHERE i.indrelid = c.oid AND i.indisprimary) AS key
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.oid = to_regclass($1) GROUP BY c.oid`;
    for (const { name, columns: wanted, key } of models.map((each) => tableOf(source, each)))
      expect([name, ...(await owner.query<object[]>(columns, [`read.${name}`]))]).toEqual([
        name,
        { columns: wanted.map(({ databaseName }) => databaseName).toSorted(), key, owner: 'baton_app' },
      ]);
  });
});

describe('a stream', () => {
  it('has several rows, or none', async () => {
    const other = await firm.client('Nothing owed', '1');
    const made = [await promise(firm.vip), await promise(firm.vip)];
    expect(await names(firm.vip)).toEqual(made);
    expect(await names(other)).toEqual([]);
  });

  it('loses the rows that it no longer yields, and leaves unchanged rows alone, its own and others', async () => {
    await promise(firm.ordinary);
    const [before, others] = [await open(firm.vip), await open(firm.ordinary)];
    const [one = '', two = ''] = before.keys();
    await settle(firm.vip, one);
    expect([...(await open(firm.vip))]).toEqual([[two, before.get(two)]]);
    expect(await open(firm.ordinary)).toEqual(others);
    await settle(firm.vip, two);
    expect(await names(firm.vip)).toEqual([]);
  });

  it('may yield and lose a row in one batch', async () => {
    await projector.stop();
    await settle(firm.vip, await promise(firm.vip));
    const kept = await promise(firm.vip);
    projector = startProjector({ ...following(), pollMs: 10 });
    expect(await names(firm.vip)).toEqual([kept]);
  });

  it('writes no row of another stream', () => {
    const table = tableOf(source, OPEN_PROMISES);
    const row = { clientId: firm.vip, promiseId: 'one', what: 'x' };
    expect(stored(table, [firm.vip], [row])).toEqual([{ client_id: firm.vip, promise_id: 'one', what: 'x' }]);
    expect(() => stored(table, [firm.ordinary], [row])).toThrow(/does not begin with its stream/);
  });
});

describe('rows and cursor', () => {
  it('move together: what a crash between them had written is gone, and comes once', async () => {
    const [settled = ''] = await names(firm.ordinary);
    const [rows, position] = [await dump(), await baton.readModels.position()];
    await owner.query(CRASH);
    const made = await promise(firm.vip);
    await settle(firm.ordinary, settled);
    while (projector.trouble() === undefined) await new Promise((later) => setTimeout(later, 10));
    expect([await dump(), await baton.readModels.position()]).toEqual([rows, position]);
    await owner.query('DROP TRIGGER crash ON read.cursors');
    expect(await names(firm.ordinary)).toEqual([]);
    expect(await names(firm.vip)).toContain(made);
    expect(await compareModels(following())).toMatchObject({ differing: 0 });
  });
});

describe('a rebuild', () => {
  it('makes the same rows, and none that were planted', async () => {
    await caughtUp();
    const rows = await dump();
    expect(rows.length).toBeGreaterThan(1);
    await owner.query(`INSERT INTO read.open_promises VALUES ($1, 'planted', 'x')`, [firm.vip]);
    await rebuildModels(following());
    expect(await dump()).toEqual(rows);
  });
});

describe('a comparison', () => {
  it('reports each missing, extra or different row by its key, without its contents', async () => {
    const altered = await promise(firm.vip, 'A lunch with Mallory');
    const missing = await promise(firm.ordinary);
    await caughtUp();
    await owner.query('DELETE FROM read.open_promises WHERE client_id = $1', [firm.ordinary]);
    await owner.query(`UPDATE read.open_promises SET what = 'Mallory' WHERE promise_id = $1`, [altered]);
    await owner.query(`INSERT INTO read.open_promises VALUES ($1, 'planted', 'Mallory'), ('nobody', 'planted', 'x')`, [
      firm.vip,
    ]);
    const { differing, differences } = await compareModels({ ...following(), streamsAtOnce: 2, eventsAtOnce: 2 });
    expect(differing).toBe(4);
    const table = 'open_promises';
    const byId = (all: Difference[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(differences)).toEqual(
      byId([
        { table, id: `${firm.ordinary}/${missing}`, what: 'missing' },
        { table, id: `${firm.vip}/${altered}`, what: 'differing', columns: ['what'] },
        { table, id: `${firm.vip}/planted`, what: 'extra' },
        { table, id: 'nobody/planted', what: 'extra' },
      ]),
    );
    expect(JSON.stringify(differences)).not.toContain('Mallory');
    await settle(firm.vip, altered);
    await caughtUp();
    // The stream's next event corrects what is wrong in its rows.
    expect(await compareModels(following())).toMatchObject({ differing: 2 });
    await rebuildModels(following());
    expect(await compareModels(following())).toMatchObject({ differing: 0 });
  });
});
