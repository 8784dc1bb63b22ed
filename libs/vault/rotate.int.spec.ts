// The vault key is rotated while people work, and what was sealed before still opens, whenever the rotation is killed.
import { randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { startTestPostgres } from '../../test/postgres';
import { rotateVaultKey } from './rotate';
import { createVault } from './vault';

const [old, next, foreign] = [randomBytes(32), randomBytes(32), randomBytes(32)];
let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
const pools: Pool[] = [];
beforeEach(async () => {
  postgres = await startTestPostgres();
});
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
  await postgres.stop();
});

function newPool(): Pool {
  const pool = new Pool({ connectionString: postgres.vaultUrl, max: 4 });
  pool.on('error', () => undefined);
  pools.push(pool);
  return pool;
}
const vaultWith = (wrapKey: Buffer, before?: Buffer) =>
  createVault({ pool: newPool(), wrapKey, ...(before ? { wrapKeyBefore: before } : {}) });
const subjects = Array.from({ length: 25 }, () => randomUUID());

async function sealedByTheOldKey(): Promise<string[]> {
  const sealers = await vaultWith(old).sealers(subjects);
  return subjects.map((subject) => sealers.get(subject)?.seal(`of ${subject}`, 'name') ?? '');
}
async function opened(vault: ReturnType<typeof vaultWith>, sealed: string[]) {
  const openers = await vault.openers(subjects);
  return subjects.map((subject, index) => openers.get(subject)?.open(sealed[index] ?? '', 'name'));
}
const all = subjects.map((subject) => `of ${subject}`);
const oldKeyId = async () => {
  const { rows } = await newPool().query<{ id: string }>('SELECT DISTINCT key_id AS id FROM vault.keys');
  return rows[0]?.id;
};
const byKey = async () => {
  const { rows } = await newPool().query<{ n: number }>(
    'SELECT count(*)::int AS n FROM vault.keys GROUP BY key_id ORDER BY n',
  );
  return rows.map(({ n }) => n);
};

describe('rotating the vault key', () => {
  it('rewraps every key, and what was sealed before opens with the new key alone', async () => {
    const sealed = await sealedByTheOldKey();
    await vaultWith(old).shred([subjects[0] ?? '']);
    expect(await rotateVaultKey({ pool: newPool(), wrapKey: next, before: old, batchSize: 10 })).toEqual({
      rewrapped: 24,
      foreign: 0,
    });
    expect(await opened(vaultWith(next), sealed)).toEqual([undefined, ...all.slice(1)]);
    await expect(opened(vaultWith(old), sealed)).rejects.toThrow('is wrapped by the vault key');
    expect(await rotateVaultKey({ pool: newPool(), wrapKey: next, before: old })).toEqual({ rewrapped: 0, foreign: 0 });
  });

  it('may be killed between or within batches: both keys open everything, and a repeat ends it', async () => {
    const sealed = await sealedByTheOldKey();
    const owner = newPool();
    // The third batch dies after its UPDATE, before its COMMIT.
    await owner.query(`
      CREATE FUNCTION vault.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT count(DISTINCT xmin::text) FROM vault.keys WHERE key_id <> '${await oldKeyId()}') = 3
          THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
        RETURN NULL; END $$;
      CREATE TRIGGER die AFTER UPDATE ON vault.keys FOR EACH STATEMENT EXECUTE FUNCTION vault.die();`);
    await expect(rotateVaultKey({ pool: newPool(), wrapKey: next, before: old, batchSize: 5 })).rejects.toThrow(
      'terminating connection',
    );
    await owner.query('DROP TRIGGER die ON vault.keys');
    expect(await byKey()).toEqual([10, 15]);
    expect(await opened(vaultWith(next, old), sealed)).toEqual(all);
    expect(await opened(vaultWith(old, next), sealed)).toEqual(all);
    expect(await rotateVaultKey({ pool: newPool(), wrapKey: next, before: old, batchSize: 5 })).toEqual({
      rewrapped: 15,
      foreign: 0,
    });
    expect(await opened(vaultWith(next), sealed)).toEqual(all);
  });

  it('counts keys that neither vault key wraps, and refuses to rotate to the same key', async () => {
    await vaultWith(foreign).sealer(randomUUID());
    await sealedByTheOldKey();
    expect(await rotateVaultKey({ pool: newPool(), wrapKey: next, before: old })).toEqual({
      rewrapped: 25,
      foreign: 1,
    });
    await expect(rotateVaultKey({ pool: newPool(), wrapKey: old, before: old })).rejects.toThrow('is the old one');
  });

  it('leaves no old wrapping in the pages of the table', async () => {
    await sealedByTheOldKey();
    const { rows } = await newPool().query<{ wrapped: Buffer }>('SELECT wrapped FROM vault.keys LIMIT 1');
    const inPages = async () => {
      const pool = newPool();
      await pool.query('CHECKPOINT');
      const look = `SELECT position($1::bytea IN pg_read_binary_file(pg_relation_filepath('vault.keys'))) > 0 AS hit`;
      return (await pool.query<{ hit: boolean }>(look, [rows[0]?.wrapped])).rows[0]?.hit;
    };
    expect(await inPages()).toBe(true);
    await rotateVaultKey({ pool: newPool(), wrapKey: next, before: old });
    expect(await inPages()).toBe(false);
  });
});
