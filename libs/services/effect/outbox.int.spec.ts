// A departure owes too: whoever announced it is asked for an interim owner, once each time that nobody is left.
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';

const HELEN = '01900000-0000-7000-8000-0000000000e1';
const BY_HELEN = { actor: `hr:${HELEN}` };
const DAY = { lastWorkingDay: '2026-12-18', kind: 'planned' as const };

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
let id: string;
const stream = () => `departure/${id}`;
const lookAfresh = async () => {
  const { duties = [] } = (await baton.services.departures.progress(id)) ?? {};
  for (const duty of duties) await baton.services.departures.execute(id, duty, { actor: 'system' });
};
const owed = () => baton.services.outbox.owedEffects(stream());
const types = async () => (await baton.services.departures.history(id)).map(({ type }) => type);
const leaves = (representativeId: string, defaultOwnerId = firm.uma) =>
  baton.services.departures.announce({ representativeId, ...DAY, defaultOwnerId }, HR);

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
  await baton.services.persons.admit({
    signIn: { issuer: 'test', subject: 'helen' },
    details: { name: 'Helen', email: 'helen@baton.example' },
    roles: [{ role: 'hr', scope: 'all' }],
    representativeId: HELEN,
  });
  id = (await baton.services.departures.announce({ representativeId: firm.vera, ...DAY }, BY_HELEN)).id;
});
afterAll(() => baton.stop());

describe('a departure that comes to need an interim owner', () => {
  let mona: { id: string };

  it('owes nothing while somebody above stays', async () => {
    await leaves(firm.sven);
    await lookAfresh();
    expect(await owed()).toEqual([]);
    expect(await types()).toEqual(['DepartureAnnounced']);
  });

  it('owes its announcer a mail from the moment at which nobody is left, and once only', async () => {
    mona = await leaves(firm.mona);
    await lookAfresh();
    await lookAfresh();
    const [mail, ...others] = await owed();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      noun: 'departure',
      effect: {
        effectId: `${id}.interim-owner-needed.1`,
        kind: 'interim-owner-needed',
        to: { kind: 'person', id: HELEN },
      },
      to: { name: 'Helen', email: 'helen@baton.example' },
      outgoing: { name: 'Vera' },
    });
    expect(await types()).toEqual(['DepartureAnnounced', 'InterimOwnerNeeded']);
  });

  it('records once that it was sent, whoever records it', async () => {
    const sent = () => baton.services.outbox.record(stream(), `${id}.interim-owner-needed.1`, { done: '<1@x>' });
    await sent();
    await sent();
    await baton.others.outbox.record(stream(), `${id}.interim-owner-needed.1`, { failed: 'too late' });
    expect((await types()).slice(2)).toEqual(['EffectDone']);
    expect(await owed()).toEqual([]);
  });

  it('owes another one when it arises again, and withdraws it once somebody is named', async () => {
    await baton.services.departures.execute(mona.id, { name: 'withdraw', data: {} }, HR);
    await lookAfresh();
    await leaves(firm.mona);
    await lookAfresh();
    expect(await owed()).toMatchObject([{ effect: { effectId: `${id}.interim-owner-needed.2` } }]);
    await baton.listsCaughtUp();
    const { items } = await baton.readModels.outbox({});
    expect(items).toMatchObject([
      { id: `${id}.interim-owner-needed.2`, noun: 'departure', status: 'owed', leaverName: 'Vera', toName: 'Helen' },
    ]);
    expect((await baton.readModels.outbox({ known: true })).items).toEqual([]);
    const named = { name: 'name-interim-owner', data: { representativeId: firm.uma } } as const;
    await baton.services.departures.execute(id, named, HR);
    expect((await types()).slice(3)).toEqual([
      'InterimOwnerFound',
      'InterimOwnerNeeded',
      'InterimOwnerNamed',
      'EffectWithdrawn',
    ]);
    await lookAfresh();
    expect(await owed()).toEqual([]);
  });

  it('shows what failed for good until somebody is named', async () => {
    await leaves(firm.uma, firm.tom);
    await lookAfresh();
    await baton.services.outbox.record(stream(), `${id}.interim-owner-needed.3`, { failed: 'no such mailbox' });
    await baton.listsCaughtUp();
    const shown = { id: `${id}.interim-owner-needed.3`, status: 'failed', reason: 'no such mailbox' };
    expect((await baton.readModels.outbox({ status: 'failed' })).items).toMatchObject([shown]);
    expect((await baton.readModels.outbox({ status: 'owed' })).items).toEqual([]);
    const named = { name: 'name-interim-owner', data: { representativeId: firm.tom } } as const;
    await baton.services.departures.execute(id, named, HR);
    await baton.listsCaughtUp();
    expect((await baton.readModels.outbox({})).items).toEqual([]);
  });
});
