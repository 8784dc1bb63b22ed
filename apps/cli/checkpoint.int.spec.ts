// baton checkpoint: prints a signed note over all that there is, and keeps it where BATON_EVIDENCE says.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCheckpoint } from '#libs/proof';
import { ask, SAMPLE, startDesk } from './testing';

let desk: Awaited<ReturnType<typeof startDesk>>;
beforeAll(async () => {
  desk = await startDesk();
}, 60_000);
afterAll(() => desk.stop());

it('baton checkpoint prints the note that it keeps, and a sentence where it cannot', async () => {
  const evidence = path.join(desk.folder, 'evidence');
  const key = Buffer.alloc(32, 5).toString('base64');
  const environment = { ...desk.environmentOf(desk.source), BATON_EVIDENCE: evidence, CHECKPOINT_KEY: key };
  const without = await desk.baton(['checkpoint']);
  expect([without.code, without.err]).toEqual([1, expect.stringMatching(/CHECKPOINT_KEY must be set/)]);
  const empty = await desk.baton(['checkpoint'], { ...environment, BATON_EVIDENCE: undefined });
  expect([empty.code, empty.err]).toEqual([1, expect.stringMatching(/The log is empty/)]);

  await desk.baton(['import', '--mapping', 'northwind', SAMPLE]);
  const nowhere = await desk.baton(['checkpoint'], environment);
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringMatching(/evidence folder.*ENOENT/)]);
  mkdirSync(evidence);
  const { out } = await desk.baton(['checkpoint'], environment);
  const [head] = await ask<{ size: number }>(desk.source.ownerUrl, 'SELECT "position"::int AS size FROM es.head');
  expect(readCheckpoint(out)?.size).toBe(head?.size);
  expect(readFileSync(path.join(evidence, 'checkpoint'), 'utf8')).toBe(out);
  const again = await desk.baton(['checkpoint', '--json'], environment);
  expect(JSON.parse(again.out)).toEqual({ note: out });
});
