// Mail owed to somebody whose last day has ended is not sent and not waited for: a workflow would try forever.
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';

let baton: TestBaton;

beforeAll(async () => {
  baton = await startTestBaton();
});
afterAll(() => baton.stop());

describe('a reminder that waits past the end of the last working day', () => {
  it('is neither sent nor counted as owed, although nothing has withdrawn it yet', async () => {
    const { vera, tom, ordinary } = await smallFirm(baton.services);
    const { departures, handovers } = baton.services;
    const announced = await departures.announce(
      { representativeId: vera, lastWorkingDay: '2026-12-18', kind: 'planned' },
      HR,
    );
    const id = announced.handovers.find(({ clientId }) => clientId === ordinary)?.id ?? '';
    const send = (name: 'nominate-successor' | 'remind-step', data: object, actor: string) =>
      handovers.execute(id, { name, data } as never, { actor });
    await send('nominate-successor', { representativeId: tom }, 'manager');
    const plan = (await handovers.get(id))?.handover.plan['notify-client'];
    baton.setNow(plan?.remindAt[0] ?? '');
    await send('remind-step', { step: 'notify-client' }, 'system');
    const toVera = async () => (await handovers.owedMails(id)).filter(({ to }) => to.name === 'Vera').length;
    expect(await toVera()).toBe(1);
    const before = (await handovers.progress(id))?.owed.length ?? 0;
    baton.setNow((await departures.get(announced.id))?.departure.endsAt ?? '');
    expect(await toVera()).toBe(0);
    expect((await handovers.progress(id))?.owed).toHaveLength(before - 1);
  });
});
