// Whatever happens to bells and to those who ring them, a story goes on: nothing is forgotten and nothing sent twice.
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { dueInstant, localDate } from '#libs/calendar';
import { builtInPolicy } from '#libs/domain';
import { installTemporalLog } from '../apps/worker/temporal-log';
import { PROGRESS } from '../workflows/contract';
import { wrongAfterRebuild } from './rebuilt';
import { startTestSmtp } from './smtp';
import { eventually } from './stack';
import { startTestTemporal } from './temporal';
import { addClient, hire, nextBusinessDay, persons, startWorld, type World } from './workflow-world';

jest.setTimeout(120_000);

const policy = builtInPolicy(dueInstant);
let world: World;
let smtp: Awaited<ReturnType<typeof startTestSmtp>>;
let temporal: Awaited<ReturnType<typeof startTestTemporal>>;
let worker: { stop(): Promise<void> };
let connection: Connection;
let client: Client;

beforeAll(async () => {
  installTemporalLog(pino({ level: 'fatal' }));
  [world, smtp, temporal] = await Promise.all([startWorld(), startTestSmtp(), startTestTemporal()]);
  worker = await world.startWorker(temporal.address, smtp.url);
  connection = await Connection.connect({ address: temporal.address });
  client = new Client({ connection });
});
afterAll(async () => {
  await worker?.stop();
  await connection?.close();
  await Promise.all([temporal?.stop(), smtp?.stop(), world?.stop()]);
});

/** A VIP client whose successor is appointed; its dossier is compiled. */
async function appointed(name: string) {
  const people = await hire(world);
  await addClient(world, people, name, 'vip');
  const lastWorkingDay = nextBusinessDay(
    localDate(policy.calendar, dueInstant(policy.calendar, new Date().toISOString(), 'P60D')),
  );
  const request = { representativeId: people.outgoing, lastWorkingDay, kind: 'planned' } as const;
  const { handovers } = await world.services.departures.announce(request, { actor: 'hr' });
  const id = handovers[0]?.id ?? '';
  const act = persons(world, people, id);
  await act.compileDossier();
  await act.appointVip();
  await recorded(id, 1);
  return { people, id, act, story: await world.storyIdOf(`handover/${id}`) };
}
const recorded = (id: string, times: number) =>
  eventually(`${times} mails of ${id} are recorded`, 30_000, async () => {
    const events = await world.history('handovers', id);
    return events.filter(({ type }) => type === 'EffectDone').length >= times;
  });
/** How many mails there were of each effect of the handover. */
function sent(id: string): number[] {
  const ids = smtp.messages().flatMap(({ messageId }) => (messageId?.startsWith(`<${id}`) ? [messageId] : []));
  return [...new Set(ids)].map((each) => ids.filter((other) => other === each).length);
}
const restart = async (meanwhile: () => Promise<unknown> = async () => {}) => {
  await worker.stop();
  await meanwhile();
  worker = await world.startWorker(temporal.address, smtp.url);
};

it('a mail server that refuses in the middle holds up one mail and nothing else', async () => {
  const { id, act } = await appointed('Patientia');
  smtp.failNext(3);
  await act.sendNotice();
  await recorded(id, 2);
  expect(sent(id)).toEqual([1, 1]);
});

it('a bell that was lost is rung again by the next leader', async () => {
  const { id, act } = await appointed('Sonora');
  await restart(async () => {
    await act.sendNotice();
    // As if the relay had taken note of the event and died before it rang.
    await world.pool.query(`UPDATE read.cursors SET "position" = $1 WHERE name = 'relay'`, [await world.head()]);
  });
  await recorded(id, 2);
  expect(sent(id)).toEqual([1, 1]);
});

it('another worker takes over when the leader stops, and each bell is heard once', async () => {
  const { id, act } = await appointed('Successa');
  const second = await world.startWorker(temporal.address, smtp.url);
  const noticed = act.sendNotice();
  await worker.stop();
  worker = second;
  await noticed;
  await recorded(id, 2);
  await act.acknowledge();
  await act.visit();
  expect((await world.services.handovers.get(id))?.handover.steps['joint-visit'].status).toBe('settled');
  expect(sent(id)).toEqual([1, 1]);
});

it('a story that somebody terminated begins again', async () => {
  const { id, act, story } = await appointed('Terminata');
  await client.workflow.getHandle(story).terminate('by the test');
  await act.sendNotice();
  await recorded(id, 2);
  expect(sent(id)).toEqual([1, 1]);
});

it('a story that knows more than the log does, because that was restored from a backup, believes the log', async () => {
  const { id, act, story } = await appointed('Restituta');
  await client.workflow.getHandle(story).signal(PROGRESS, {
    id,
    version: 9_999,
    status: 'open',
    open: true,
    stage: 'follow-up-surveys',
    agenda: [{ at: '2036-01-01T00:00:00.000Z', what: 'survey', step: 'follow-up-surveys', number: 1 }],
  });
  await restart();
  await act.sendNotice();
  await recorded(id, 2);
  expect(sent(id)).toEqual([1, 1]);
});

it('a story whose number another stream has taken begins afresh as that one', async () => {
  const { id, act, story } = await appointed('Numera');
  const bell = { version: 1, status: 'open', open: true, stage: 'compile-dossier', agenda: [] };
  await client.workflow.getHandle(story).signal(PROGRESS, { ...bell, id: 'of-a-lost-log' });
  await eventually('it runs for the other stream', 20_000, async () => {
    const { events } = await client.workflow.getHandle(story).fetchHistory();
    const [first] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    return Buffer.from(first?.data ?? []).toString() === '"of-a-lost-log"';
  });
  await act.sendNotice();
  await recorded(id, 2);
  expect(sent(id)).toEqual([1, 1]);
});

it('leaves read models that match the log, before and after a rebuild', async () => {
  expect(await wrongAfterRebuild(world.databases)).toEqual([]);
});
