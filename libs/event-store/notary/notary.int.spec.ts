// The notary signs what it has checked, keeps it in table and folder, and signs nothing when anything disagrees.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createSigner, parseVerifierKey, readCheckpoint, signCheckpoint, signersOf, Tree } from '#libs/proof';
import { checkpoints, logKeys } from './tables';
import { startRecord } from '../../../test/log/record';

let record: Awaited<ReturnType<typeof startRecord>>;
beforeEach(async () => {
  record = await startRecord();
});
afterEach(() => record.stop());

const sizeOf = (note: string | undefined) => readCheckpoint(note ?? '')?.size;

async function rootOfStored(size: number): Promise<Buffer> {
  const { rows } = await record.owner.query<{ leaf: Buffer }>('SELECT leaf FROM es.events ORDER BY "position"');
  const tree = new Tree();
  for (const { leaf } of rows) tree.append(leaf);
  return tree.root(size);
}

describe('the notary', () => {
  it('signs nothing in an empty log, and later the number of events and the root over them', async () => {
    const one = record.notary();
    expect(await one.checkpoint()).toBeUndefined();
    await record.grow(3);
    const note = (await one.checkpoint()) ?? '';
    const [{ vkey } = { vkey: '' }] = await logKeys(record.pool);
    expect(readCheckpoint(note)).toEqual({ origin: vkey.split('+')[0], size: 3, root: await rootOfStored(3) });
    expect(signersOf(note, [parseVerifierKey(vkey)])).toHaveLength(1);
    expect(await one.checkpoint()).toBe(note);
    await record.grow(300);
    expect(sizeOf(await one.checkpoint())).toBe(303);
    expect((await checkpoints(record.pool)).map(({ size }) => size)).toEqual([3, 303]);
  });

  it('keeps the same outside: key, checkpoints and tiles, read-only', async () => {
    const one = record.notary();
    await record.grow(3);
    await one.checkpoint();
    await record.grow(300);
    await one.checkpoint();
    expect(record.files().toSorted()).toEqual([
      'checkpoint',
      'checkpoints/0000000000000003.txt',
      'checkpoints/0000000000000303.txt',
      'keys/1.txt',
      'tile/0/000',
      'tile/0/000.p/3',
      'tile/0/001.p/47',
      'tile/1/000.p/1',
    ]);
    expect(record.files().map((name) => statSync(record.file(name)).mode & 0o777)).toEqual(
      record.files().map(() => 0o444),
    );
    const [, second] = await checkpoints(record.pool);
    expect(readFileSync(record.file('checkpoint'), 'utf8')).toBe(second?.note);
    expect(readFileSync(record.file('checkpoints/0000000000000303.txt'), 'utf8')).toBe(second?.note);
    const leaves = await record.owner.query<{ leaf: Buffer }>('SELECT leaf FROM es.events ORDER BY "position"');
    const kept = Buffer.concat([readFileSync(record.file('tile/0/000')), readFileSync(record.file('tile/0/001.p/47'))]);
    expect(kept).toEqual(Buffer.concat(leaves.rows.map(({ leaf }) => leaf)));
  });

  it('continues after a restart, and two at once make one series of checkpoints', async () => {
    await record.grow(5);
    await record.notary().checkpoint();
    const [left, right] = [record.notary(), record.notary()];
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([record.grow(3), left.checkpoint(), right.checkpoint(), record.grow(2)]);
    }
    expect(sizeOf(await left.checkpoint())).toBe(30);
    const made = await checkpoints(record.pool);
    for (const { size, note } of made) expect(readCheckpoint(note)?.root).toEqual(await rootOfStored(size));
    expect(readdirSync(record.file('checkpoints'))).toHaveLength(made.length);
    expect(await record.notary().checkpoint()).toBe(made.at(-1)?.note);
  });

  it('completes what a crash left out, and ignores a half-written file', async () => {
    await record.grow(5);
    await record.notary().checkpoint();
    await record.grow(5);
    const note = (await record.notary().checkpoint()) ?? '';
    await record.tamper('DELETE FROM es.checkpoints WHERE size = 10');
    writeFileSync(record.file('checkpoints/0000000000000011.txt.part'), 'half');
    rmSync(record.file('checkpoint'));
    expect(await record.notary().checkpoint()).toBe(note);
    expect((await checkpoints(record.pool)).map(({ size }) => size)).toEqual([5, 10]);
    expect(readFileSync(record.file('checkpoint'), 'utf8')).toBe(note);
  });

  it('gives a folder that is added later everything that it lacks', async () => {
    const inside = record.notary({ evidence: undefined });
    await record.grow(5);
    await inside.checkpoint();
    await record.grow(300);
    const note = await inside.checkpoint();
    expect(await record.notary().checkpoint()).toBe(note);
    expect(readdirSync(record.file('checkpoints'))).toEqual(['0000000000000005.txt', '0000000000000305.txt']);
    expect(readdirSync(record.file('tile/0'))).toEqual(expect.arrayContaining(['000', '001.p']));
    expect(readdirSync(record.file('keys'))).toEqual(['1.txt']);
  });
});

describe('the notary signs nothing and names what is wrong', () => {
  let running: ReturnType<typeof record.notary>;
  beforeEach(async () => {
    await record.grow(300);
    running = record.notary();
    await running.checkpoint();
    await record.grow(10);
  });

  it.each([
    [
      'a new event is altered',
      `UPDATE es.events SET body = '{"a":1}' WHERE position = 305`,
      { kind: 'leaf', position: 305 },
    ],
    ['a new event is gone', 'DELETE FROM es.events WHERE position = 304', { kind: 'gap', position: 304 }],
    ['the newest events are gone', 'DELETE FROM es.events WHERE position > 306', { kind: 'gap', position: 307 }],
    [
      'the log is shorter than what was signed',
      'UPDATE es.head SET position = 200',
      { kind: 'truncated', position: 201 },
    ],
    ['the newest checkpoint is altered', `UPDATE es.checkpoints SET note = 'other'`, { kind: 'checkpoint' }],
    ['the key is another', `UPDATE es.log_keys SET vkey = 'baton/x+00000001+AQ=='`, { kind: 'key' }],
  ])('when %s', async (_, sql, alarm) => {
    await record.tamper(sql);
    const signed = record.files();
    await expect(running.checkpoint()).rejects.toMatchObject(alarm);
    await expect(record.notary().checkpoint()).rejects.toMatchObject(alarm);
    expect(record.files()).toEqual(signed);
    expect(await checkpoints(record.pool)).toHaveLength(1);
  });

  it.each([
    ['with an outside folder', true, { kind: 'rewritten', position: 17 }],
    ['without one', false, { kind: 'root' }],
  ])('when signed events are rewritten with their leaf hashes, at its next start, %s', async (_, hasFolder, alarm) => {
    await record.tamper(`UPDATE es.events SET leaf = sha256('other') WHERE position = 17`);
    const restarted = record.notary(hasFolder ? {} : { evidence: undefined });
    await expect(restarted.checkpoint()).rejects.toMatchObject(alarm);
  });

  it('when the folder is ahead of the database, and continues in another folder', async () => {
    await record.grow(5);
    await running.checkpoint();
    await record.tamper(
      'DELETE FROM es.checkpoints; UPDATE es.head SET position = 299; DELETE FROM es.events WHERE position > 299',
    );
    const message = expect.stringMatching(/restored on purpose/) as string;
    await expect(record.notary().checkpoint()).rejects.toMatchObject({ kind: 'checkpoint', message });
    mkdirSync(record.file('another'));
    expect(sizeOf(await record.notary({ evidence: record.file('another') }).checkpoint())).toBe(299);
    expect(readFileSync(record.file('another/keys/1.txt'))).toEqual(readFileSync(record.file('keys/1.txt')));
  });

  it('when the folder is that of another log', async () => {
    const other = await startRecord();
    try {
      await other.grow(400);
      const { evidence } = record;
      await expect(other.notary({ evidence }).checkpoint()).rejects.toMatchObject({ kind: 'key' });
      await other.notary({ evidence: undefined }).checkpoint();
      await expect(other.notary({ evidence }).checkpoint()).rejects.toMatchObject({ kind: 'checkpoint' });
    } finally {
      await other.stop();
    }
  });

  it('when a tile outside differs, and when the folder cannot be used', async () => {
    const tile = record.file('tile/0/000');
    const whole = readFileSync(tile);
    chmodSync(tile, 0o644);
    writeFileSync(tile, Buffer.concat([randomBytes(32), whole.subarray(32)]));
    await expect(record.notary().checkpoint()).rejects.toMatchObject({ kind: 'rewritten', position: 1 });
    writeFileSync(tile, whole);
    renameSync(record.evidence, `${record.evidence}-away`);
    await expect(running.checkpoint()).rejects.toMatchObject({
      kind: 'outside',
      message: expect.stringMatching(/ENOENT/) as string,
    });
    expect(await checkpoints(record.pool)).toHaveLength(1);
    renameSync(`${record.evidence}-away`, record.evidence);
    expect(sizeOf(await running.checkpoint())).toBe(310);
  });

  it('when a checkpoint was signed by a stranger', async () => {
    const [signed] = await checkpoints(record.pool);
    const said = readCheckpoint(signed?.note ?? '');
    if (!said) throw new Error('no checkpoint');
    const forged = signCheckpoint(said, [createSigner(said.origin, randomBytes(32))]);
    await record.tamper(`UPDATE es.checkpoints SET note = '${forged}'`);
    await expect(record.notary({ evidence: undefined }).checkpoint()).rejects.toMatchObject({ kind: 'checkpoint' });
  });
});
