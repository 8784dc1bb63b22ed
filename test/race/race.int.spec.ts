// Two processes, one of them paused between its reads and its append: something that relies on a person and the
// announcement that this person leaves cannot both stand, whichever comes first.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { HR, smallFirm, startTestBaton, type TestBaton } from '../baton';
import type { Order, Said } from './services-process';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
let child: ChildProcess | undefined;

beforeEach(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
});
afterEach(async () => {
  if (child?.connected) {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  }
  await baton.stop();
});

const LAST_DAY = '2026-12-18';
const leaving = (representativeId: string, more = {}) => ({
  representativeId,
  lastWorkingDay: LAST_DAY,
  kind: 'planned' as const,
  ...more,
});
const announce = (representativeId: string, more = {}) =>
  baton.services.departures.announce(leaving(representativeId, more), HR);
const handoverOf = async (id: string) => (await baton.services.handovers.get(id))?.handover;

/** Another process decides, waits while we do ours, and goes on; resolves to its final answer. */
async function race(order: Order, meanwhile: () => Promise<unknown>): Promise<Said> {
  const other = fork(join(__dirname, 'services-process.ts'), [], {
    execArgv: ['--conditions=source', '-r', join(__dirname, '../log/typescript.cjs')],
    serialization: 'advanced',
  });
  child = other;
  const said = async () => ((await once(other, 'message')) as [Said])[0];
  const { appUrl, vaultUrl } = baton.database;
  await said();
  other.send({ appUrl, vaultUrl, ...baton.keys, now: baton.now() });
  await said();
  await baton.listsCaughtUp();
  other.send(order);
  expect(await said()).toBe('decided');
  await meanwhile();
  const end = said();
  other.send('go');
  return end;
}

async function ordinaryHandover(): Promise<string> {
  const { handovers } = await announce(firm.vera);
  return handovers.find(({ clientId }) => clientId === firm.ordinary)?.id ?? '';
}

describe('A nomination and the announcement that the nominee leaves', () => {
  it('cannot both stand: announced in the middle of the nomination, it is refused', async () => {
    const handoverId = await ordinaryHandover();
    const end = await race({ nominate: firm.tom, handoverId }, () => announce(firm.tom));
    expect(end).toEqual({ refused: 'representative-takes-no-clients' });
    expect((await handoverOf(handoverId))?.steps['appoint-successor']).toEqual({ status: 'pending' });
  });

  it('cannot both stand: nominated in the middle of the announcement, the nomination is undone by it', async () => {
    const handoverId = await ordinaryHandover();
    const nomination = { name: 'nominate-successor', data: { representativeId: firm.tom } } as const;
    const end = await race({ announce: leaving(firm.tom) }, () =>
      baton.services.handovers.execute(handoverId, nomination, { actor: 'manager' }),
    );
    expect(end).toEqual({ done: true });
    expect((await handoverOf(handoverId))?.steps['appoint-successor']).toEqual({ status: 'pending' });
  });
});

describe('A handover that is opened and the announcement that its lead leaves', () => {
  const leadOf = async () => {
    const { client } = (await baton.services.clients.get(firm.vip)) ?? {};
    return (await handoverOf(client?.openHandoverId ?? ''))?.leadId;
  };

  it('cannot both stand: announced in the middle of the opening, it gets another lead', async () => {
    const end = await race({ announce: leaving(firm.vera) }, () => announce(firm.sven));
    expect(end).toEqual({ done: true });
    expect(await leadOf()).toBe(firm.mona);
  });

  it('cannot both stand: opened in the middle of the announcement, it gets another lead', async () => {
    const end = await race({ announce: leaving(firm.sven, { defaultOwnerId: firm.uma }) }, () => announce(firm.vera));
    expect(end).toEqual({ done: true });
    expect(await leadOf()).toBe(firm.uma);
  });
});
