// What a story does by itself, with simulated activities: it sleeps until its dates, does what falls due under the name
// of its activity, keeps trying what fails beside everything else, and starts afresh before its history grows too long.
import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import pino from 'pino';
import { addAttributes } from '../apps/worker/search-attributes';
import { installTemporalLog } from '../apps/worker/temporal-log';
import type { HandoverProgress } from '../workflows/activities/progress';
import { PROGRESS, type Entry } from '../workflows/contract';
import { timeSkippingServerPath } from './temporal';

const MINUTE = 60_000;
type Answer = (entry: Entry, count: number) => Promise<Partial<HandoverProgress>>;

describe('the story of a handover', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => {
    installTemporalLog(pino({ level: 'fatal' }));
    const executable = { type: 'existing-path', path: await timeSkippingServerPath() } as const;
    env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
    await addAttributes(env.nativeConnection, { namespace: 'default', log: { warn: () => {} } });
  });
  afterAll(() => env?.teardown());

  /** Runs one handover to its end; each activity is answered by its function, with how many there were before. */
  async function run(
    first: Partial<HandoverProgress>,
    answers: Record<string, Answer>,
    meanwhile: (handle: WorkflowHandle, id: string) => Promise<void> = async () => {},
  ) {
    const names: string[] = [];
    const activities = Object.entries(answers).map(([name, answer]) => {
      const activity = async (_: string, entry: Entry) => {
        names.push(name);
        return known(await answer(entry, names.length));
      };
      return [name, activity] as const;
    });
    const taskQueue = randomUUID();
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      workflowsPath: require.resolve('../workflows'),
      activities: Object.fromEntries(activities),
    });
    const result: unknown = await worker.runUntil(async () => {
      const options = { workflowId: `handover-${taskQueue}`, taskQueue, args: [taskQueue, known(first)] };
      const handle = await env.client.workflow.start('clientHandover', options);
      await meanwhile(handle, taskQueue);
      return handle.result();
    });
    return { result, names };
  }
  const known = (progress: Partial<HandoverProgress>): HandoverProgress => ({
    version: 1,
    status: 'open',
    open: true,
    stage: 'compile-dossier',
    agenda: [],
    ...progress,
  });
  const over = { status: 'completed', open: false, stage: 'completed', version: 99 } as const;
  const inMinutes = async (minutes: number, more: Partial<Entry> = {}): Promise<Entry> => ({
    at: new Date((await env.currentTimeMs()) + minutes * MINUTE).toISOString(),
    what: 'reminder',
    step: 'compile-dossier',
    ...more,
  });

  it('sleeps until its next date, and asks before it reminds', async () => {
    const { result, names } = await run(
      { agenda: [await inMinutes(60, { first: true })] },
      {
        askForDossier: async () => ({ agenda: [await inMinutes(60)] }),
        remind: async () => ({ agenda: [await inMinutes(60, { what: 'escalation' })] }),
        escalate: async () => over,
      },
    );
    expect(result).toBe('completed');
    expect(names).toEqual(['askForDossier', 'remind', 'escalate']);
  });

  it('starts a new run before its history grows long, with what it knows', async () => {
    const { result, names } = await run(
      { agenda: [await inMinutes(1)] },
      { remind: async (_, count) => (count > 1_100 ? over : { agenda: [await inMinutes(1)] }) },
    );
    expect(result).toBe('completed');
    expect(names).toHaveLength(1_101);
  });

  it('wakes at its dates while a mail is being retried, and the mail is not tried twice at once', async () => {
    let attempts = 0;
    const notice = { what: 'notice', step: 'notify-client', effectId: 'h.notice.1' };
    const { result, names } = await run(
      { agenda: [notice, await inMinutes(60)] },
      {
        sendNotice: async () => {
          attempts += 1;
          throw new Error('the mail server is away');
        },
        remind: async (_, count) => (count - attempts > 4 ? over : { agenda: [notice, await inMinutes(60)] }),
      },
    );
    expect(result).toBe('completed');
    expect(names.filter((name) => name === 'remind')).toHaveLength(5);
    expect(attempts).toBeGreaterThan(5);
  });

  it('does once what is still due because a clock is behind, and again a little later', async () => {
    const due: Entry = { what: 'silence', step: 'notify-client' };
    const { names } = await run(
      { stage: 'notify-client', agenda: [due] },
      { closeNoticeWindow: async (_, count) => (count > 2 ? over : { stage: 'notify-client', agenda: [due] }) },
    );
    expect(names).toHaveLength(3);
  });

  it('goes back when an earlier step is open again, and believes only newer news', async () => {
    const { result, names } = await run(
      { version: 5, stage: 'joint-visit', agenda: [] },
      { tellNominee: async () => over },
      async (handle, id) => {
        const appointment = { what: 'appointment', step: 'appoint-successor', effectId: 'h.appointment.2' };
        await handle.signal(PROGRESS, { ...known(over), version: 4, id });
        await handle.signal(PROGRESS, {
          ...known({ version: 6, stage: 'appoint-successor', agenda: [appointment] }),
          id,
        });
      },
    );
    expect(result).toBe('completed');
    expect(names).toEqual(['tellNominee']);
  });

  it('believes older news when it is told to: the log has been restored from a backup', async () => {
    const { result } = await run({ version: 50 }, {}, async (handle, id) => {
      await handle.signal(PROGRESS, { ...known(over), version: 4, id, again: true });
    });
    expect(result).toBe('completed');
  });
});
