// Wrapping a key for the table, and caching unwrapped ones.
import { randomBytes } from 'node:crypto';
import { createKeyCache } from './key-cache';
import { newKey, unwrap, wrap, wrapKeyOf } from './wrapped-key';

const subject = '0198f3a0-0000-7000-8000-000000000001';

describe('a wrapped key', () => {
  const wrapKey = wrapKeyOf(randomBytes(32));

  it('unwraps to the key, which cannot be seen in it', () => {
    const key = newKey();
    const wrapped = wrap(wrapKey, subject, key);
    expect(unwrap(wrapKey, subject, wrapKey.id, wrapped).equals(key)).toBe(true);
    expect(wrapped.includes(key)).toBe(false);
  });

  it('does not unwrap for another subject, or after a change', () => {
    const wrapped = wrap(wrapKey, subject, newKey());
    expect(() => unwrap(wrapKey, subject.replace('1', '2'), wrapKey.id, wrapped)).toThrow('changed or moved');
    wrapped.writeUInt8(wrapped.readUInt8(20) ^ 1, 20);
    expect(() => unwrap(wrapKey, subject, wrapKey.id, wrapped)).toThrow('changed or moved');
  });

  it('says so when another vault key wraps it', () => {
    const other = wrapKeyOf(randomBytes(32));
    const wrapped = wrap(other, subject, newKey());
    expect(() => unwrap(wrapKey, subject, other.id, wrapped)).toThrow(`wrapped by the vault key ${other.id}`);
  });

  it('needs a vault key of 32 bytes', () => {
    expect(() => wrapKeyOf(randomBytes(16))).toThrow('must be 32 bytes, and is 16');
  });
});

describe('the cache of keys', () => {
  const key = newKey();

  it('forgets the least recently used one', () => {
    const cache = createKeyCache(2, 1000, () => 0);
    cache.set('a', key);
    cache.set('b', key);
    cache.get('a');
    cache.set('c', 'erased');
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([key, undefined, 'erased']);
  });

  it('forgets a key when it is too old, however often it was used', () => {
    let time = 0;
    const cache = createKeyCache(2, 1000, () => time);
    cache.set('a', key);
    time = 999;
    expect(cache.get('a')).toBe(key);
    time = 1000;
    expect(cache.get('a')).toBeUndefined();
  });
});
