// A pass over the whole log names the first bad position, and finds nothing in an untouched log.
import { randomBytes } from 'node:crypto';
import { createSigner, readCheckpoint, signCheckpoint, Tree } from '#libs/proof';
import { checkpoints, logKeys } from '../tables';
import { startRecord } from '../../../../test/log/record';
import { readVerification, saveVerification } from './verification-table';
import { verifyRecord } from './verify-record';

let record: Awaited<ReturnType<typeof startRecord>>;
beforeEach(async () => {
  record = await startRecord();
  const notary = record.notary();
  for (const events of [200, 100, 60]) {
    await record.grow(events);
    await notary.checkpoint();
  }
  await record.grow(20);
});
afterEach(() => record.stop());

const pace = () => Promise.resolve();
const verify = () => verifyRecord({ pool: record.pool, evidence: record.evidence, pace });
const verifyAlone = () => verifyRecord({ pool: record.pool, pace });

/** Somebody who owns the database and knows our code can make leaves and roots fit again, but has no key. */
const REWRITE = `UPDATE es.events SET body = '{"a":1}' WHERE position = 77;
  UPDATE es.events SET leaf = es.leaf(position, stream, version, type, schema_version, body, actor, command,
    command_id, occurred_at, recorded_at) WHERE position = 77`;

describe('a pass over the log', () => {
  it('finds nothing in a log that nobody touched, with and without the folder', async () => {
    expect(await verify()).toEqual({ size: 380, checkpoint: 360 });
    expect(await verifyAlone()).toEqual({ size: 380, checkpoint: 360 });
  });

  it.each<[string, string, object, object]>([
    [
      'a body changed',
      `UPDATE es.events SET body = '{"a":1}' WHERE position = 290`,
      { kind: 'leaf', position: 290 },
      { kind: 'leaf', position: 290 },
    ],
    [
      'a leaf changed',
      `UPDATE es.events SET leaf = sha256('') WHERE position = 290`,
      { kind: 'rewritten', position: 290 },
      { kind: 'leaf', position: 290 },
    ],
    ['an event rewritten with its leaf', REWRITE, { kind: 'rewritten', position: 77 }, { kind: 'root' }],
    [
      'an event removed',
      'DELETE FROM es.events WHERE position = 5',
      { kind: 'gap', position: 5 },
      { kind: 'gap', position: 5 },
    ],
    [
      'the last ones removed',
      'DELETE FROM es.events WHERE position > 350',
      { kind: 'gap', position: 351 },
      { kind: 'gap', position: 351 },
    ],
    [
      'the last ones removed with the head',
      'DELETE FROM es.events WHERE position > 350; UPDATE es.head SET position = 350',
      { kind: 'truncated', position: 351 },
      { kind: 'truncated', position: 351 },
    ],
    [
      'an event put behind the head',
      'UPDATE es.head SET position = 379',
      { kind: 'gap', position: 380 },
      { kind: 'gap', position: 380 },
    ],
    [
      'a version changed',
      `UPDATE es.events SET version = 9 WHERE position = 378`,
      { kind: 'leaf', position: 378 },
      { kind: 'leaf', position: 378 },
    ],
    [
      'a checkpoint altered',
      `UPDATE es.checkpoints SET note = replace(note, '300', '301') WHERE size = 300`,
      { kind: 'checkpoint' },
      { kind: 'checkpoint' },
    ],
    ['the key altered', `UPDATE es.log_keys SET vkey = 'baton/x+00000001+AQ=='`, { kind: 'key' }, { kind: 'key' }],
  ])('%s is found', async (_, sql, withFolder, without) => {
    await record.tamper(sql);
    expect((await verify()).problem).toMatchObject(withFolder);
    expect((await verifyAlone()).problem).toMatchObject(without);
  });

  it.each([
    ['dropped', 'DELETE FROM es.checkpoints', { kind: 'checkpoint' }],
    ['dropped among others', 'DELETE FROM es.checkpoints WHERE size = 300', { kind: 'checkpoint' }],
    ['dropped with the keys', 'DELETE FROM es.checkpoints; DELETE FROM es.log_keys', { kind: 'checkpoint' }],
  ])('checkpoints that were %s are found by the folder', async (_, sql, problem) => {
    await record.tamper(sql);
    expect((await verify()).problem).toMatchObject(problem);
  });

  it('a whole log rewritten, with new keys and checkpoints, is found by the folder', async () => {
    await record.tamper(REWRITE);
    const { rows } = await record.owner.query<{ leaf: Buffer }>('SELECT leaf FROM es.events ORDER BY "position"');
    const tree = new Tree();
    for (const { leaf } of rows) tree.append(leaf);
    const [{ note } = { note: '' }] = await checkpoints(record.pool);
    const forger = createSigner(readCheckpoint(note)?.origin ?? '', randomBytes(32));
    await record.tamper(`UPDATE es.log_keys SET vkey = '${forger.vkey}'`);
    for (const { size } of await checkpoints(record.pool)) {
      const forged = signCheckpoint({ origin: forger.name, size, root: tree.root(size) }, [forger]);
      await record.tamper(`UPDATE es.checkpoints SET note = '${forged}' WHERE size = ${size}`);
    }
    expect(await logKeys(record.pool)).toMatchObject([{ vkey: forger.vkey }]);
    expect(await verifyAlone()).toEqual({ size: 380, checkpoint: 360 });
    expect((await verify()).problem).toMatchObject({ kind: 'rewritten', position: 77 });
  });

  it('is stored, and a problem keeps the time when it was first found', async () => {
    expect(await readVerification(record.pool)).toBeUndefined();
    const at = (minute: number) => ({
      beganAt: `2026-03-01T10:0${minute}:00.000Z`,
      endedAt: `2026-03-01T10:0${minute}:30.000Z`,
    });
    await saveVerification(record.pool, await verify(), at(0));
    expect(await readVerification(record.pool)).toMatchObject({ sound: true, size: 380, unsoundSince: null, ...at(0) });
    await record.tamper(`UPDATE es.events SET body = '{"a":1}' WHERE position = 7`);
    for (const minute of [1, 2]) await saveVerification(record.pool, await verify(), at(minute));
    expect(await readVerification(record.pool)).toMatchObject({
      sound: false,
      position: 7,
      kind: 'leaf',
      message: expect.stringContaining('position 7'),
      unsoundSince: at(1).endedAt,
    });
    await record.tamper(`UPDATE es.events SET body = '{}' WHERE position = 7`);
    await saveVerification(record.pool, await verify(), at(3));
    expect(await readVerification(record.pool)).toMatchObject({ sound: true, position: null, unsoundSince: null });
  });
});
