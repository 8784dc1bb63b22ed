// baton checkpoint: prints a signed note over the whole log, and keeps it in the folder that BATON_EVIDENCE names.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCheckpoint } from '#libs/proof';
import { ask, SAMPLE, startDesk } from '../testing';

let desk: Awaited<ReturnType<typeof startDesk>>;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

it('baton checkpoint prints the note that it keeps, or a sentence where it cannot', async () => {
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

it('an older backup restored beside the folder is reported as older, and nothing is signed for it', async () => {
  const evidence = desk.writeInto('ahead', 'erasures.jsonl', '');
  const keyed = { CHECKPOINT_KEY: Buffer.alloc(32, 6).toString('base64'), BATON_EVIDENCE: evidence };
  const origin = await desk.freshDatabase();
  const from = { ...desk.environmentOf(origin), ...keyed };
  await desk.baton(['import', '--mapping', 'northwind', SAMPLE], from);
  await desk.baton(['checkpoint'], from);
  const backup = path.join(desk.folder, 'older');
  await desk.baton(['backup', backup], from);
  await ask(
    origin.ownerUrl,
    `SELECT es.append(ARRAY[gen_random_uuid()], ARRAY['x'], ARRAY['x'], ARRAY[now()], ARRAY[NULL], ARRAY[NULL]::bytea[],
      ARRAY[NULL], ARRAY[1], ARRAY['thing/1'], ARRAY[0], ARRAY[1], ARRAY['X'], ARRAY[1], '{}')`,
  );
  await desk.baton(['checkpoint'], from);
  const into = { ...desk.environmentOf(await desk.freshDatabase()), ...keyed };
  const restored = await desk.baton(['restore', backup], into);
  expect(restored.out).toMatch(/The evidence folder signs for \d+ events, so those after \d+ are lost/);
  const refused = await desk.baton(['checkpoint'], into);
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringMatching(/No checkpoint is signed.*restored on purpose/),
  ]);
  const elsewhere = { ...into, BATON_EVIDENCE: desk.writeInto('goes-on', 'erasures.jsonl', '') };
  expect((await desk.baton(['checkpoint'], elsewhere)).code).toBe(0);
});
