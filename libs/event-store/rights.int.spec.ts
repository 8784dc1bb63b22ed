// Who may do what to the log: the application only appends, and nobody changes what is there.
import { Client } from 'pg';
import { createPool, migrate } from '#libs/database';
import { commandOn } from '../../test/log/commands';
import { startTestPostgres } from '../../test/postgres';
import { createAppender } from './append/append';

let database: Awaited<ReturnType<typeof startTestPostgres>>;
let owner: Client;
let application: Client;

beforeAll(async () => {
  database = await startTestPostgres();
  owner = new Client({ connectionString: database.ownerUrl });
  application = new Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), application.connect()]);
  const pool = createPool({ url: database.appUrl });
  const appender = createAppender({ pool });
  await appender.append(commandOn({ 'thing/1': 0 }));
  await appender.close();
  await pool.query(`SELECT es.record_key(1, 'baton/log+00000001+AQ==', 0, NULL), es.record_checkpoint(1, 'note')`);
  await pool.end();
});
afterAll(async () => {
  await Promise.all([owner.end(), application.end()]);
  await database.stop();
});

const COLUMNS = { events: 'body', commands: 'command_id', log_keys: 'vkey', checkpoints: 'note' };
const CHANGES = Object.entries(COLUMNS).flatMap(([table, column]) => [
  `UPDATE es.${table} SET ${column} = ${column}`,
  `DELETE FROM es.${table}`,
  `DELETE FROM es.${table} WHERE false`,
  `TRUNCATE es.${table}`,
]);

describe('the owner, who is a superuser here', () => {
  it.each(CHANGES)('cannot %s', async (sql) => {
    await expect(owner.query(sql)).rejects.toThrow(/never changed/);
  });

  it('cannot do so without the ordinary triggers either, nor as the role that owns the tables', async () => {
    await owner.query('SET session_replication_role = replica');
    await expect(owner.query('DELETE FROM es.events')).rejects.toThrow(/never changed/);
    await owner.query('SET session_replication_role = origin');
    await owner.query('SET ROLE baton_es');
    await expect(owner.query('UPDATE es.events SET body = body')).rejects.toThrow(/never changed/);
    await owner.query('RESET ROLE');
  });
});

describe('the application', () => {
  it.each([
    ...CHANGES,
    `INSERT INTO es.commands VALUES ('key', '', gen_random_uuid(), 1, 1)`,
    `INSERT INTO es.events SELECT * FROM es.events`,
    `INSERT INTO es.log_keys VALUES (2, 'baton/log+00000002+AQ==', 1, 'note')`,
    `INSERT INTO es.checkpoints VALUES (2, 'note', now())`,
    `UPDATE es.head SET position = 0`,
    `DELETE FROM es.head`,
    `ALTER TABLE es.events DISABLE TRIGGER never_changed`,
    `DROP TABLE es.events`,
    `CREATE TABLE es.mine ()`,
    `CREATE FUNCTION es.append() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    `SET ROLE baton_es`,
    `SET session_replication_role = replica`,
    `SELECT es.leaf(1, '', 1, '', 1, '', '', '', gen_random_uuid(), now(), now())`,
  ])('cannot %s', async (sql) => {
    await expect(application.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it("cannot make the log's functions run its own code", async () => {
    await application.query('CREATE TEMP TABLE head (position bigint, recorded_at timestamptz)');
    await application.query(`CREATE FUNCTION pg_temp.greatest_of(timestamptz) RETURNS int LANGUAGE sql AS 'SELECT 1'`);
    const { rows } = await owner.query<{ config: string[]; definer: boolean; owner: string; super: boolean }>(
      `SELECT proconfig AS config, prosecdef AS definer, rolname AS owner, rolsuper OR rolcanlogin AS super
       FROM pg_proc JOIN pg_roles r ON r.oid = proowner WHERE pronamespace = 'es'::regnamespace
         AND proname IN ('append', 'append_one', 'record_key', 'record_checkpoint')`,
    );
    const safe = { definer: true, owner: 'baton_es', super: false };
    expect(rows).toMatchObject([safe, safe, safe, safe]);
    for (const { config } of rows) expect(config).toContain('search_path=pg_catalog, pg_temp');
  });

  it('reads the log and writes what it keeps beside it', async () => {
    expect((await application.query('SELECT * FROM es.events')).rowCount).toBe(1);
    await application.query(`INSERT INTO read.cursors VALUES ('board', 1)`);
    await application.query('CREATE TABLE read.board (id int)');
  });
});

describe('keys and checkpoints', () => {
  const key = (n: number, vkey: string, succession: string | null = null) =>
    application.query('SELECT es.record_key($1, $2, 0, $3)', [n, vkey, succession]);
  const checkpoint = (size: number, note: string) =>
    application.query('SELECT es.record_checkpoint($1, $2)', [size, note]);

  it('the same one again changes nothing, and another in its place is refused', async () => {
    await key(1, 'baton/log+00000001+AQ==');
    await checkpoint(1, 'note');
    await expect(key(1, 'baton/log+00000002+AQ==')).rejects.toThrow(/has 1 keys/);
    await expect(checkpoint(1, 'another note')).rejects.toThrow(/newest checkpoint has the size 1/);
    expect((await application.query('SELECT n, vkey, since, succession FROM es.log_keys')).rows).toEqual([
      { n: 1, vkey: 'baton/log+00000001+AQ==', since: '0', succession: null },
    ]);
    expect((await application.query('SELECT size, note FROM es.checkpoints')).rows).toEqual([
      { size: '1', note: 'note' },
    ]);
  });

  it('a key follows the last one, under its name and with a succession', async () => {
    await expect(key(3, 'baton/log+00000003+AQ==', 'note')).rejects.toThrow(/not number 3/);
    await expect(key(2, 'baton/other+00000003+AQ==', 'note')).rejects.toThrow(/one name/);
    await expect(key(2, 'baton/log+00000003+AQ==')).rejects.toThrow(/check constraint/);
  });

  it('a checkpoint covers no more events than there are', async () => {
    await expect(checkpoint(1_000, 'note')).rejects.toThrow(/has \d+ events/);
  });
});

describe('everybody else', () => {
  it('may execute nothing in the log', async () => {
    await owner.query('CREATE ROLE baton_nobody');
    try {
      const { rows } = await owner.query<{ name: string }>(
        `SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE pronamespace = 'es'::regnamespace
           AND proname <> 'refuse_change' AND has_function_privilege('baton_nobody', p.oid, 'EXECUTE')`,
      );
      expect(rows).toEqual([]);
    } finally {
      await owner.query('DROP ROLE baton_nobody');
    }
  });
});

describe('migrating', () => {
  it('goes unnoticed by an application that is connected', async () => {
    const pool = createPool({ url: database.appUrl, max: 1 });
    const appender = createAppender({ pool });
    expect(await appender.append(commandOn({ 'other/1': 0 }))).toMatchObject({ status: 'appended' });
    await migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
    expect(await appender.append(commandOn({ 'other/1': 1 }))).toMatchObject({ status: 'appended' });
    await appender.close();
    await pool.end();
  });

  it('may be repeated, and run twice at once, with events in the log', async () => {
    const again = { ownerUrl: database.ownerUrl, appUrl: database.appUrl };
    const { rows: before } = await application.query('SELECT * FROM es.events');
    await Promise.all([migrate(again), migrate(again)]);
    expect((await application.query('SELECT * FROM es.events')).rows).toEqual(before);
  });

  it('refuses an application role that has more rights', async () => {
    const again = { ownerUrl: database.ownerUrl, appUrl: database.ownerUrl };
    await expect(migrate(again)).rejects.toThrow(/baton_app/);
  });
});
