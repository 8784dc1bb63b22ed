// What an operator sees in Temporal: stories found by what they wait for, summaries and details that say it, and an
// activity that fails, pending under its own name until its cause is mended.
import { ApplicationFailure } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { dueInstant, localDate } from '#libs/calendar';
import { builtInPolicy, type PolicyDocument } from '#libs/domain';
import { eventually } from './stack';
import { addClient, hire, hurried, inTwoMonths, persons } from './workflow-world';
import { withWorker } from './with-worker';

/** The activities that fail. */
const broken = new Set<string>();
const breaking: ActivityInterceptorsFactory = ({ info }) => ({
  inbound: {
    execute: async (input, next) => {
      if (broken.has(info.activityType)) throw ApplicationFailure.create({ message: 'broken by the test' });
      return next(input);
    },
  },
});
const env = withWorker({ activity: [breaking] });

/** A departure with one client of each of these tracks. */
async function depart(policy: PolicyDocument, lastWorkingDay: string, ...tracks: ('vip' | 'ordinary')[]) {
  const people = await hire(env.world);
  for (const [index, track] of tracks.entries()) await addClient(env.world, people, `Client${index}`, track);
  const { id: policyId } = await env.world.services.policies.add(policy, { actor: 'hr' });
  const request = { representativeId: people.outgoing, lastWorkingDay, kind: 'planned', policyId } as const;
  const { id: departureId, handovers } = await env.world.services.departures.announce(request, { actor: 'hr' });
  const id = handovers[0]?.id ?? '';
  return { people, id, departureId, act: persons(env.world, people, id) };
}
const found = async (query: string): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { workflowId } of env.client.workflow.list({ query })) ids.push(workflowId);
  return ids.toSorted();
};
const describeStory = async (workflowId: string) => {
  const description = await env.client.workflow.getHandle(workflowId).describe();
  return { staticSummary: await description.staticSummary(), pending: description.raw.pendingActivities ?? [] };
};
/** None before the story has begun. */
const pendingOf = (workflowId: string) =>
  describeStory(workflowId).then(
    ({ pending }) => pending,
    () => [],
  );
const textOf = (data: Uint8Array | null | undefined): string => Buffer.from(data ?? []).toString();

it('finds the handovers that wait for a joint visit, and reads until when', async () => {
  const { id, departureId, act } = await depart(builtInPolicy(dueInstant), inTwoMonths(), 'vip', 'vip');
  await act.compileDossier();
  await act.appointVip();
  await act.sendNotice();
  await eventually('the notice is recorded', 20_000, async () => {
    const { handover } = (await env.world.services.handovers.get(id)) ?? {};
    return handover?.effects.length === 0;
  });
  await act.acknowledge();
  const [story, departure] = [
    await env.world.storyIdOf(`handover/${id}`),
    await env.world.storyIdOf(`departure/${departureId}`),
  ];
  expect(story).toMatch(/^handover-\d+$/);

  // Another stage alone is told after half a minute.
  const waiting = `BatonStage = 'joint-visit' AND ExecutionStatus = 'Running'`;
  await eventually('it is found by its stage', 60_000, async () => (await found(waiting)).includes(story));
  expect(await found(waiting)).toEqual([story]);
  expect(await found(`BatonDeparture = '${departure}' AND BatonTrack = 'vip' AND BatonOverdue = false`)).toHaveLength(
    2,
  );
  expect(await found(`BatonKind = 'departure'`)).toContain(departure);

  const { staticSummary } = await describeStory(story);
  expect(staticSummary).toMatch(/^handover \d+ \w+ vip$/);
  const handle = env.client.workflow.getHandle(story);
  const { events } = await handle.fetchHistory();
  const summaries = (events ?? []).map((event) => textOf(event.userMetadata?.summary?.data));
  expect(summaries.filter(Boolean).join('\n')).toMatch(/Sends the notice to the client/);
  expect(summaries.findLast((each) => each.includes('until'))).toMatch(
    /^"until \d+ \w+ \d{4} \d\d:\d\d UTC: (reminder of )?[a-z-]+.*"$/,
  );
  const metadata = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  expect(metadata.currentDetails).toMatch(/^Waits for the joint visit, due \d+ \w+ \d{4}/);
  expect(metadata.currentDetails).toMatch(/- reminder: \d+ \w+ \d{4}/);
});

describe("each step's own activity", () => {
  /** Everything falls due as soon as somebody could act. */
  const policy = (endsWithinMs?: number): PolicyDocument => {
    const document = hurried(builtInPolicy(dueInstant), endsWithinMs);
    for (const track of Object.values(document.tracks))
      for (const rule of Object.values(track)) {
        if (rule === null || typeof rule !== 'object' || !('reminders' in rule)) continue;
        if (rule.anchor === 'announcement') Object.assign(rule, { due: 'PT1S', reminders: ['PT1S'] });
      }
    return document;
  };

  /** It fails at once, then stands pending under its name with its attempts; mended, the story goes on. */
  async function breaks(activity: string, story: string, mended: () => Promise<unknown>): Promise<void> {
    const pending = await eventually(`${activity} is pending`, 100_000, async () =>
      (await pendingOf(story)).find(
        ({ activityType, attempt }) => activityType?.name === activity && (attempt ?? 0) > 1,
      ),
    );
    expect(pending.lastFailure?.message).toMatch(/broken by the test/);
    broken.delete(activity);
    await eventually(`${activity} is done`, 30_000, mended);
    await eventually(`${activity} is no longer pending`, 30_000, async () =>
      (await pendingOf(story)).every(({ activityType }) => activityType?.name !== activity),
    );
  }

  it('fails alone, is seen pending under its name, and goes on when it is mended', async () => {
    const asks = ['askForDossier', 'askForSuccessor', 'askForNotice', 'arrangeVisit', 'askForInterview'];
    const owns = [...asks, 'tellNominee', 'sendNotice', 'sendSurvey', 'closeSurvey'];
    for (const activity of owns) broken.add(activity);
    const { id, act } = await depart(policy(), inTwoMonths(), 'vip');
    const story = await env.world.storyIdOf(`handover/${id}`);
    const types = async () => (await env.world.history('handovers', id)).map(({ type }) => type);
    const has = async (type: string, times = 1) => (await types()).filter((each) => each === type).length >= times;

    for (const [index, activity] of asks.entries()) await breaks(activity, story, () => has('ReminderDue', index + 1));
    await act.compileDossier();
    await act.appointVip();
    await breaks('tellNominee', story, () => has('EffectDone', 6));
    await act.sendNotice();
    await breaks('sendNotice', story, () => has('EffectDone', 7));
    await act.acknowledge();
    await act.visit();
    await act.interview();
    await breaks('sendSurvey', story, () => has('SurveyRequested'));
    await breaks('closeSurvey', story, () => has('SurveyClosedUnanswered'));
    expect(await env.client.workflow.getHandle(story).result()).toBe('completed');
    const mails = env.smtp.messages().filter(({ messageId }) => messageId?.startsWith(`<${id}`));
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
  });

  it('of an ordinary handover and of a departure, too', async () => {
    broken.add('closeNoticeWindow').add('passOnClients').add('completeDeparture');
    const document = policy(60_000);
    const today = localDate(document.calendar, new Date().toISOString());
    const { id, departureId, act } = await depart(document, today, 'ordinary');
    const [story, departure] = [
      await env.world.storyIdOf(`handover/${id}`),
      await env.world.storyIdOf(`departure/${departureId}`),
    ];
    const has = async (kind: 'handovers' | 'departures', of: string, event: string) =>
      (await env.world.history(kind, of)).some(({ type }) => type === event);
    await act.nominate();
    await act.sendNotice();
    await breaks('closeNoticeWindow', story, () => has('handovers', id, 'NoticeUncontested'));
    await breaks('passOnClients', departure, () => has('departures', departureId, 'LastWorkingDayPassed'));
    expect(await env.client.workflow.getHandle(story).result()).toBe('completed');
    await breaks('completeDeparture', departure, () => has('departures', departureId, 'DepartureCompleted'));
    expect(await env.client.workflow.getHandle(departure).result()).toBe('completed');
  });
});

it('what runs under an id of an earlier version ends, and never runs twice', async () => {
  const { id } = await depart(builtInPolicy(dueInstant), inTwoMonths(), 'vip');
  await env.worker.stop();
  const old = await env.client.workflow.start('handover', {
    workflowId: `handover/${id}`,
    taskQueue: 'baton',
    args: [id],
  });
  env.worker = await env.startWorker();
  expect(await old.result()).toBe('moved');
  const story = await env.world.storyIdOf(`handover/${id}`);
  await eventually('its successor runs', 20_000, async () =>
    (await found(`WorkflowId = '${story}' AND ExecutionStatus = 'Running'`)).includes(story),
  );
});
