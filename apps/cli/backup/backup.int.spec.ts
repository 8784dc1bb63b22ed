// A sound backup is restored byte for byte, and a damaged one not at all.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ask, isEmpty, SAMPLE, startDesk, type Database } from '../testing';

let desk: Awaited<ReturnType<typeof startDesk>>;
beforeAll(async () => {
  desk = await startDesk();
  await desk.baton(['import', '--mapping', 'northwind', SAMPLE]);
  await ask(desk.source.ownerUrl, `SELECT es.record_key(1, 'baton/a+00000001+AQ==', 0, NULL)`);
  await ask(desk.source.ownerUrl, `SELECT es.record_key(2, 'baton/a+00000002+AQ==', 3, 'line\n\n— one\n')`);
  await ask(desk.source.ownerUrl, `SELECT es.record_checkpoint(3, 'three\n'), es.record_checkpoint(9, 'nine\n')`);
});
afterAll(() => desk.stop());

const everything = (url: string) =>
  Promise.all(
    [
      'SELECT e.*, occurred_at::text AS o, recorded_at::text AS r FROM es.events e ORDER BY "position"',
      'SELECT * FROM es.commands ORDER BY key',
      'SELECT h."position", h.recorded_at::text FROM es.head h',
      'SELECT * FROM es.log_keys ORDER BY n',
      'SELECT c.*, made_at::text AS m FROM es.checkpoints c ORDER BY size',
    ].map((sql) => ask(url, sql)),
  );
describe('baton backup and restore', () => {
  let backup: string;
  beforeAll(async () => {
    backup = path.join(desk.folder, 'backup');
    const { code, err } = await desk.baton(['backup', backup]);
    if (code !== 0) throw new Error(err);
  });
  const file = (name: string) => path.join(backup, name);
  /** Restores the backup with some bytes of one file changed. */
  async function restoreDamaged(name: string, damage: (text: Buffer) => Buffer, target: Database) {
    const whole = readFileSync(file(name));
    writeFileSync(file(name), damage(whole));
    try {
      return await desk.baton(['restore', backup], desk.environmentOf(target));
    } finally {
      writeFileSync(file(name), whole);
    }
  }

  it('restores the same log byte for byte, the same keys, and lists made from it', async () => {
    const target = await desk.freshDatabase();
    const { code, out } = await desk.baton(['restore', backup, '--json'], desk.environmentOf(target));
    expect(code).toBe(0);
    const [{ count }] = (await ask<{ count: number }>(
      desk.source.ownerUrl,
      'SELECT count(*)::int AS count FROM es.events',
    )) as [{ count: number }];
    expect(JSON.parse(out)).toEqual({
      position: count,
      keys: 100,
      erasures: { known: 0, shredded: 0, recordedAnew: 0 },
    });
    expect(await everything(target.ownerUrl)).toEqual(await everything(desk.source.ownerUrl));
    const names = 'SELECT external_id, name, owner_id FROM read.clients ORDER BY id';
    const restored = await ask(target.ownerUrl, names);
    expect(restored).toHaveLength(91);
    expect(restored).toEqual(await ask(desk.source.ownerUrl, names));
    // And the log can grow from there.
    const again = await desk.baton(['import', '--mapping', 'northwind', SAMPLE], desk.environmentOf(target));
    expect(again.out).toMatch(/91 unchanged/);
  });

  it('the log and the keys are in separate folders, readable by their owner only', async () => {
    const modes = ['log/events.jsonl', 'vault/keys.jsonl'].map((name) => statSync(file(name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600]);
    const [key] = await ask<{ wrapped: Buffer }>(desk.source.vaultUrl, 'SELECT wrapped FROM vault.keys LIMIT 1');
    expect(readFileSync(file('log/events.jsonl'), 'utf8')).not.toContain(key?.wrapped.toString('base64') ?? '?');
  });

  it('a backup is never overwritten, and is restored only into an empty database', async () => {
    const over = await desk.baton(['backup', backup]);
    expect([over.code, over.err]).toEqual([1, expect.stringMatching(/is not empty\. A backup is never written over/)]);
    const before = await everything(desk.source.ownerUrl);
    const into = await desk.baton(['restore', backup]);
    expect([into.code, into.err]).toEqual([1, expect.stringMatching(/The log is not empty: it has \d+ events/)]);
    expect(await everything(desk.source.ownerUrl)).toEqual(before);
  });

  describe('a damaged backup', () => {
    let target: Database;
    beforeAll(async () => {
      target = await desk.freshDatabase();
    });
    const line = (text: Buffer, number: number) =>
      text
        .toString()
        .split('\n')
        .slice(0, number - 1)
        .join('\n').length + 1;
    const flip = (at: number) => (text: Buffer) => {
      const bytes = Buffer.from(text);
      bytes[at] = bytes.readUInt8(at) ^ 1;
      return bytes;
    };
    const without = (number: number) => (text: Buffer) =>
      Buffer.from(
        text
          .toString()
          .split('\n')
          .filter((_, index) => index !== number - 1)
          .join('\n'),
      );

    it.each<[string, string, (text: Buffer) => Buffer, RegExp]>([
      [
        'a flipped byte in a body',
        'log/events.jsonl',
        (text) => flip(text.indexOf('sealed', line(text, 7)) + 14)(text),
        /log\/events\.jsonl line 7: its leaf hash/,
      ],
      [
        'a flipped byte in a leaf',
        'log/events.jsonl',
        (text) => flip(line(text, 8) - 8)(text),
        /log\/events\.jsonl line 7: /,
      ],
      [
        'a flipped newline',
        'log/events.jsonl',
        (text) => flip(line(text, 8) - 1)(text),
        /log\/events\.jsonl line 7: it is no JSON/,
      ],
      ['an event left out', 'log/events.jsonl', without(5), /line 5: it has the position 6 where 5 must be/],
      [
        'the last event left out',
        'log/events.jsonl',
        (text) => text.subarray(0, text.lastIndexOf('\n', text.length - 2) + 1),
        /log\/(commands|events)\.jsonl/,
      ],
      [
        'bytes that are no text',
        'log/events.jsonl',
        (text) => Buffer.concat([Buffer.from([0xff]), text]),
        /line 1: it is no text/,
      ],
      [
        'a command with another request',
        'log/commands.jsonl',
        (text) => flip(text.indexOf('"request":"', line(text, 3)) + 15)(text),
        /log\/commands\.jsonl line 3: its sum/,
      ],
      ['a command left out', 'log/commands.jsonl', without(4), /log\/commands\.jsonl has \d+ lines and another sum/],
      [
        'a changed manifest',
        'log/manifest.json',
        (text) => flip(text.indexOf('"position":') + 11)(text),
        /log\/manifest\.json line 1: its sum/,
      ],
      [
        'a changed checkpoint',
        'log/checkpoints.jsonl',
        (text) => flip(text.indexOf('nine'))(text),
        /log\/checkpoints\.jsonl line 2: its sum/,
      ],
      ['a signing key left out', 'log/log-keys.jsonl', without(2), /log\/log-keys\.jsonl has 1 lines/],
      [
        'a flipped byte in a key',
        'vault/keys.jsonl',
        (text) => flip(text.indexOf('"wrapped":"', line(text, 2)) + 20)(text),
        /vault\/keys\.jsonl line 2: its sum/,
      ],
    ])('%s is refused with its place, and nothing is kept', async (_, name, damage, sentence) => {
      const { code, err } = await restoreDamaged(name, damage, target);
      expect(err).toMatch(sentence);
      expect(code).toBe(1);
      expect(await isEmpty(target)).toBe(true);
    });

    it('a folder that is not a backup is refused', async () => {
      const { code, err } = await desk.baton(
        ['restore', path.join(desk.folder, 'nothing')],
        desk.environmentOf(target),
      );
      expect([code, err]).toEqual([1, expect.stringMatching(/has no manifest\.json/)]);
    });
  });
});
