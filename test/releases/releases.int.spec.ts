// What an earlier version wrote is read, proven and told by this version as it was by that one.
// A folder for each release: a backup of its rehearsal, its evidence, its test keys, and what it told of them then.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runCommandLine } from '../../apps/cli/program';
import type { Environment } from '../../apps/cli/settings';
import { LANGUAGES, type Language } from '#libs/domain';
import type { HistoryItem } from '#libs/services';
import { startTestPostgres } from '../postgres';

const releases = readdirSync(__dirname, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** A report without when it was made and how often the client had been read until then. */
const withoutMaking = (report: string) => report.replace(/<p>[^<]* UTC · [^<]*\d+\s*<\/p>/, '');

/**
 * In the words of then: later versions name people, and mark whoever acted before that as unnamed; and they call the
 * lead by one Chinese name, that of the screens.
 */
const asThen = (text: string) =>
  text.replaceAll(/ \(unnamed\)|（未具名）/g, '').replaceAll(/督導主管|督导主管/g, '交接主持人');

describe.each(releases)('What version %s wrote', (release) => {
  let folder: string;
  let database: Awaited<ReturnType<typeof startTestPostgres>>;
  let environment: Environment;
  const file = (...parts: string[]) => path.join(folder, ...parts);
  const told = (name: string) => readFileSync(file('told', name), 'utf8');

  async function baton(...args: string[]) {
    const said = { out: '', err: '' };
    const code = await runCommandLine(args, {
      out: (text) => (said.out += `${text}\n`),
      err: (text) => (said.err += `${text}\n`),
      environment,
    });
    return { code, ...said };
  }
  async function exported(format: string, ...more: string[]): Promise<string> {
    const out = file(`now.${format}`);
    expect(await baton('export', '--format', format, '--out', out, '--force', ...more)).toMatchObject({ code: 0 });
    return readFileSync(out, 'utf8');
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'baton-release-'));
    cpSync(path.join(__dirname, release), folder, { recursive: true });
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.gz'),
    ))
      writeFileSync(file(entry.slice(0, -'.gz'.length)), gunzipSync(readFileSync(file(entry))));
    database = await startTestPostgres();
    environment = {
      BATON_HOME: file('home'),
      BATON_EVIDENCE: file('evidence'),
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      VAULT_DATABASE_URL: database.vaultUrl,
      ...(JSON.parse(readFileSync(file('keys.json'), 'utf8')) as Environment),
    };
    const { code, err } = await baton('restore', file('backup'));
    if (code !== 0) throw new Error(err);
  });
  afterAll(async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('folds: the lists made from it match the log', async () => {
    expect(await baton('replay')).toMatchObject({ code: 0, err: '' });
  });

  it('is proven by its own checkpoint, kept outside', async () => {
    const { code, out } = await baton(
      'verify',
      file('told', 'log.jsonl'),
      '--checkpoint',
      file('evidence', 'checkpoint'),
    );
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/proven/i) as string });
    const damaged = told('log.jsonl').replace('"HandoverOpened"', '"HandoverOpenef"');
    writeFileSync(file('damaged.jsonl'), damaged);
    expect(await baton('verify', file('damaged.jsonl'))).toMatchObject({ code: 1 });
  });

  it('is told in every language in the same words', async () => {
    const histories = JSON.parse(told('history.json')) as Record<string, Record<Language, HistoryItem[]>>;
    for (const [handover, then] of Object.entries(histories)) {
      for (const language of LANGUAGES) {
        const { out } = await baton('history', handover, '--lang', language, '--json');
        expect(JSON.parse(asThen(out))).toEqual({ items: then[language] });
      }
    }
  });

  it('is exported as it was then', async () => {
    const { handoverId: handover } = JSON.parse(told('conformance.json')) as { handoverId: string };
    expect(await exported('xes')).toBe(told('log.xes'));
    const { out } = await baton('conformance', handover, '--json');
    expect(JSON.parse(out)).toEqual(JSON.parse(told('conformance.json')));
    for (const language of LANGUAGES) {
      const report = await exported('report', '--handover', handover, '--lang', language);
      expect(asThen(withoutMaking(report))).toBe(withoutMaking(told(`report.${language}.html`)));
    }
    type Ocel = Record<'objects' | 'events', { id: string }[]>;
    const [now, then] = [JSON.parse(await exported('ocel')) as Ocel, JSON.parse(told('log.ocel')) as Ocel];
    // The log has grown by the reads recorded when the reports were exported.
    for (const kind of ['objects', 'events'] as const) {
      const ids = new Set(then[kind].map(({ id }) => id));
      expect(now[kind].filter(({ id }) => ids.has(id))).toEqual(then[kind]);
    }
  });
});
