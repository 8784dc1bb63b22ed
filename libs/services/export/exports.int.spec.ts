// The record as exported, from real histories through the services and PostgreSQL: complete, and judged correctly.
import { SECTIONS, type HandoverCommand } from '#libs/domain';
import { HR, letTimeGoBy, doDuties, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';
import type { ExportScope } from './exports.service';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
let departureId: string;
let skippedClient: string;
const handover: Record<string, string> = {};

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
  skippedClient = await firm.client('Hungry Coyote', '90000', firm.vera);
  const request = { representativeId: firm.vera, lastWorkingDay: '2026-12-18', kind: 'planned' as const };
  const announced = await baton.services.departures.announce(request, HR);
  departureId = announced.id;
  for (const { id, clientId } of announced.handovers) handover[clientId] = id;
});
afterAll(() => baton?.stop());

const of = (clientId: string) => handover[clientId] ?? '';
const ask = (id: string, command: HandoverCommand, actor = 'manager') =>
  baton.services.handovers.execute(id, command, { actor });
const check = (id: string) => baton.services.exports.conformance(id);
const reason = 'because';

async function compile(id: string): Promise<void> {
  for (const section of SECTIONS) {
    const fields = [{ key: 'note', text: `Likes heliotrope. ${section}`, source: 'conversation' }];
    await ask(id, { name: 'fill-dossier-section', data: { section, fields } }, `rep:${firm.vera}`).catch(() => {});
  }
}
async function sign(id: string): Promise<void> {
  await compile(id);
  await ask(id, { name: 'sign-dossier', data: {} }, `rep:${firm.vera}`);
  await ask(id, { name: 'approve-dossier', data: {} });
}
async function appoint(id: string, who: string): Promise<void> {
  await ask(id, { name: 'nominate-successor', data: { representativeId: who } });
  await ask(id, { name: 'approve-successor', data: {} }, 'hr');
  await ask(id, { name: 'accept-appointment', data: {} }, `rep:${who}`);
}
async function tell(id: string): Promise<void> {
  await ask(id, { name: 'send-notice', data: { channel: 'email' } });
  await doDuties(baton, id);
}
const visit = (id: string) =>
  ask(id, { name: 'record-visit', data: { heldAt: baton.now(), mode: 'in-person', present: ['Maria Anders'] } });
const interview = (id: string) =>
  ask(id, { name: 'record-interview', data: { heldAt: baton.now(), answers: [], notes: 'Heliotrope it is' } });
const acknowledge = (id: string) => ask(id, { name: 'record-acknowledgement', data: {} });

async function textOf(format: 'xes' | 'ocel' | 'report', scope: ExportScope): Promise<string> {
  const { text } = await baton.services.exports.open(format, { ...scope, reader: { reader: 'auditor', why: 'audit' } });
  let whole = '';
  for await (const piece of text) whole += piece;
  return whole;
}

describe('what really happened fits the process model', () => {
  it('with a decline, an objection, a pause, a new last day, and a successor who is lost after the visit', async () => {
    const id = of(firm.vip);
    await ask(id, { name: 'nominate-successor', data: { representativeId: firm.uma } });
    await ask(id, { name: 'approve-successor', data: {} }, 'hr');
    await ask(id, { name: 'decline-appointment', data: { reason } }, `rep:${firm.uma}`);
    await appoint(id, firm.tom);
    await tell(id);
    await visit(id);
    await acknowledge(id);
    await ask(id, { name: 'record-objection', data: { reason } });
    await ask(id, { name: 'pause', data: { reason } });
    await ask(id, { name: 'resume', data: {} });
    const later = { name: 'reschedule', data: { lastWorkingDay: '2026-12-23' } } as const;
    await baton.services.departures.execute(departureId, later, HR);
    await sign(id);
    await appoint(id, firm.mona);
    await tell(id);
    expect(await check(id)).toMatchObject({ fits: true, complete: false, status: 'open' });
    await acknowledge(id);
    await visit(id);
    await interview(id);
    const checked = await check(id);
    expect(checked).toMatchObject({ fits: true, deviations: [] });
    expect(checked.activities.filter(({ undone }) => undone)).toHaveLength(3);
  });

  it('on both tracks to the end, and what was skipped does not', async () => {
    const [skipping, ordinary] = [of(skippedClient), of(firm.ordinary)];
    await ask(skipping, { name: 'skip-step', data: { step: 'joint-visit', reason } });
    await sign(skipping);
    await appoint(skipping, firm.uma);
    await tell(skipping);
    await acknowledge(skipping);
    await interview(skipping);
    await compile(ordinary);
    await ask(ordinary, { name: 'nominate-successor', data: { representativeId: firm.uma } });
    await tell(ordinary);
    for (const id of [of(firm.vip), ordinary, skipping]) await letTimeGoBy(baton, id);
    for (const id of [of(firm.vip), ordinary])
      expect(await check(id)).toMatchObject({ fits: true, complete: true, fitness: 1 });
    const found = await check(skipping);
    expect(found).toMatchObject({ fits: false, complete: true });
    expect(found.deviations.map(({ activity }) => activity)).toEqual(['joint-visit']);
    expect(found.deviations[0]?.sentence).toMatch(
      /^“joint visit” was left out: Management \(unnamed\) skipped it on .+ 2026/,
    );
    const { deviations } = await baton.services.exports.conformance(skipping, 'zh-Hant');
    expect(deviations[0]?.sentence).toMatch(/^「共同拜訪」已略過：由主管（未具名）於 2026年/);
  });

  it('is exported whole, with as many traces and events as the log has, and without a name', async () => {
    const { rows } = await baton.pool.query<{ stream: string }>('SELECT stream FROM es.events ORDER BY "position"');
    const own = rows.filter(({ stream }) => stream.startsWith('handover/'));
    const xes = await textOf('xes', {});
    expect(xes.match(/<trace>/g)).toHaveLength(3);
    expect(xes.match(/<event>/g)).toHaveLength(own.length);
    const ocel = await textOf('ocel', {});
    expect((JSON.parse(ocel) as { events: object[] }).events).toHaveLength(rows.length);
    for (const secret of ['Alfreds', 'Coyote', 'eliotrope', 'Anders', 'Vera', 'Gartenweg', 'because', 'desk@'])
      expect(xes + ocel).not.toContain(secret);
    const part = JSON.parse(await textOf('ocel', { departureId })) as { events: object[] };
    expect(part.events).toHaveLength(own.length + rows.filter(({ stream }) => stream.startsWith('departure/')).length);
  });

  it('is shown in a report with names, and with the reading of that report', async () => {
    await baton.listsCaughtUp();
    const page = await textOf('report', { handoverId: of(firm.vip), language: 'en' });
    for (const shown of ['Alfreds Futterkiste', 'Likes heliotrope', 'Heliotrope it is', 'Mona', 'Tom'])
      expect(page).toContain(shown);
    const { items } = await baton.services.reads.list(firm.vip);
    expect(items).toEqual([expect.objectContaining({ reader: 'auditor', what: 'report', handoverId: of(firm.vip) })]);
  });
});
