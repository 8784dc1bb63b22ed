// The worker looks for incomplete erasures, at its start and again and again, one worker at a time.
import { createPool } from '#libs/database';
import { startTestPostgres } from '../../../test/postgres';
import { keepErased } from './erasure-healing';

let database: Awaited<ReturnType<typeof startTestPostgres>>;
beforeAll(async () => {
  database = await startTestPostgres();
});
afterAll(() => database.stop());

describe('a worker', () => {
  it('heals at its start and again, says what it had to do, and survives a failure', async () => {
    const pool = createPool({ url: database.appUrl });
    const stopping = new AbortController();
    const said: string[] = [];
    const answers = [
      () => Promise.resolve({ shredded: 1, recordedAnew: 0 }),
      () => Promise.reject(new Error('the vault is away')),
      () => Promise.resolve({ shredded: 0, recordedAnew: 0 }),
    ];
    const healed = new Promise<void>((resolve) => {
      const heal = () => {
        const answer = answers.shift();
        if (answer) return answer();
        resolve();
        return Promise.resolve({ shredded: 0, recordedAnew: 0 });
      };
      const log = { warn: (_: object, message: string) => void said.push(message) };
      void keepErased({ pool, heal, log, everyMs: 1 }, stopping.signal);
    });
    await healed;
    stopping.abort();
    expect(said).toEqual([
      'erasures were completed that were not whole',
      'could not see whether every erasure is whole; trying again soon',
    ]);
    await pool.end();
  });

  it('leaves it to another worker that is already doing it', async () => {
    const pool = createPool({ url: database.appUrl });
    const stopping = new AbortController();
    let finish = () => {};
    const log = { warn: () => undefined };
    const begun = new Promise<void>((resolve) => {
      const heal = () =>
        new Promise<{ shredded: number; recordedAnew: number }>((done) => {
          finish = () => done({ shredded: 0, recordedAnew: 0 });
          resolve();
        });
      void keepErased({ pool, heal, log }, stopping.signal);
    });
    await begun;
    const other = jest.fn(() => Promise.resolve({ shredded: 0, recordedAnew: 0 }));
    const second = keepErased({ pool, heal: other, log }, AbortSignal.timeout(200));
    await second;
    expect(other).not.toHaveBeenCalled();
    stopping.abort();
    finish();
    await pool.end();
  });
});
