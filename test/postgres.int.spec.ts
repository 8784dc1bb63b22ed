// The harness's own law: every caller gets databases that nobody else writes to.
import { Client } from 'pg';
import { startTestPostgres } from './postgres';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('databases for a test file', () => {
  it('are migrated, reachable by each role, and separate from those of another file', async () => {
    const [one, other] = await Promise.all([startTestPostgres(), startTestPostgres()]);
    await ask(one.ownerUrl, 'CREATE TABLE public.only_here ()');
    const seen = `SELECT to_regclass('public.only_here') AS here, to_regclass('es.events')::text AS log, current_user::text AS me`;
    expect(await ask(one.appUrl, seen)).toMatchObject([{ here: expect.anything(), log: 'es.events', me: 'baton_app' }]);
    expect(await ask(other.appUrl, seen)).toMatchObject([{ here: null, log: 'es.events' }]);
    expect(await ask(one.vaultUrl, `SELECT to_regclass('vault.keys') IS NOT NULL AS keys`)).toEqual([{ keys: true }]);
    await Promise.all([one.stop(), other.stop()]);
    await expect(ask(one.appUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });
});
