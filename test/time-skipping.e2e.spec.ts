// A year passes in a minute: reminders, an escalation, silence and surveys, each at the instant that the policy says.
// PostgreSQL, SMTP and the worker are real; Temporal's server skips time, and the services' clock follows it.
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import pino from 'pino';
import { dueInstant, localDate } from '#libs/calendar';
import { builtInPolicy } from '#libs/domain';
import { installTemporalLog } from '../apps/worker/temporal-log';
import { wrongAfterRebuild } from './rebuilt';
import { startTestSmtp } from './smtp';
import { eventually } from './stack';
import { timeSkippingServerPath } from './temporal';
import { addClient, hire, nextBusinessDay, persons, startWorld, type World } from './workflow-world';

jest.setTimeout(300_000);

const MINUTE = 60_000;
/** How late a duty may be done: the time that real programs take, while no time is skipped. */
const LEEWAY = MINUTE;
const { calendar, tracks } = builtInPolicy(dueInstant);

describe('a year of the built-in policy', () => {
  let env: TestWorkflowEnvironment;
  let world: World;
  let smtp: Awaited<ReturnType<typeof startTestSmtp>>;
  let worker: { stop(): Promise<void> };
  let clock = 0;
  const tick = async () => {
    clock = Math.max(clock, await env.currentTimeMs());
  };
  const now = () => new Date(clock).toISOString();

  beforeAll(async () => {
    installTemporalLog(pino({ level: 'fatal' }));
    const executable = { type: 'existing-path', path: await timeSkippingServerPath() } as const;
    env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
    await tick();
    [world, smtp] = await Promise.all([startWorld({ now }), startTestSmtp()]);
    // Before each activity the services' clock is set to the server's.
    const followTheServer: ActivityInterceptorsFactory = () => ({
      inbound: {
        execute: async (input, next) => {
          await tick();
          return next(input);
        },
      },
    });
    worker = await world.startWorker(env.address, smtp.url, { activity: [followTheServer] });
  });
  afterAll(async () => {
    await worker?.stop();
    await env?.teardown();
    await Promise.all([smtp?.stop(), world?.stop()]);
  });

  const sleepUntil = async (instant: string, before = 0) => {
    await tick();
    await env.sleep(Math.max(Date.parse(instant) - before - clock, 1));
    await tick();
  };
  const events = (id: string) => world.history('handovers', id);

  /** Nothing of this type happens until the minute of the instant; then it happens at the instant. */
  async function fallsDue(id: string, type: string, instant: string): Promise<void> {
    const before = (await events(id)).filter((event) => event.type === type).length;
    await sleepUntil(instant, MINUTE);
    await world.told(`handover/${id}`);
    expect((await events(id)).filter((event) => event.type === type)).toHaveLength(before);
    await sleepUntil(instant);
    const event = await eventually(
      `${type} at ${instant}`,
      20_000,
      async () => (await events(id)).filter((each) => each.type === type)[before],
    );
    expect(Date.parse(event.at) - Date.parse(instant)).toBeGreaterThanOrEqual(0);
    expect(Date.parse(event.at) - Date.parse(instant)).toBeLessThan(LEEWAY);
    await world.told(`handover/${id}`);
  }
  const mailed = (to: string, subject: RegExp) =>
    smtp.waitFor((mail) => mail.envelope.to[0] === to && subject.test(mail.subject ?? ''));

  /** This many mails of this kind have been sent and recorded, the last of them just now. */
  async function sent(id: string, kind: string, times = 1): Promise<void> {
    const last = await eventually(`${times} ${kind} mails are recorded`, 20_000, async () =>
      (await events(id)).filter(({ sentence }) => sentence === `The ${kind} mail was sent.`).at(times - 1),
    );
    await tick();
    expect(clock - Date.parse(last.at)).toBeLessThan(LEEWAY);
  }

  async function depart(name: string, track: 'vip' | 'ordinary') {
    await tick();
    const people = await hire(world);
    const clientId = await addClient(world, people, name, track);
    const lastWorkingDay = nextBusinessDay(localDate(calendar, dueInstant(calendar, now(), 'P60D')));
    const { id: departureId, handovers } = await world.services.departures.announce(
      { representativeId: people.outgoing, lastWorkingDay, kind: 'planned' },
      { actor: 'hr' },
    );
    const id = handovers[0]?.id ?? '';
    await world.told(`handover/${id}`);
    await world.told(`departure/${departureId}`);
    const fromLastDay = (schedule: string) => dueInstant(calendar, { date: lastWorkingDay }, schedule);
    const owner = async () => (await world.services.clients.get(clientId))?.client.ownerId;
    return { people, id, departureId, fromLastDay, owner, act: persons(world, people, id) };
  }

  it('an ordinary client who stays silent passes to its successor, and its survey closes unanswered', async () => {
    const { people, id, fromLastDay, act, owner } = await depart('Quietia', 'ordinary');
    await fallsDue(id, 'ReminderDue', fromLastDay('-9B')); // two business days before the appointment is due
    await act.nominate();
    await act.sendNotice();
    await sent(id, 'notice');
    await world.told(`handover/${id}`);
    await fallsDue(id, 'NoticeUncontested', dueInstant(calendar, now(), '5B'));
    expect(await owner()).toBe(people.successor);
    const passed = now();
    await fallsDue(id, 'SurveyRequested', dueInstant(calendar, passed, 'P30D'));
    await mailed('quietia@client.example', /^How is it going/);
    await fallsDue(id, 'SurveyClosedUnanswered', dueInstant(calendar, now(), 'P14D'));
    expect((await events(id)).at(-1)?.type).toBe('HandoverCompleted');
  });

  it('a VIP handover is reminded of, escalated, settled step by step, and followed up for a year', async () => {
    const { people, id, departureId, fromLastDay, act, owner } = await depart('Annua', 'vip');
    const { addresses } = people;

    // Nobody does anything: the outgoing representative is reminded of the dossier, the lead of the appointment.
    await fallsDue(id, 'ReminderDue', fromLastDay('-25B'));
    await mailed(addresses.outgoing, /^Reminder: compile dossier for Annua/);
    await fallsDue(id, 'ReminderDue', fromLastDay('-23B'));
    await mailed(addresses.head, /^Reminder: appoint successor for Annua/);
    await fallsDue(id, 'ReminderDue', fromLastDay('-21B'));
    await fallsDue(id, 'StepEscalated', fromLastDay('-19B'));
    await mailed(addresses.head, /^Late: compile dossier for Annua/);

    // Then they act.
    await act.compileDossier();
    await act.appointVip();
    await act.sendNotice();
    await mailed('annua@client.example', /^Olga is leaving/);
    await sent(id, 'notice');
    await world.told(`handover/${id}`);

    // A VIP's silence settles nothing: the notice's reminders and escalation fall due, until the client answers.
    await fallsDue(id, 'ReminderDue', fromLastDay('-18B'));
    await fallsDue(id, 'ReminderDue', fromLastDay('-16B'));
    await fallsDue(id, 'StepEscalated', fromLastDay('-14B'));
    await act.acknowledge();
    await world.told(`handover/${id}`);
    await fallsDue(id, 'ReminderDue', fromLastDay('-10B'));
    await mailed(addresses.outgoing, /^Reminder: joint visit for Annua/);
    await act.visit();
    expect(await owner()).toBe(people.successor);
    const passed = now();
    await act.interview();
    await world.told(`handover/${id}`);

    const surveys = tracks.vip['follow-up-surveys'].surveys;
    expect(surveys).toEqual(['P14D', 'P90D', 'P180D', 'P365D']);
    for (const [index, after] of surveys.entries()) {
      await fallsDue(id, 'SurveyRequested', dueInstant(calendar, passed, after));
      await sent(id, 'survey', index + 1);
      if (index === 1) await fallsDue(id, 'SurveyClosedUnanswered', dueInstant(calendar, now(), 'P14D'));
      else await act.answerSurvey(index + 1);
      await world.told(`handover/${id}`);
    }
    expect((await events(id)).at(-1)?.type).toBe('HandoverCompleted');

    // Meanwhile the last working day has ended, at its instant.
    const departure = await world.history('departures', departureId);
    const closed = departure.find(({ type }) => type === 'LastWorkingDayPassed');
    const late = Date.parse(closed?.at ?? '') - Date.parse(fromLastDay('P0D'));
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(LEEWAY);
    const surveyMails = smtp.messages().filter(({ messageId }) => messageId?.startsWith(`<${id}.survey.`));
    expect(surveyMails.map(({ envelope }) => envelope.to[0])).toEqual(surveys.map(() => 'annua@client.example'));
    // Its story is told a moment later; a wait for the result would skip time until then.
    await eventually('the departure is completed', 20_000, async () =>
      (await world.history('departures', departureId)).some((each) => each.type === 'DepartureCompleted'),
    );
    expect(await env.client.workflow.getHandle(await world.storyIdOf(`departure/${departureId}`)).result()).toBe(
      'completed',
    );
  });

  it('leaves read models that match the log, before and after a rebuild', async () => {
    expect(await wrongAfterRebuild(world.databases)).toEqual([]);
  });
});
