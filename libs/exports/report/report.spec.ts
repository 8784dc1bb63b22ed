// The report of one handover: readable in three languages, safe whatever was written, and also for an erased client.
import { LANGUAGES, type ClientState } from '#libs/domain';
import { reportOf } from './report';
import { History } from '../testing';

type Reported = Parameters<typeof reportOf>[0];

const NASTY = `<script>alert("x")</script>'&</style>`;
const client: ClientState = {
  exists: true,
  active: true,
  details: { name: 'Alfreds Futterkiste', contactName: 'Maria Anders', email: 'desk@client.example' },
  dossier: {},
  handoverIds: ['h'],
  ownerId: 'tom',
  promises: [{ promiseId: 'p', what: 'A tasting', dueOn: '2027-01-08', recordedAt: '', recordedBy: 'rep:out' }],
};
const names: Record<string, string> = { out: 'Vera', tom: 'Tom', uma: 'Uma', lead: 'Mona', c: 'Alfreds Futterkiste' };

function reported(more: Partial<Reported> = {}, history = new History('vip').whole()): string {
  const { handover, trace } = history;
  const madeAt = '2027-12-24T09:00:00.000Z';
  const nameOf = (id: string) => names[id] ?? id;
  const known = { handover, client, events: trace.events, reads: 7, madeAt, language: 'en' as const, nameOf };
  return reportOf({ ...known, ...more });
}
const rowsOf = (page: string) => page.match(/<tr>/g)?.length ?? 0;

describe('the report of a handover', () => {
  it.each(LANGUAGES.map((language) => [language]))('in %s uses that language, with names for ids', (language) => {
    const page = reported({ language });
    expect(page).toContain(`<html lang="${language}">`);
    for (const name of ['Alfreds Futterkiste', 'Maria Anders', 'Vera', 'Tom', 'Mona']) expect(page).toContain(name);
    expect(page).not.toMatch(/undefined|\[object|>NaN|rep:out|manager:lead/);
  });

  it('has the same content in each language: as many rows, and one for each event', () => {
    const history = new History('vip').whole();
    const counts = LANGUAGES.map((language) => rowsOf(reported({ language }, history)));
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThan(history.trace.events.length);
  });

  it('has each field of the dossier with its source, its author and its age', () => {
    const page = reported();
    expect(page).toMatch(/k: Canary<.*Source: s · Written by: Vera · Nov 2, 2026.*\(417 days old\)/);
  });

  it('credits the people who acted, whoever came after them', () => {
    const history = new History('vip').compile().appoint('uma').tell();
    history.when('record-objection', { reason: 'x' });
    const page = reported({}, history.appoint().tell());
    expect(page).toMatch(/<td class="">Uma<\/td><td class="text">2<\/td><td class="text">appoint successor<\/td>/);
  });

  it('runs no scripts, fetches nothing, and is not broken by what was written', () => {
    const history = new History('vip').appoint().tell();
    history.when('fill-dossier-section', {
      section: 'background',
      fields: [{ key: NASTY, text: NASTY, source: NASTY }],
    });
    const details = { name: NASTY, contactName: NASTY, address: NASTY };
    const page = reported({ client: { ...client, details }, nameOf: () => NASTY }, history);
    expect(page).not.toMatch(/<script|javascript:|\bon\w+=|\b(src|href)=|url\(|@import/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;');
  });

  it('of an erased client says that it was erased, and who did what', () => {
    const erased = { certificateId: 'cert-1', at: '2027-02-01T09:00:00.000Z' };
    const gone = { ...client, details: { name: '(erased)' }, promises: [], erased };
    const page = reported({
      client: gone,
      language: 'zh-Hant',
      nameOf: (id) => (id === 'c' ? '(erased)' : (names[id] ?? id)),
    });
    expect(page).toMatch(/客戶的個人資料已刪除。.*2027年2月1日.*cert-1/);
    expect(page).toContain('<h1>（已刪除） <span');
    expect(page).not.toMatch(/Alfreds|Maria|desk@|\(erased\)/);
    expect(page).toContain('Vera');
  });

  it('says how far the record proves it', () => {
    const last = new History('vip').whole().trace.events.at(-1)?.position ?? 0;
    const covering = (size: number) => reported({ checkpoint: { size, note: `baton\n${size}\n` } });
    expect(covering(last)).toMatch(/newest checkpoint covers all of it/);
    expect(covering(last - 1)).toMatch(/newer than the newest checkpoint/);
    expect(reported()).toContain('No checkpoint has been made yet.');
    expect(reported()).toContain('Read so far: 7<');
  });
});
