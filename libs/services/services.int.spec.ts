// What every command promises, whichever service takes it, on a real PostgreSQL.
import { headPosition, readStream } from '#libs/event-store';
import { BUILT_IN_POLICY_ID } from './policy/policies.service';
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../test/baton';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
});
afterAll(() => baton.stop());

const correct = (country: string) => ({ name: 'correct', data: { details: { country } } }) as const;
const assign = (representativeId: string) => ({ name: 'assign-owner', data: { representativeId } }) as const;
const head = () => headPosition(baton.pool);

describe('a command', () => {
  it('is answered with the receipt of what is in the log', async () => {
    const { id, version, receipt } = await baton.services.clients.execute(firm.vip, correct('AT'), HR);
    const [last] = (await readStream(baton.pool, `client/${id}`)).slice(-1);
    expect(last).toMatchObject({
      version,
      position: receipt?.lastPosition,
      commandId: receipt?.commandId,
      actor: 'hr',
    });
    expect(receipt?.leaves).toEqual([last?.leaf.toString('base64')]);
  });

  it('is recorded once however often its key comes, also by another process, and not for another request', async () => {
    const caller = { ...HR, key: 'once' };
    const before = await head();
    const sent = Array.from({ length: 8 }, (_, n) =>
      (n % 2 ? baton.others : baton.services).clients.execute(firm.vip, correct('CH'), caller),
    );
    const answers = await Promise.all(sent);
    expect(await head()).toBe(before + 1);
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const other = baton.services.clients.execute(firm.vip, correct('IT'), caller);
    await expect(other).rejects.toMatchObject({ code: 'key-reused' });
    const byAnother = baton.services.clients.execute(firm.vip, correct('CH'), { actor: 'manager', key: 'once' });
    await expect(byAnother).rejects.toMatchObject({ code: 'key-reused' });
  });

  it('with an outdated If-Match is refused, and the log is unchanged', async () => {
    const { version = 0 } = (await baton.services.clients.get(firm.vip)) ?? {};
    const before = await head();
    const stale = baton.services.clients.execute(firm.vip, correct('SE'), { ...HR, ifMatch: version - 1 });
    await expect(stale).rejects.toMatchObject({ code: 'stale', message: expect.stringContaining(String(version)) });
    expect(await head()).toBe(before);
    const fresh = await baton.services.clients.execute(firm.vip, correct('SE'), { ...HR, ifMatch: version });
    expect(fresh.version).toBe(version + 1);
  });

  it('decides again when another process was faster', async () => {
    const { version = 0 } = (await baton.services.clients.get(firm.ordinary)) ?? {};
    const notes = ['a', 'b', 'c', 'd'];
    const sent = notes.map((what, n) =>
      (n % 2 ? baton.others : baton.services).clients.execute(
        firm.ordinary,
        { name: 'record-promise', data: { what } },
        HR,
      ),
    );
    const answers = await Promise.all(sent);
    expect(answers.map((answer) => answer.version).toSorted()).toEqual([1, 2, 3, 4].map((n) => version + n));
    const { client } = (await baton.services.clients.get(firm.ordinary)) ?? {};
    expect(client?.promises.map(({ what }) => what).toSorted()).toEqual(notes);
  });

  it('that changes nothing is done without a trace, even with a key', async () => {
    await baton.services.clients.execute(firm.ordinary, assign(firm.tom), HR);
    const before = await head();
    const answer = await baton.services.clients.execute(firm.ordinary, assign(firm.tom), { ...HR, key: 'idle' });
    expect(answer).toMatchObject({ id: firm.ordinary, repeated: false });
    expect(answer.receipt).toBeUndefined();
    expect(await head()).toBe(before);
  });

  it('about something unknown is refused by name', async () => {
    const { clients, handovers, departures, representatives } = baton.services;
    const nobody = '01980000-0000-7000-8000-00000000dead';
    const resume = { name: 'resume', data: {} } as const;
    await expect(clients.execute(nobody, correct('SE'), HR)).rejects.toMatchObject({ code: 'unknown-client' });
    await expect(handovers.execute(nobody, resume, HR)).rejects.toMatchObject({ code: 'unknown-handover' });
    const withdraw = departures.execute(nobody, { name: 'withdraw', data: {} }, HR);
    await expect(withdraw).rejects.toMatchObject({ code: 'unknown-departure' });
    const gone = representatives.deactivate(nobody, 'left', HR);
    await expect(gone).rejects.toMatchObject({ code: 'unknown-representative' });
    expect(await clients.get(nobody)).toBeUndefined();
    expect(await clients.history(nobody)).toEqual([]);
  });

  it('with half a character in a name never reaches the log', async () => {
    const before = await head();
    const record = { details: { name: 'A\ud800' }, source: 'test' };
    await expect(baton.services.clients.add(record, HR)).rejects.toMatchObject({ code: 'unstorable' });
    expect(await head()).toBe(before);
  });
});

describe('an external id', () => {
  const record = (name: string, externalId: string) => ({ details: { name }, externalId, source: 'test' });

  it('is added once: a duplicate add gets the first answer, another thing under it is refused', async () => {
    const [one, two] = await Promise.all([
      baton.services.clients.add(record('Ana', 'ANATR'), HR),
      baton.others.clients.add(record('Ana', 'ANATR'), HR),
    ]);
    expect(two.id).toBe(one.id);
    const another = baton.services.clients.add(record('Other', 'ANATR'), HR);
    await expect(another).rejects.toMatchObject({ code: 'already-exists' });
    const withKey = baton.services.clients.add(record('Other', 'ANATR'), { ...HR, key: 'mine' });
    await expect(withKey).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('belongs to one noun: a representative may have the same', async () => {
    const person = { details: { name: 'Ana' }, traits: {}, externalId: 'ANATR' };
    const { id } = await baton.services.representatives.add(person, HR);
    expect((await baton.services.representatives.get(id))?.representative.externalId).toBe('ANATR');
  });
});

describe('a representative', () => {
  it('who owns a client cannot be deactivated, and goes on taking clients', async () => {
    const gone = baton.services.representatives.deactivate(firm.vera, 'moved', HR);
    await expect(gone).rejects.toMatchObject({ code: 'representative-owns-clients' });
    expect((await baton.services.representatives.get(firm.vera))?.representative.presence.status).toBe('active');
  });

  it('who owns none is deactivated, and the same key gets the same answer', async () => {
    const caller = { ...HR, key: 'uma-goes' };
    const first = await baton.services.representatives.deactivate(firm.uma, 'moved', caller);
    const again = await baton.services.representatives.deactivate(firm.uma, 'moved', caller);
    expect(again).toEqual({ ...first, repeated: true });
    expect((await baton.services.representatives.get(firm.uma))?.representative.presence.status).toBe('left');
    const assigned = baton.services.clients.execute(firm.ordinary, assign(firm.uma), HR);
    await expect(assigned).rejects.toMatchObject({ code: 'representative-not-active' });
  });

  it('never manages themselves through others, and needs a known manager', async () => {
    const reportTo = (managerId: string) =>
      baton.services.representatives.execute(
        firm.sven,
        { name: 'correct', data: { details: {}, traits: { managerId } } },
        HR,
      );
    await expect(reportTo(firm.vera)).rejects.toMatchObject({ code: 'own-manager' });
    const nobody = '01980000-0000-7000-8000-00000000dead';
    await expect(reportTo(nobody)).rejects.toMatchObject({ code: 'unknown-representative' });
  });
});

describe('a departure', () => {
  const request = { representativeId: '', lastWorkingDay: '2026-12-18', kind: 'planned' as const };

  it('that is withdrawn gives every client back, and can be announced again', async () => {
    const { departures, clients } = baton.services;
    const first = await departures.announce({ ...request, representativeId: firm.vera }, HR);
    expect((await clients.get(firm.vip))?.client.openHandoverId).toBe(first.handovers[0]?.id);
    await departures.execute(first.id, { name: 'withdraw', data: { reason: 'Stays' } }, HR);
    const { client } = (await clients.get(firm.vip)) ?? {};
    expect(client?.openHandoverId).toBeUndefined();
    expect(client?.ownerId).toBe(firm.vera);
    const again = await departures.announce({ ...request, representativeId: firm.vera }, HR);
    expect(again.id).not.toBe(first.id);
    const moved = await departures.execute(
      again.id,
      { name: 'reschedule', data: { lastWorkingDay: '2027-01-15' } },
      HR,
    );
    expect(moved.receipt?.versions).toMatchObject({ [`handover/${again.handovers[0]?.id}`]: 2 });
  });

  it('needs a known policy and default owner, and somebody who stays', async () => {
    const { departures } = baton.services;
    const nobody = '01980000-0000-7000-8000-00000000dead';
    const of = (more: object) => departures.preview({ ...request, representativeId: firm.tom, ...more }, 'hr');
    await expect(of({ policyId: nobody })).rejects.toMatchObject({ code: 'unknown-policy' });
    await expect(of({ representativeId: nobody })).rejects.toMatchObject({ code: 'unknown-representative' });
    await expect(of({ defaultOwnerId: nobody })).rejects.toMatchObject({ code: 'unknown-representative' });
    await expect(of({ lastWorkingDay: '2026-12-19' })).rejects.toMatchObject({ code: 'last-day-not-a-business-day' });
    const alone = await firm.person('Solo');
    await firm.client('Lonely', '10', alone);
    await expect(of({ representativeId: alone })).rejects.toMatchObject({ code: 'no-interim-owner' });
    const helped = await of({ representativeId: alone, defaultOwnerId: firm.mona });
    expect(helped).toMatchObject({ interimOwners: [firm.mona], handovers: 1, policyId: BUILT_IN_POLICY_ID });
  });

  it('ends with somebody above today when everybody named at the announcement has left', async () => {
    const { departures, clients, representatives } = baton.services;
    const boss = await firm.person('Boss');
    const leaver = await firm.person('Leaver', boss);
    const client = await firm.client('Kept', '10', leaver);
    const { id } = await departures.announce({ ...request, representativeId: leaver }, HR);
    const promoted = { details: {}, traits: { managerId: firm.sven } };
    await representatives.execute(boss, { name: 'correct', data: promoted }, HR);
    await representatives.deactivate(boss, 'retired', HR);
    baton.setNow('2026-12-18T18:00:00.000Z');
    await departures.execute(id, { name: 'close-last-working-day', data: {} }, { actor: 'system' });
    expect((await clients.get(client))?.client.ownerId).toBe(firm.sven);
  });
});
