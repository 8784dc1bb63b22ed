// Who may do what to the log: the application only appends, and nobody changes what is there.
import { Client } from 'pg';
import { createPool, migrate } from '#libs/database';
import { commandOn } from '../../test/log/commands';
import { startTestPostgres } from '../../test/postgres';
import { createAppender } from './append';

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
  await pool.end();
});
afterAll(async () => {
  await Promise.all([owner.end(), application.end()]);
  await database.stop();
});

const CHANGES = ['events', 'commands'].flatMap((table) => [
  `UPDATE es.${table} SET command_id = gen_random_uuid()`,
  `DELETE FROM es.${table}`,
  `DELETE FROM es.${table} WHERE false`,
  `TRUNCATE es.${table}`,
]);

describe('the owner, who is a superuser here', () => {
  it.each(CHANGES)('cannot %s', async (sql) => {
    await expect(owner.query(sql)).rejects.toThrow(/never changed/);
  });

  it('cannot either with the triggers of replicas, nor as the role that owns the tables', async () => {
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

  it('cannot make es.append run something of its own', async () => {
    await application.query('CREATE TEMP TABLE head (position bigint, recorded_at timestamptz)');
    await application.query(`CREATE FUNCTION pg_temp.greatest_of(timestamptz) RETURNS int LANGUAGE sql AS 'SELECT 1'`);
    const { rows } = await owner.query<{ config: string[]; definer: boolean; owner: string; super: boolean }>(
      `SELECT proconfig AS config, prosecdef AS definer, rolname AS owner, rolsuper OR rolcanlogin AS super
       FROM pg_proc JOIN pg_roles r ON r.oid = proowner WHERE pronamespace = 'es'::regnamespace AND proname = 'append'`,
    );
    expect(rows).toMatchObject([{ definer: true, owner: 'baton_es', super: false }]);
    expect(rows[0]?.config).toContain('search_path=pg_catalog, pg_temp');
  });

  it('reads the log and writes what it keeps beside it', async () => {
    expect((await application.query('SELECT * FROM es.events')).rowCount).toBe(1);
    await application.query(`INSERT INTO read.cursors VALUES ('board', 1)`);
    await application.query('CREATE TABLE read.board (id int)');
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
