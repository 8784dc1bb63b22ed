// Processes are killed at random while people hand clients over; then a judge looks for anything lost or done twice.
// BATON_KILLS (8) says how many kills, BATON_SEED which ones.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { apiClient, type Api, type HandoverView } from '../../apps/local/rehearsal/api-client';
import { nextMove } from '../../apps/local/rehearsal/persons';
import policy from '../../apps/local/rehearsal/policy.json';
import { databasesOf, wrongAfterRebuild } from '../rebuilt';
import { startTestSmtp } from '../smtp';
import { eventually, startStack, type Stack } from '../stack';
import { chanceOf, type Chance } from './chance';
import { findings, type Evidence } from './checker';
import { isBack, kill as killOne, KINDS, type Kind } from './kill';

const KILLS = Math.max(KINDS.length, Number(process.env['BATON_KILLS'] ?? 8));
const SEED = Number(process.env['BATON_SEED'] ?? Date.now() % 1_000_000);

interface Run {
  stack: Stack;
  api: Api;
  chance: Chance;
  acknowledged: Evidence['acknowledged'];
  kills: { kind: Kind; at: number; armed: boolean }[];
  /** Set while the worker is to be killed right after the next accepted mail. */
  arm: { onMail?: () => void };
}

describe('While its processes are killed', () => {
  const smtp = { current: undefined as Awaited<ReturnType<typeof startTestSmtp>> | undefined };
  const arm: Run['arm'] = {};
  let stack: Stack;

  beforeAll(async () => {
    smtp.current = await startTestSmtp({ onAccepted: () => arm.onMail?.() });
    stack = await startStack({ env: { SMTP_URL: smtp.current.url } });
  });
  afterAll(async () => {
    await stack?.stop();
    await smtp.current?.stop();
  });

  it(
    'Baton loses no acknowledged command, sends no mail twice but where it must, and finishes every handover',
    async () => {
      process.stderr.write(`faults: ${KILLS} kills, BATON_SEED=${SEED}\n`);
      const acknowledged: Evidence['acknowledged'] = [];
      const api = recordingApi(stack.local().api, acknowledged);
      const run: Run = { stack, api, chance: chanceOf(SEED), acknowledged, kills: [], arm };
      await prepare(run.api);
      const killing = killAll(run);
      killing.catch(() => undefined); // it is awaited below, after the departures
      const handovers: string[] = [];
      for (const leaver of ['4', '1', '8', '6', '9', '7']) {
        handovers.push(...(await depart(run, leaver)));
        if (run.kills.length >= KILLS) break;
      }
      await killing;
      const evidence = await gather(run, handovers, smtp.current?.messages() ?? []);
      expect(new Set(run.kills.map(({ kind }) => kind))).toEqual(new Set(KINDS));
      expect(run.kills.some(({ armed }) => armed)).toBe(true);
      expect(findings(evidence)).toEqual([]);
      // Otherwise the judge would have seen it.
      expect(findings({ ...evidence, events: evidence.events.toSpliced(evidence.events.length >> 1, 1) })).not.toEqual(
        [],
      );
      const sent = evidence.mails.find(
        ({ messageId }) => evidence.mails.filter((mail) => mail.messageId === messageId).length === 1,
      );
      expect(findings({ ...evidence, kills: [], mails: [...evidence.mails, ...(sent ? [sent] : [])] })).not.toEqual([]);
    },
    KILLS * 20_000 + 180_000,
  );

  it('leaves read models that match the log, before and after a rebuild', async () => {
    expect(await wrongAfterRebuild(databasesOf(stack))).toEqual([]);
  });
});

function recordingApi(url: string, acknowledged: Evidence['acknowledged']): Api {
  const api = apiClient(url);
  return {
    ...api,
    post: async <T>(account: string, where: string, body: object, key?: string) => {
      const answer = await api.post<T & { receipt?: { commandId: string } }>(account, where, body, key);
      if (answer.receipt) acknowledged.push({ commandId: answer.receipt.commandId, command: where });
      return answer;
    },
  };
}

async function prepare(api: Api): Promise<void> {
  const folder = path.join(__dirname, '../../samples/northwind');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: new Uint8Array(await readFile(path.join(folder, name))) })),
  );
  await api.upload('hr', '/v1/imports/northwind', files);
}

interface Page<T> {
  items: T[];
}

/** One departure, from its announcement until all its handovers are completed. */
async function depart({ api, chance }: Run, leaver: string): Promise<string[]> {
  const { items } = await api.get<Page<{ id: string; externalId: string }>>('hr', '/v1/representatives?limit=200');
  const representativeId = items.find(({ externalId }) => externalId === leaver)?.id;
  const successors = items.filter(({ externalId }) => ['2', '3', '5'].includes(externalId)).map(({ id }) => id);
  const published = await api.post<{ id: string }>('hr', '/v1/policies', { document: policy });
  const lastWorkingDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const body = { representativeId, lastWorkingDay, kind: 'planned', policyId: published.id };
  const { handovers } = await api.post<{ handovers: { id: string }[] }>('hr', '/v1/departures', body);
  await Promise.all(
    handovers.map(async ({ id }) => {
      for (;;) {
        await pause(chance.below(250));
        await nextMove(api, id, successors);
        if ((await api.get<HandoverView>('hr', `/v1/handovers/${id}`)).status === 'completed') return;
      }
    }),
  );
  return handovers.map(({ id }) => id);
}

/** At least one kill of each kind; the first one of the worker falls between a mail and its record. */
async function killAll(run: Run): Promise<void> {
  const rest = Array.from({ length: KILLS - KINDS.length }, () => run.chance.pick(KINDS));
  const kinds = run.chance.shuffle([...KINDS, ...rest]);
  for (const kind of kinds) {
    await pause(500 + run.chance.below(2_500));
    const armed = kind === 'worker' && !run.kills.some((each) => each.armed);
    const pid = await eventually(`${kind} can be killed`, 60_000, () =>
      armed ? killAtNextMail(run) : kill(run, kind),
    );
    await isBack(run.stack, kind, pid);
  }
}

async function kill(run: Run, kind: Kind, armed = false): Promise<number | undefined> {
  const pid = killOne(run.stack, kind);
  if (pid) run.kills.push({ kind, at: Date.now(), armed });
  return pid;
}

/** The worker dies when the server has accepted the mail and the log has not recorded it yet. */
async function killAtNextMail(run: Run): Promise<number | undefined> {
  return new Promise((resolve) => {
    const act = (armed: boolean) => {
      clearTimeout(late);
      delete run.arm.onMail;
      resolve(kill(run, 'worker', armed));
    };
    const late = setTimeout(() => act(false), 15_000);
    run.arm.onMail = () => act(true);
  });
}

async function gather(
  run: Run,
  handoverIds: string[],
  mails: { messageId?: string; acceptedAt: number }[],
): Promise<Evidence> {
  const client = new pg.Client({ connectionString: run.stack.local().database.owner });
  await client.connect();
  const { rows } = await client.query<{ position: string; commandid: string; type: string; at: string; body: string }>(
    `select position, command_id as commandid, type, extract(epoch from recorded_at) * 1000 as at, body
     from es.events order by position`,
  );
  await client.end();
  const statuses = await Promise.all(
    handoverIds.map(async (id) => (await run.api.get<HandoverView>('hr', `/v1/handovers/${id}`)).status),
  );
  return {
    acknowledged: run.acknowledged,
    events: rows.map((row) => ({
      position: Number(row.position),
      commandId: row.commandid,
      type: row.type,
      recordedAt: Number(row.at),
      effectId: (JSON.parse(row.body) as { effectId?: string }).effectId,
    })),
    handovers: handoverIds.map((id, index) => ({ id, status: statuses[index] ?? 'unknown' })),
    mails: mails.map((mail) => ({ messageId: mail.messageId ?? '', at: mail.acceptedAt })),
    kills: run.kills.map(({ at }) => at),
  };
}
