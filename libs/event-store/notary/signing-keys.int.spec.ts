// Another key takes over from a log's signing key only with the signatures of both.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseVerifierKey, readCheckpoint, signersOf } from '#libs/proof';
import { logKeys } from './tables';
import { startRecord } from '../../../test/log/record';

let record: Awaited<ReturnType<typeof startRecord>>;
beforeEach(async () => {
  record = await startRecord();
});
afterEach(() => record.stop());

const sizeOf = (note: string | undefined) => readCheckpoint(note ?? '')?.size;

describe('a signing key', () => {
  const other = randomBytes(32);

  it('is followed only by a key that both have signed for', async () => {
    await record.grow(3);
    await record.notary().checkpoint();
    await record.grow(3);
    await expect(record.notary({ key: other }).checkpoint()).rejects.toMatchObject({ kind: 'signer' });
    await expect(record.notary({ key: other, keyBefore: randomBytes(32) }).checkpoint()).rejects.toMatchObject({
      kind: 'signer',
    });
    const note = (await record.notary({ key: other, keyBefore: record.key }).checkpoint()) ?? '';
    const [first, second] = await logKeys(record.pool);
    expect(second).toMatchObject({ n: 2, since: 4, succession: readFileSync(record.file('keys/2.txt'), 'utf8') });
    expect(signersOf(note, [parseVerifierKey(second?.vkey ?? '')])).toHaveLength(1);
    expect(signersOf(note, [parseVerifierKey(first?.vkey ?? '')])).toHaveLength(0);
    expect(second?.vkey.split('+')[0]).toBe(first?.vkey.split('+')[0]);
    await record.grow(1);
    expect(sizeOf(await record.notary({ key: other }).checkpoint())).toBe(7);
  });

  it('that was replaced no longer signs', async () => {
    await record.grow(3);
    const old = record.notary();
    await old.checkpoint();
    await record.grow(1);
    await record.notary({ key: other, keyBefore: record.key }).checkpoint();
    await record.grow(1);
    await expect(old.checkpoint()).rejects.toMatchObject({ kind: 'signer' });
  });

  it('is not handed over while the log does not agree', async () => {
    await record.grow(3);
    await record.notary().checkpoint();
    await record.tamper(`UPDATE es.events SET leaf = sha256('') WHERE position = 2`);
    const changing = record.notary({ key: other, keyBefore: record.key });
    await expect(changing.checkpoint()).rejects.toMatchObject({ kind: 'rewritten' });
    expect(await logKeys(record.pool)).toHaveLength(1);
    expect(record.files()).not.toContain('keys/2.txt');
  });

  it('that a crash left only outside is added to the table', async () => {
    await record.grow(3);
    await record.notary().checkpoint();
    await record.notary({ key: other, keyBefore: record.key }).checkpoint();
    await record.tamper('DELETE FROM es.log_keys WHERE n = 2');
    await record.grow(1);
    expect(sizeOf(await record.notary({ key: other }).checkpoint())).toBe(4);
    expect(await logKeys(record.pool)).toHaveLength(2);
  });
});
