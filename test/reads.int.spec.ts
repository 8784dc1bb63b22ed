// Reading disturbs nobody: it moves no version and no list, and neither relay nor reconciler rings for it.
import type { Client } from '@temporalio/client';
import { createReconciler } from '../apps/worker/relay/reconciler';
import { Relay } from '../apps/worker/relay/relay';
import { createStoryCursors } from '../apps/worker/relay/story-cursors';
import { storyIdOf } from '../workflows/contract';
import { openingPositions } from '#libs/event-store';
import { HR, smallFirm, startTestBaton, type TestBaton } from './baton';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
let handoverId: string;
const rung: string[] = [];

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
  const departure = { representativeId: firm.vera, lastWorkingDay: '2026-12-18', kind: 'planned' } as const;
  const { handovers } = await baton.services.departures.announce(departure, HR);
  handoverId = handovers.find(({ clientId }) => clientId === firm.vip)?.id ?? '';
  await baton.listsCaughtUp();
});
afterAll(async () => {
  await baton.stop();
});

const client = {
  withDeadline: (_: number, work: () => Promise<unknown>) => work(),
  workflow: {
    list: async function* () {
      for (const { stream } of await open()) yield { workflowId: await storyId(stream) };
    },
    signalWithStart: async (_: string, { workflowId }: { workflowId: string }) => void rung.push(workflowId),
    start: async (_: string, { workflowId }: { workflowId: string }) => void rung.push(workflowId),
  },
} as unknown as Client;
async function storyId(stream: string): Promise<string> {
  const number = (await openingPositions(baton.pool, [stream])).get(stream) ?? 0;
  return storyIdOf(stream.startsWith('handover/') ? 'handover' : 'departure', number);
}
const open = async () => [
  ...(await baton.readModels.openHandovers()).map(({ id, version }) => ({ stream: `handover/${id}`, version })),
  ...(await baton.readModels.openDepartures()).map(({ id, version }) => ({ stream: `departure/${id}`, version })),
];
const read = (reader: string, services = baton.services) =>
  services.reads.record({ reader, clientId: firm.vip, what: 'handover', handoverId, why: 'audit' });

it('a read wakes no workflow, moves no list, and makes no If-Match stale', async () => {
  const { pool, readModels, services, now } = baton;
  const cursors = createStoryCursors(pool);
  let time = 0;
  const relay = await Relay.resume({ pool, client, services, cursors, now, clock: () => time });
  const reconcile = createReconciler({
    client,
    pool,
    services,
    readModels,
    cursors,
    now,
    log: { info: () => undefined, error: () => undefined },
  });
  const listed = async () => readModels.clients({}, {}, await services.policies.tiers());
  // Every story has been told everything.
  await relay.step();
  rung.length = 0;
  const before = { open: await open(), clients: await listed() };
  const { version = 0 } = (await services.handovers.get(handoverId)) ?? {};

  for (const reader of ['auditor', `rep:${firm.vera}`, `manager:${firm.mona}`]) await read(reader);
  await baton.listsCaughtUp();
  time += 5_000;
  await relay.step();
  expect(await reconcile()).toEqual(new Map());
  expect(rung).toEqual([]);
  expect({ open: await open(), clients: await listed() }).toEqual(before);
  const cancel = { name: 'cancel', data: { ownerId: firm.tom, reason: 'moves abroad' } } as const;
  const filled = await services.handovers.execute(handoverId, cancel, { ...HR, ifMatch: version });
  expect(filled.version).toBe(version + 1);

  // The relay does ring for what is not a read: it is over.
  await relay.step();
  expect(rung).toEqual([await storyId(`handover/${handoverId}`)]);
});

it('reads through two processes are listed together, newest first, with the names of the readers', async () => {
  await read(`rep:${firm.tom}`);
  await read(`rep:${firm.uma}`, baton.others);
  const { items, next } = await baton.services.reads.list(firm.vip, { limit: 2 }, 'zh-Hans');
  expect(items.map(({ readerName, what, times }) => [readerName, what, times])).toEqual([
    ['Uma', 'handover', 1],
    ['Tom', 'handover', 1],
  ]);
  const rest = await baton.others.reads.list(firm.vip, { limit: 200, after: next ?? '' });
  expect(rest.items.map(({ readerName }) => readerName)).toEqual(['Mona', 'Vera', 'An auditor (unnamed)']);
  expect(rest.next).toBeNull();
  expect(await baton.services.reads.list(firm.ordinary)).toEqual({ items: [], next: null });
});
