// The command line exports the record into files: complete ones, in the requested format, without overwriting others.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ask, SAMPLE, startDesk } from '../testing';

let desk: Awaited<ReturnType<typeof startDesk>>;
let folder: string;
beforeAll(async () => {
  desk = await startDesk();
  await desk.baton(['migrate']);
  await desk.baton(['import', '--mapping', 'northwind', SAMPLE]);
  folder = path.dirname(path.join(desk.writeInto('exports', 'mine.xes', 'mine'), 'mine.xes'));
});
afterAll(() => desk?.stop());

const file = (name: string) => path.join(folder, name);
const exported = (...args: string[]) => desk.baton(['export', ...args, '--json']);

describe('baton export', () => {
  it('writes as many events as the log has, readable by the owner only, and says how many', async () => {
    const { out, code } = await exported('--format', 'ocel', '--out', file('log.json'));
    const [{ count } = { count: '' }] = await ask<{ count: string }>(
      desk.source.ownerUrl,
      'SELECT count(*) FROM es.events',
    );
    expect(code).toBe(0);
    expect(Number(count)).toBeGreaterThan(100);
    const { counts, bytes } = JSON.parse(out) as { counts: { events: number; objects: number }; bytes: number };
    expect(counts.events).toBe(Number(count));
    const text = readFileSync(file('log.json'), 'utf8');
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect((JSON.parse(text) as { events: object[] }).events).toHaveLength(counts.events);
    expect(statSync(file('log.json')).mode & 0o077).toBe(0);
  });

  it('exports the process of a track with its diagram', async () => {
    const { out } = await desk.baton(['export', '--format', 'bpmn', '--track', 'ordinary', '--out', file('p.bpmn')]);
    expect(out).toMatch(/p\.bpmn: \d+ bytes\./);
    expect(readFileSync(file('p.bpmn'), 'utf8')).toMatch(/bpmn:process id="handover-ordinary"[^]*bpmndi:BPMNShape/);
  });

  it('replaces a file only when told to, and leaves no half-written file', async () => {
    const refused = await desk.baton(['export', '--format', 'xes', '--out', file('mine.xes')]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/there already.*--force/)]);
    expect(readFileSync(file('mine.xes'), 'utf8')).toBe('mine');
    await desk.baton(['export', '--format', 'xes', '--out', file('mine.xes'), '--force']);
    expect(readFileSync(file('mine.xes'), 'utf8')).toMatch(/^<\?xml/);
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('writes evidence that verifies, and says up to which position it is proven', async () => {
    const without = await desk.baton(['export', '--format', 'jsonl', '--out', file('unsigned.jsonl')]);
    expect(without.out).toMatch(/events, \d+ bytes\.\nNo checkpoint signs for it; what is newer rests on receipts/);
    const evidence = desk.writeInto('evidence', 'erasures.jsonl', '');
    const key = randomBytes(32).toString('base64');
    const keeping = { ...desk.environmentOf(desk.source), CHECKPOINT_KEY: key, BATON_EVIDENCE: evidence };
    const { out } = await desk.baton(['export', '--format', 'jsonl', '--out', file('all.jsonl'), '--json'], keeping);
    const report = JSON.parse(out) as { counts: { events: number }; checkpoint: object };
    expect(report.checkpoint).toEqual({ size: report.counts.events });
    const { code, out: verdict } = await desk.baton(['verify', file('all.jsonl'), '--checkpoint', evidence]);
    expect(verdict).toContain(`SOUND: every event up to position ${report.counts.events} `);
    expect(code).toBe(0);
  });

  const NOBODY = '0198c1a0-0000-7000-8000-000000000001';
  it.each<[string, string[], RegExp]>([
    ['a format that is not there', ['--format', 'xls'], /--format must be one of jsonl, xes, ocel, bpmn, report/],
    ['a handover of nobody', ['--format', 'xes', '--handover', NOBODY], /There is no such handover/],
    ['a departure of nobody', ['--format', 'ocel', '--departure', NOBODY], /There is no such departure/],
    ['nonsense', ['--format', 'ocel', '--departure', 'x'], /is no departure's id/],
    ['a report of everything', ['--format', 'report'], /A report is of one handover/],
    ['both', ['--format', 'ocel', '--departure', NOBODY, '--handover', NOBODY], /not both/],
    ['a track that is not there', ['--format', 'bpmn', '--track', 'x'], /--track must be one of vip, ordinary/],
  ])('refuses %s, and writes nothing', async (_, args, sentence) => {
    const { code, err } = await desk.baton(['export', ...args, '--out', file('never')]);
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
    expect(readdirSync(folder)).not.toContain('never');
  });

  it('says which folder is missing', async () => {
    const { err } = await desk.baton(['export', '--format', 'xes', '--out', file('none/x')]);
    expect(err).toMatch(/There is no folder .*none/);
  });
});

describe('baton conformance', () => {
  it('refuses a handover that does not exist', async () => {
    const { code, err } = await desk.baton(['conformance', NOBODY_AT_ALL]);
    expect([code, err]).toEqual([1, expect.stringMatching(/There is no such handover/)]);
  });
});
const NOBODY_AT_ALL = '0198c1a0-0000-7000-8000-000000000002';
