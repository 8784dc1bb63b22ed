// Checkpoints and keys: what is signed, by whom, and how one key succeeds another.
import { randomBytes } from 'node:crypto';
import { readCheckpoint, signCheckpoint, signersOf, signSuccession, successorKey } from './checkpoint';
import { createSigner, openNote, parseVerifierKey, signNote } from './note';

const ORIGIN = 'baton/0198c1a0-0000-7000-8000-000000000001';
const seed = Buffer.alloc(32, 7);
const signer = createSigner(ORIGIN, seed);
const other = createSigner(ORIGIN, randomBytes(32));
const root = Buffer.alloc(32, 0xab);
const note = signCheckpoint({ origin: ORIGIN, size: 42, root }, [signer]);

describe('a signed note', () => {
  it('is verified like the example in the specification', () => {
    // From the documentation of golang.org/x/mod/sumdb/note, whose format C2SP adopted.
    const key = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const text =
      'If you think cryptography is the answer to your problem,\n' +
      "then you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(openNote(text, [key])).toMatchObject({ signedBy: [{ name: 'PeterNeumann' }], hasForged: false });
    expect(openNote(text.replace('answer', 'Answer'), [key])).toMatchObject({ signedBy: [], hasForged: true });
  });

  it('refuses invalid keys', () => {
    expect(() => createSigner('two words', seed)).toThrow(/no space/);
    expect(() => createSigner(ORIGIN, Buffer.alloc(31))).toThrow(/32 bytes/);
    expect(() => parseVerifierKey(signer.vkey.replace(signer.id, '00000000'))).toThrow(/id of its own key/);
    expect(() => parseVerifierKey('x')).toThrow(/no Ed25519 vkey/);
    expect(() => signNote('no newline', [signer])).toThrow(/newline/);
  });
});

describe('a checkpoint', () => {
  it('says which log, how many events, which root, and who signed', () => {
    expect(readCheckpoint(note)).toEqual({ origin: ORIGIN, size: 42, root });
    expect(signersOf(note, [parseVerifierKey(signer.vkey), other]).map(({ id }) => id)).toEqual([signer.id]);
    expect(note.split('\n').slice(0, 4)).toEqual([ORIGIN, '42', root.toString('base64'), '']);
  });

  it('is worthless once any part of it is altered', () => {
    const keys = [parseVerifierKey(signer.vkey)];
    const altered = [...note].flatMap((letter, place) => {
      const text = `${note.slice(0, place)}${letter === 'A' ? 'B' : 'A'}${note.slice(place + 1)}`;
      return signersOf(text, keys).length > 0 ? [place] : [];
    });
    expect(altered).toEqual([]);
  });

  it('signed by a stranger is worthless', () => {
    expect(signersOf(signCheckpoint({ origin: ORIGIN, size: 42, root }, [other]), [signer])).toEqual([]);
  });

  it.each(['', 'x', `${ORIGIN}\n42\n`, note.replace('\n42\n', '\n042\n'), note.replace('\n42\n', '\n-1\n')])(
    'is not read from %j',
    (text) => {
      expect(readCheckpoint(text)).toBeUndefined();
    },
  );
});

describe('a key', () => {
  it('hands over to the next when both sign for it', () => {
    const succession = signSuccession(signer, other, 42);
    expect(successorKey(succession, signer)).toMatchObject({ size: 42, key: { vkey: other.vkey } });
  });

  it('succeeds only a key that signed for it', () => {
    const succession = signSuccession(signer, other, 42);
    const stranger = createSigner(ORIGIN, randomBytes(32));
    expect(successorKey(succession, stranger)).toBeUndefined();
    expect(successorKey(succession.replace('\n42\n', '\n41\n'), signer)).toBeUndefined();
    expect(successorKey(note, signer)).toBeUndefined();
    const alone = signNote(succession.slice(0, succession.indexOf('\n\n') + 1), [other]);
    expect(successorKey(alone, signer)).toBeUndefined();
  });
});
