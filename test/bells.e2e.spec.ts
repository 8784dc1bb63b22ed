// Whatever happens to bells and to those who ring them, a story goes on: nothing is forgotten and nothing sent twice.
import { PROGRESS } from '../workflows/contract';
import { wrongAfterRebuild } from './rebuilt';
import { eventually } from './stack';
import { addClient, hire, inTwoMonths, persons } from './workflow-world';
import { withWorker } from './with-worker';

const env = withWorker();

/** A VIP client whose successor is appointed; its dossier is compiled. */
async function appointed(name: string) {
  const people = await hire(env.world);
  await addClient(env.world, people, name, 'vip');
  const lastWorkingDay = inTwoMonths();
  const request = { representativeId: people.outgoing, lastWorkingDay, kind: 'planned' } as const;
  const { handovers } = await env.world.services.departures.announce(request, { actor: 'hr' });
  const id = handovers[0]?.id ?? '';
  const act = persons(env.world, people, id);
  await act.compileDossier();
  await act.appointVip();
  await recorded(id, 1);
  return { people, id, act, story: await env.world.storyIdOf(`handover/${id}`) };
}
const recorded = (id: string, times: number) =>
  eventually(`${times} mails of ${id} are recorded`, 90_000, async () => {
    const events = await env.world.history('handovers', id);
    return events.filter(({ type }) => type === 'EffectDone').length >= times;
  });
/** How many mails there were of each effect of the handover. */
function sent(id: string): number[] {
  const ids = env.smtp.messages().flatMap(({ messageId }) => (messageId?.startsWith(`<${id}`) ? [messageId] : []));
  return [...new Set(ids)].map((each) => ids.filter((other) => other === each).length);
}
const restart = async (meanwhile: () => Promise<unknown> = async () => {}) => {
  await env.worker.stop();
  await meanwhile();
  env.worker = await env.startWorker();
};

it('a mail server that refuses in the middle holds up one mail and nothing else', async () => {
  const { id, act } = await appointed('Patientia');
  env.smtp.failNext(3);
  await act.sendNotice();
  await recorded(id, 2);
  expect(sent(id)).toEqual([1, 1]);
});

it('a bell that was lost is rung again by the next leader', async () => {
  const { id, act } = await appointed('Sonora');
  await restart(async () => {
    await act.sendNotice();
    // As if the relay had taken note of the event and died before it rang.
    await env.world.pool.query(`UPDATE read.cursors SET "position" = $1 WHERE name = 'relay'`, [
      await env.world.head(),
    ]);
  });
  await recorded(id, 2);
  expect(sent(id)).toEqual([1, 1]);
});

it('another worker takes over when the leader stops, and each bell is heard once', async () => {
  const { id, act } = await appointed('Successa');
  const second = await env.startWorker();
  const noticed = act.sendNotice();
  await env.worker.stop();
  env.worker = second;
  await noticed;
  await recorded(id, 2);
  await act.acknowledge();
  await act.visit();
  expect((await env.world.services.handovers.get(id))?.handover.steps['joint-visit'].status).toBe('settled');
  expect(sent(id)).toEqual([1, 1]);
});

it('a story that somebody terminated begins again', async () => {
  const { id, act, story } = await appointed('Terminata');
  await env.client.workflow.getHandle(story).terminate('by the test');
  await act.sendNotice();
  await recorded(id, 2);
  expect(sent(id)).toEqual([1, 1]);
});

it('a story that knows more than the log does, because that was restored from a backup, believes the log', async () => {
  const { id, act, story } = await appointed('Restituta');
  await env.client.workflow.getHandle(story).signal(PROGRESS, {
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
  await env.client.workflow.getHandle(story).signal(PROGRESS, { ...bell, id: 'of-a-lost-log' });
  await eventually('it runs for the other stream', 20_000, async () => {
    const { events } = await env.client.workflow.getHandle(story).fetchHistory();
    const [first] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    return Buffer.from(first?.data ?? []).toString() === '"of-a-lost-log"';
  });
  await act.sendNotice();
  await recorded(id, 2);
  expect(sent(id)).toEqual([1, 1]);
});

it('leaves read models that match the log, before and after a rebuild', async () => {
  expect(await wrongAfterRebuild(env.world.databases)).toEqual([]);
});
