// The vault on a real PostgreSQL: one key per person, whoever asks first, and none after shredding.
import { randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { createVault, type Vault, type VaultOptions } from './vault';
import { startTestPostgres } from '../../test/postgres';

const wrapKey = randomBytes(32);
let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
const pools: Pool[] = [];

beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await postgres.stop();
});

// A vault with its own connections and memory, like another process.
function process(options: Partial<VaultOptions> = {}): Vault & { pool: Pool; queries: () => number } {
  const pool = new Pool({ connectionString: postgres.vaultUrl, max: 4 });
  pools.push(pool);
  const query = jest.spyOn(pool, 'query');
  return { ...createVault({ pool, wrapKey, ...options }), pool, queries: () => query.mock.calls.length };
}

describe('the vault', () => {
  it('opens in one process what another has sealed', async () => {
    const subject = randomUUID();
    const sealed = (await process().sealer(subject)).seal('Ada Lovelace', 'name');
    expect((await process().sealer(subject)).open(sealed, 'name')).toBe('Ada Lovelace');
    expect((await process().openers([subject])).get(subject)?.open(sealed, 'name')).toBe('Ada Lovelace');
  });

  it('ends with one key when many processes use a person for the first time at once', async () => {
    const subjects = Array.from({ length: 20 }, () => randomUUID());
    const processes = Array.from({ length: 8 }, () => process());
    const all = await Promise.all(
      processes.map((one, index) => one.sealers(index % 2 ? subjects : subjects.toReversed())),
    );
    const sealed = all.map((sealers) => subjects.map((subject) => sealers.get(subject)?.seal(subject, '') ?? ''));
    const openers = await process().openers(subjects);
    for (const texts of sealed)
      expect(subjects.map((subject, index) => openers.get(subject)?.open(texts[index] ?? '', ''))).toEqual(subjects);
    const { rows } = await processes[0]!.pool.query(
      'SELECT count(*)::int AS n FROM vault.keys WHERE subject = ANY ($1)',
      [subjects],
    );
    expect(rows).toEqual([{ n: 20 }]);
  });

  it('asks the database once for any number of people, and not again for those it knows', async () => {
    const subjects = Array.from({ length: 50 }, () => randomUUID());
    await process().sealers(subjects);
    const vault = process();
    await vault.openers(subjects);
    await vault.openers(subjects);
    expect(vault.queries()).toBe(1);
  });

  it('returns each answer under the name it was asked by', async () => {
    const subject = randomUUID();
    const upper = subject.toUpperCase();
    const vault = process();
    const sealed = (await vault.sealer(upper)).seal('Ada', '');
    expect((await vault.openers([subject, upper])).get(upper)?.open(sealed, '')).toBe('Ada');
    expect((await vault.openers([subject])).get(subject)?.open(sealed, '')).toBe('Ada');
  });
});

describe('a shredded person', () => {
  it('is erased for every process, and opening says so without an error', async () => {
    const subject = randomUUID();
    const [one, other] = [process(), process()];
    const sealed = (await one.sealer(subject)).seal('Ada', 'name');
    await one.shred([subject]);
    expect((await one.sealer(subject)).open(sealed, 'name')).toBeUndefined();
    expect((await other.openers([subject])).get(subject)?.open(sealed, 'name')).toBeUndefined();
  });

  it('gets no new key, so nothing more can be sealed', async () => {
    const subject = randomUUID();
    const vault = process();
    await vault.shred([subject]);
    const sealer = await process().sealer(subject);
    expect(() => sealer.seal('Ada', 'name')).toThrow('was erased');
  });

  it('leaves no key bytes in the table', async () => {
    const subject = randomUUID();
    const vault = process();
    await vault.sealer(subject);
    await vault.shred([subject]);
    const { rows } = await vault.pool.query('SELECT length(wrapped) AS bytes FROM vault.keys WHERE subject = $1', [
      subject,
    ]);
    expect(rows).toEqual([{ bytes: 0 }]);
  });

  it('is forgotten by a process that knew the key, once its memory has aged', async () => {
    const subject = randomUUID();
    let time = 0;
    const knew = process({ now: () => time, cacheMs: 1000 });
    const sealed = (await knew.sealer(subject)).seal('Ada', '');
    await process().shred([subject]);
    time = 1000;
    expect((await knew.openers([subject])).get(subject)?.open(sealed, '')).toBeUndefined();
  });
});

describe('what is not an erasure', () => {
  it('opening something of a person unknown to the vault is an error', async () => {
    const subject = randomUUID();
    const sealed = (await process().sealer(randomUUID())).seal('Ada', '');
    const opener = (await process().openers([subject])).get(subject);
    expect(() => opener?.open(sealed, '')).toThrow('has no key');
  });

  it('another vault key is an error that names both', async () => {
    const subject = randomUUID();
    await process().sealer(subject);
    await expect(process({ wrapKey: randomBytes(32) }).sealer(subject)).rejects.toThrow('is wrapped by the vault key');
  });

  it('a connection that breaks while idle does not end the process', async () => {
    const errors: Error[] = [];
    const vault = process({ onPoolError: (error) => errors.push(error) });
    await vault.sealer(randomUUID());
    const broken = new Promise((resolve) => vault.pool.once('error', resolve));
    await process().pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await broken;
    expect(errors.length).toBeGreaterThan(0);
    await expect(vault.sealer(randomUUID())).resolves.toBeDefined();
  });
});
