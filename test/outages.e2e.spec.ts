// Temporal goes down, and comes back with or without its data: nothing is lost, and nothing is sent twice.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { installTemporalLog } from '../apps/worker/temporal-log';
import { baton, wrongAfterRebuild } from './rebuilt';
import { startTestSmtp } from './smtp';
import { eventually } from './stack';
import { startTestTemporal } from './temporal';
import { addClient, hire, inTwoMonths, persons, startWorld, type World } from './workflow-world';

describe('while Temporal is down', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-outages-'));
  const durable = path.join(folder, 'temporal.db');
  let world: World;
  let smtp: Awaited<ReturnType<typeof startTestSmtp>>;
  let server: Awaited<ReturnType<typeof startTestTemporal>>;
  let worker: { stop(): Promise<void> };

  beforeAll(async () => {
    installTemporalLog(pino({ level: 'fatal' }));
    [world, smtp, server] = await Promise.all([startWorld(), startTestSmtp(), startTestTemporal({ durable })]);
    worker = await world.startWorker(server.address, smtp.url);
  });
  afterAll(async () => {
    await worker?.stop();
    await Promise.all([server?.stop(), smtp?.stop(), world?.stop()]);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function restart(meanwhile: () => Promise<void> | void): Promise<void> {
    await server.stop();
    await meanwhile();
    server = await startTestTemporal({ durable, ports: server.ports });
  }

  async function depart(...names: string[]) {
    const people = await hire(world);
    for (const name of names) await addClient(world, people, name, 'vip');
    const lastWorkingDay = inTwoMonths();
    const request = { representativeId: people.outgoing, lastWorkingDay, kind: 'planned' } as const;
    const { id, handovers } = await world.services.departures.announce(request, { actor: 'hr' });
    return { people, departureId: id, ids: handovers.map((each) => each.id) };
  }

  it('commands are accepted, and when it is back the workflows catch up by themselves', async () => {
    const { people, ids } = await depart('Patientia');
    const [id = ''] = ids;
    const act = persons(world, people, id);
    await world.told(`handover/${id}`);
    await restart(async () => {
      await act.compileDossier();
      await act.appointVip();
      await act.sendNotice();
      expect((await world.services.handovers.get(id))?.handover.effects).toHaveLength(2);
      expect(smtp.messages()).toHaveLength(0);
    });
    await smtp.waitFor(2, 60_000);
    await world.told(`handover/${id}`);
    expect((await world.services.handovers.get(id))?.handover.effects).toEqual([]);
  });

  it('after it has lost everything, each workflow is there again with its timer, and nothing is resent', async () => {
    const { departureId, ids } = await depart('Amnesia', 'Lethe');
    const streams = [...ids.map((id) => `handover/${id}`), `departure/${departureId}`];
    for (const stream of streams) await world.told(stream);
    const sent = smtp.messages().length;
    const head = await world.head();

    await restart(() => {
      for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name));
    });

    const connection = await Connection.connect({ address: server.address });
    const client = new Client({ connection });
    for (const stream of streams) {
      const wakesAt = await eventually(`${stream} waits again`, 60_000, async () =>
        timerOf(client, await world.storyIdOf(stream)),
      );
      expect(Math.abs(wakesAt - Date.parse(await demanded(stream)))).toBeLessThan(5_000);
    }
    expect(await world.head()).toBe(head);
    expect(smtp.messages()).toHaveLength(sent);
    await connection.close();
  });

  it('the record can still be read, replayed and compared with Temporal gone and its database empty', async () => {
    const { people, ids } = await depart('Lacuna');
    const [id = ''] = ids;
    const act = persons(world, people, id);
    await world.told(`handover/${id}`);
    await server.stop();
    for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name));
    await act.compileDossier();
    await act.appointVip();
    const { handovers } = world.services;
    const history = await handovers.history(id, 'zh-Hant');
    expect(history.at(-1)?.sentence).toMatch(/已獲任命為接任人員。$/);
    const signed = history.find(({ type }) => type === 'DossierSigned')?.version ?? 0;
    const before = await handovers.get(id, { version: signed - 1 });
    expect(before?.handover.steps['compile-dossier']).toEqual({ status: 'under-way' });
    const changes = await handovers.changes(id, { from: { version: signed } });
    expect(changes?.changes.find(({ field }) => field === 'successorId')).toMatchObject({
      before: null,
      after: 'Sven',
    });
    const environment = { ...world.databases.environment, TEMPORAL_ADDRESS: server.address };
    const { code, said } = await baton(['replay'], environment);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/what \d+ events of \d+ streams say[^]*Temporal does not answer/),
    ]);
    server = await startTestTemporal({ durable, ports: server.ports });
  });

  it('leaves read models that match the log, before and after a rebuild', async () => {
    expect(await wrongAfterRebuild(world.databases)).toEqual([]);
  });

  /** When, according to the log, the workflow must wake. */
  async function demanded(stream: string): Promise<string> {
    const id = stream.slice(stream.indexOf('/') + 1);
    const instant = stream.startsWith('handover/')
      ? (await world.services.handovers.progress(id))?.upcoming[0]?.at
      : (await world.services.departures.progress(id))?.endsAt;
    return instant ?? '';
  }
});

/** When the running workflow's timer fires, in ms; undefined while there is none. */
async function timerOf(client: Client, workflowId: string): Promise<number | undefined> {
  const history = await client.workflow
    .getHandle(workflowId)
    .fetchHistory()
    .catch(() => undefined);
  const started = history?.events?.findLast(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
  const lasts = started?.timerStartedEventAttributes?.startToFireTimeout;
  if (!started || !lasts) return undefined;
  return 1_000 * (Number(started.eventTime?.seconds ?? 0) + Number(lasts.seconds ?? 0));
}
