// Successions: a key succeeds another by the signatures of both, in order, and by nothing else.
import { eventsOf, linesOf, ORIGIN, signer, signerOf, verifyLines } from '../../../test/evidence/small-log';
import { writePlainLine } from '../bundle/bundle-lines';
import { signSuccession } from './checkpoint';
import { signNote } from './note';

const [second, stranger] = [signerOf(8), signerOf(10)];
const succession = signSuccession(signer, second, 8);

/** What is reported for a log with this succession to its second key. */
async function said(vkey: string, note: string): Promise<string[]> {
  const [head = '', first = '', ...rest] = linesOf(eventsOf(9), []);
  const line = writePlainLine({ kind: 'key', vkey, since: 8, succession: note });
  return (await verifyLines([head, first, line, ...rest])).problems.map(({ kind }) => kind);
}

describe('a succession', () => {
  const [text = '', signatures = ''] = succession.split('\n\n');
  const [ofFirst = '', ofSecond = ''] = signatures.split('\n');
  const noteOf = (signed: string, ...lines: string[]) => `${signed}\n\n${lines.map((line) => `${line}\n`).join('')}`;
  const longer = signNote(`${text}\nand more\n`, [signer, second]);
  it('is signed by the previous key and then by the key itself', async () => {
    expect([second.name, await said(second.vkey, succession)]).toEqual([ORIGIN, []]);
  });

  it.each<[string, string]>([
    ["with the new key's signature twice", noteOf(text, ofSecond, ofSecond)],
    ["with the old key's signature twice", noteOf(text, ofFirst, ofFirst)],
    ['with one signature', noteOf(text, ofFirst)],
    ['in the other order', noteOf(text, ofSecond, ofFirst)],
    ['with an extra signature', noteOf(text, ofFirst, ofSecond, ofSecond)],
    ["with a stranger's signature more", signNote(`${text}\n`, [signer, second, stranger])],
    ['with an extra line', longer],
    ['of a key to itself', signSuccession(signer, signer, 8)],
  ])('%s is worthless', async (_, note) => {
    expect(noteOf(text, ofFirst, ofSecond)).toBe(succession);
    const vkey = note.includes(second.vkey) ? second.vkey : signer.vkey;
    expect(await said(vkey, note)).toEqual(['key-swapped']);
  });
});

describe('the name of a log', () => {
  const [head = '', first = '', ...rest] = linesOf(eventsOf(9), []);
  const of = async (...lines: string[]) => (await verifyLines([...lines, ...rest])).problems.map(({ kind }) => kind);

  it('has one form, and exists if, and only if, there is a key', async () => {
    const odd = signerOf(7, 'baton/a-log');
    const key = writePlainLine({ kind: 'key', vkey: odd.vkey, since: 0 });
    expect(await of(head.replace(ORIGIN, odd.name), key)).toEqual(['origin-broken']);
    expect(await of(head)).toEqual(['key-missing']);
    expect(await of(head.replace(ORIGIN, ''))).toEqual([]);
    expect(await of(head.replace(ORIGIN, ''), first)).toEqual(['origin-differs']);
  });
});
