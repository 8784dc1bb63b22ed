// Databases of earlier versions are brought up to date: the log as it is, the read models mostly emptied to be rebuilt.
import { join } from 'node:path';
import { startTestPostgres } from '../../test/postgres';
import { createDataSource } from './data-source';
import { migrateLog } from './migrate-log';
import { migrationsIn } from './migrations-in';

type Test = Awaited<ReturnType<typeof startTestPostgres>>;
const ALL = migrationsIn(join(__dirname, 'migrations'));
/** The last migrations that leave the rows as they are. */
const KEEP_ROWS = 2;
const LOG = `SELECT "position", body FROM es.events ORDER BY 1`;
const COLUMNS = `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
  WHERE table_schema = 'read' ORDER BY 1, 2`;
const ROWS = `INSERT INTO read.policies (id, version, name) VALUES ('p', 1, 'Old');
  UPDATE read.cursors SET "position" = 1 WHERE name = 'read-models';
  INSERT INTO es.events VALUES (1, 'policy/p', 1, 'PolicyPublished', 1, '{}', 'system', 'publish',
    '0198c1a0-0000-7000-8000-000000000001', now(), now(), '\\x00')`;

/** The database as it was when only the first `count` migrations existed. */
async function asOf(count: number, { ownerUrl }: Test) {
  const owner = await createDataSource(ownerUrl, { migrations: ALL.slice(0, count) }).initialize();
  await owner.query('DROP SCHEMA es CASCADE; DROP SCHEMA read CASCADE; DROP SCHEMA read_shadow CASCADE');
  await owner.query('DROP TABLE baton_migrations');
  await owner.runMigrations();
  await owner.query(ROWS);
  return owner;
}

describe('the migrations of the log', () => {
  it('are all found, in the order of their numbers', () => {
    const numbers = ALL.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(numbers.length).toBeGreaterThan(6);
    expect(numbers).toEqual(numbers.toSorted());
  });

  it('bring the database of each earlier version with read models to today, and keep its log', async () => {
    const fresh = await startTestPostgres();
    const today = await createDataSource(fresh.ownerUrl).initialize();
    const old = await startTestPostgres();
    for (let count = 3; count < ALL.length; count += 1) {
      const owner = await asOf(count, old);
      const log: unknown = await owner.query(LOG);
      await migrateLog({ ownerUrl: old.ownerUrl, appUrl: old.appUrl });
      expect(await owner.query(LOG)).toEqual(log);
      expect(await owner.query(COLUMNS)).toEqual(await today.query(COLUMNS));
      const cursor = await owner.query(`SELECT "position" FROM read.cursors WHERE name = 'read-models'`);
      const rows = await owner.query('SELECT id FROM read.policies');
      // Rows and cursor go together: all is made anew, or nothing is.
      const isKept = count >= ALL.length - KEEP_ROWS;
      expect([cursor, rows]).toEqual(isKept ? [[{ position: '1' }], [{ id: 'p' }]] : [[{ position: '0' }], []]);
      await owner.destroy();
    }
    await today.destroy();
    await Promise.all([fresh.stop(), old.stop()]);
  });
});
