// Relying on a person writes to that person's stream, so many who do so at once take turns; none is turned away.
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../../test/baton';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
});
afterAll(() => baton.stop());

describe('nominations of one person', () => {
  it('all succeed when they come at the same moment, through two processes', async () => {
    for (let n = 0; n < 38; n += 1) await firm.client(`Client ${n}`, '10');
    const request = { representativeId: firm.vera, lastWorkingDay: '2026-12-18', kind: 'planned' } as const;
    const { handovers } = await baton.services.departures.announce(request, HR);
    const command = { name: 'nominate-successor', data: { representativeId: firm.tom } } as const;
    const sent = handovers.map(({ id }, n) =>
      (n % 2 ? baton.others : baton.services).handovers.execute(id, command, { actor: 'manager' }),
    );
    const outcomes = await Promise.allSettled(sent);
    expect(outcomes).toHaveLength(40);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});
