// What a sealed text promises: it opens with its own key, in its own place, unchanged, and in no other way.
import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { openText, sealText } from './sealed-text';

const key = randomBytes(32);
const subject = '0198f3a0-0000-7000-8000-000000000001';

describe('a sealed text', () => {
  it('opens to the text that was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, aad) => {
        expect(openText(key, subject, sealText(key, subject, plain, aad), aad)).toBe(plain);
      }),
    );
  });

  it('is never the same twice', () => {
    expect(sealText(key, subject, 'Ada', 'name')).not.toBe(sealText(key, subject, 'Ada', 'name'));
  });

  it('does not open with any one bit changed', () => {
    const sealed = sealText(key, subject, 'Ada Lovelace', 'name');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openText(key, subject, `v1.${changed.toString('base64url')}`, 'name')).toThrow('does not open');
    }
  });

  it.each([
    ['for another person', key, '0198f3a0-0000-7000-8000-000000000002', 'name'],
    ['in another place', key, subject, 'address'],
    ['with another key', randomBytes(32), subject, 'name'],
  ])('does not open %s', (_, otherKey, otherSubject, aad) => {
    const sealed = sealText(key, subject, 'Ada', 'name');
    expect(() => openText(otherKey, otherSubject, sealed, aad)).toThrow('does not open');
  });

  it.each(['', 'Ada', 'v1.', 'v1.AAAA', 'v2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'v1.====', 'v1.Ada Lovelace'])(
    'is not %j',
    (text) => {
      expect(() => openText(key, subject, text, 'name')).toThrow('not a sealed text');
    },
  );
});
