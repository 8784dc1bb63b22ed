// Whole handovers with the real worker, Temporal, PostgreSQL and SMTP, each driven to its end by people.
// With RECORD_HISTORIES=1 the histories of these runs become those that replay.spec.ts replays.
import fs from 'node:fs';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { dueInstant, localDate } from '#libs/calendar';
import { builtInPolicy } from '#libs/domain';
import type { ReceivedMail } from './smtp';
import { eventually } from './stack';
import { wrongAfterRebuild } from './rebuilt';
import { addClient, hire, hurried, nextBusinessDay, persons } from './workflow-world';
import { withWorker } from './with-worker';

/** Recorded histories are added by release, and never overwritten. */
const RELEASE = '0.3';

describe('the workflows', () => {
  const env = withWorker();
  /** Its last day ends at a full minute of the clock, which passes in the meantime. */
  let interima: Awaited<ReturnType<typeof depart>>;

  beforeAll(async () => {
    interima = await depart('Interima', 'ordinary', 60_000);
  });

  /** Announces a new representative's departure, with one client; the last working day ends after `endsWithinMs`. */
  async function depart(name: string, track: 'vip' | 'ordinary', endsWithinMs?: number) {
    const people = await hire(env.world);
    const clientId = await addClient(env.world, people, name, track);
    const policy = hurried(builtInPolicy(dueInstant), endsWithinMs);
    const { id: policyId } = await env.world.services.policies.add(policy, { actor: 'hr' });
    const today = localDate(policy.calendar, new Date().toISOString());
    const lastWorkingDay = endsWithinMs === undefined ? nextBusinessDay(today) : today;
    const request = { representativeId: people.outgoing, lastWorkingDay, kind: 'planned', policyId } as const;
    const { id: departureId, handovers } = await env.world.services.departures.announce(request, { actor: 'hr' });
    const id = handovers[0]?.id ?? '';
    const owner = async () => (await env.world.services.clients.get(clientId))?.client.ownerId;
    return { people, id, departureId, owner, act: persons(env.world, people, id) };
  }

  const happened = (id: string, type: string, times = 1) =>
    eventually(`${type} in ${id}`, 15_000, async () => {
      const events = await env.world.history('handovers', id);
      return events.filter((event) => event.type === type).length >= times;
    });

  /** How the workflow ended; its history is searched for names, and recorded if that was requested. */
  async function endOf(stream: string, recordAs: string): Promise<unknown> {
    const workflowId = await env.world.storyIdOf(stream);
    const handle = env.client.workflow.getHandle(workflowId);
    await eventually(`${workflowId} has begun`, 10_000, () => handle.describe().catch(() => undefined));
    const result: unknown = await handle.result();
    const history = historyToJSON(await handle.fetchHistory());
    expect(decoded(history)).not.toMatch(/Olga|Sven|Martin|Verdana|Ordinaria|Objecta|Retracta|example|likes tea/);
    if (process.env.RECORD_HISTORIES)
      fs.writeFileSync(
        path.join(__dirname, '..', 'workflows', 'histories', RELEASE, `${recordAs}.json`),
        nameless(history),
      );
    return result;
  }

  const to = (mails: ReceivedMail[], effect: string) =>
    mails.filter(({ messageId }) => messageId?.startsWith(`<${effect}`)).map(({ envelope }) => envelope.to[0]);

  it('a VIP handover goes through its six steps to a new owner, each mail sent once', async () => {
    const { people, id, owner, act } = await depart('Verdana', 'vip');
    await act.compileDossier();
    await act.appointVip();
    await act.sendNotice();
    await happened(id, 'EffectDone', 2);
    await act.acknowledge();
    await act.visit();
    expect(await owner()).toBe(people.successor);
    await act.interview();
    await happened(id, 'EffectDone', 3);
    await act.answerSurvey(1);

    expect(await endOf(`handover/${id}`, 'vip')).toBe('completed');
    const mails = env.smtp.messages();
    expect(to(mails, `${id}.appointment`)).toEqual([people.addresses.successor]);
    expect(to(mails, `${id}.notice`)).toEqual(['verdana@client.example']);
    expect(to(mails, `${id}.survey`)).toEqual(['verdana@client.example']);
    const types = (await env.world.history('handovers', id)).map(({ type }) => type);
    expect(types.slice(-4)).toEqual(['SurveyRequested', 'EffectDone', 'SurveyAnswered', 'HandoverCompleted']);
  });

  it('an ordinary handover is settled by silence, and its unanswered survey closes', async () => {
    const { people, id, owner, act } = await depart('Ordinaria', 'ordinary');
    await act.nominate();
    await act.sendNotice();
    expect(await endOf(`handover/${id}`, 'ordinary')).toBe('completed');
    const events = await env.world.history('handovers', id);
    const bySystem = events.filter(({ actor }) => actor === 'system').map(({ command }) => command);
    expect(bySystem.filter((command) => command !== 'record-effect-done')).toEqual([
      'close-notice-window', // NoticeUncontested
      'close-notice-window', // OwnershipPassed
      'request-survey',
      'close-survey', // SurveyClosedUnanswered
      'close-survey', // HandoverCompleted
    ]);
    expect(await owner()).toBe(people.successor);
  });

  it('a client who objects to the successor gets another one, and the story restarts from that step', async () => {
    const { people, id, owner, act } = await depart('Objecta', 'vip');
    await act.compileDossier();
    await act.appointVip();
    await act.sendNotice();
    await happened(id, 'EffectDone', 2);
    await env.world.told(`handover/${id}`);
    await act.object();
    await env.world.told(`handover/${id}`);
    await act.appointVip(people.other);
    await act.sendNotice();
    await happened(id, 'EffectDone', 4);
    await act.acknowledge();
    await act.visit();
    await act.interview();
    await happened(id, 'EffectDone', 5);
    await act.answerSurvey(1);
    expect(await endOf(`handover/${id}`, 'objection')).toBe('completed');
    expect(await owner()).toBe(people.other);
    expect(to(env.smtp.messages(), `${id}.notice`)).toHaveLength(2);
  });

  it('a withdrawn departure ends its handover and its own workflow', async () => {
    const { people, id, departureId, owner } = await depart('Retracta', 'vip');
    await env.world.told(`handover/${id}`);
    await env.world.services.departures.execute(departureId, { name: 'withdraw', data: {} }, { actor: 'hr' });
    expect(await endOf(`handover/${id}`, 'withdrawn')).toBe('cancelled');
    expect(await endOf(`departure/${departureId}`, 'departure-withdrawn')).toBe('withdrawn');
    expect(await owner()).toBe(people.outgoing);
  });

  it('a departure passes on remaining clients as its last day ends, and completes with its last handover', async () => {
    const { people, id, departureId, owner, act } = interima;
    await eventually('an interim owner', 70_000, async () => (await owner()) !== people.outgoing);
    expect(await owner()).toBe(people.manager);
    await act.nominate();
    await act.sendNotice();
    expect(await endOf(`handover/${id}`, 'interim')).toBe('completed');
    expect(await owner()).toBe(people.successor);
    expect(await endOf(`departure/${departureId}`, 'departure')).toBe('completed');
  });

  it('leaves read models that match the log, before and after a rebuild', async () => {
    expect(await wrongAfterRebuild(env.world.databases)).toEqual([]);
  });
});

/** Without the name of the machine that it ran on. */
const nameless = (json: string): string => `${json.replaceAll(/"\d+@[^"]*"/g, '"worker"')}\n`;

/** In a history's JSON, payloads are base64. */
const decoded = (json: string): string =>
  json.replaceAll(/"data": ?"([A-Za-z0-9+/=]+)"/g, (_, data: string) => Buffer.from(data, 'base64').toString());
