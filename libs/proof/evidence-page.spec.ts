// docs/EVIDENCE.md matches our code: its worked example, byte for byte.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { workedExample } from '../../test/evidence/worked-example';
import type { Verdict } from './verdict';
import { verifyBundle } from './verify/verify';

const docs = path.join(__dirname, '../../docs');
const page = readFileSync(path.join(docs, 'EVIDENCE.md'), 'utf8');
const files = workedExample();

async function verified(name: string): Promise<Verdict> {
  async function* chunks() {
    yield readFileSync(path.join(docs, 'evidence', name));
  }
  const read = (file: string) => readFileSync(path.join(docs, 'evidence', file), 'utf8');
  const checkpoints = [read('checkpoint-2.txt'), read('checkpoint-3.txt')];
  return verifyBundle(chunks(), { checkpoints, receipts: [read('receipt.json')] });
}

describe('the worked example', () => {
  it('is what our code writes', () => {
    const found = readdirSync(path.join(docs, 'evidence')).filter((name) => !name.endsWith('.py'));
    expect(found.toSorted()).toEqual(Object.keys(files).toSorted());
    for (const name of found) expect(readFileSync(path.join(docs, 'evidence', name), 'utf8')).toBe(files[name]);
  });

  it('is on the page with its hashes', () => {
    const { leaves } = JSON.parse(files['receipt.json'] ?? '') as { leaves: string[] };
    const [third = ''] = /"leaf":"([^"]+)","body":\{"score/.exec(files['log.jsonl'] ?? '')?.slice(1) ?? [];
    const roots = [2, 3].map((size) => files[`checkpoint-${size}.txt`]?.split('\n')[2] ?? '');
    for (const hash of [...leaves, third, ...roots]) {
      const hex = Buffer.from(hash, 'base64').toString('hex');
      expect(hex).toHaveLength(64);
      expect([hex, page.includes(hex)]).toEqual([hex, true]);
    }
    expect(page.includes(files['checkpoint-2.txt'] ?? 'none')).toBe(true);
  });

  it('is sound', async () => {
    const all = { ok: true, proven: 'all', provenTo: 3, ownProvenTo: 3, outside: { given: 2, agreeing: 2, silent: 0 } };
    expect(await verified('log.jsonl')).toMatchObject({ ...all, events: 3, receipts: { kept: 1 } });
    expect(await verified('streams.jsonl')).toMatchObject({ ...all, events: 2 });
  });
});
