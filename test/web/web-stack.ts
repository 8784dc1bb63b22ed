// One Baton for all browser tests of a Jest process: the first to ask starts it, the run's teardown ends it. If there are
// several processes, each has its own, so that no spec sees what another does at the same moment.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { apiClient, type Api } from '../../apps/local/rehearsal/api-client';
import { workday } from '../api/firm';
import { endProcess, identify } from '../../apps/local/processes';
import { eventually, startStack, type Local } from '../stack';
import { seedOddCases } from './odd-cases';

export interface WebStack {
  url: string;
  api: Api;
  /** As if the api had crashed: it is restarted automatically. */
  endApi(): void;
}
interface Note {
  /** Not what another run has left behind. */
  run: string;
  owner: number;
  pid: number;
  home: string;
  url: string;
}

const root = path.resolve(__dirname, '../..');
const NOTES = path.join(root, 'node_modules/.cache/baton-test/web-stacks');
const ENDS_WITHIN_MS = 120_000;
/** Set by postgres-setup.ts, and inherited by the processes that Jest starts. */
const run = () => process.env['TEST_RUN'] ?? '';

/** Northwind's people and clients, a departure with open handovers, and rare cases: something to show in every view. */
export async function webStack(): Promise<WebStack> {
  const file = path.join(NOTES, `${process.pid}.json`);
  const noted = readNote(file);
  if (noted) return stackOf(noted);
  const stack = await startStack();
  const url = stack.local().api;
  const note: Note = { run: run(), owner: process.pid, pid: stack.pid, home: stack.home, url };
  mkdirSync(NOTES, { recursive: true });
  writeFileSync(file, JSON.stringify(note));
  stack.letGo();
  await seed(apiClient(url));
  return stackOf(note);
}

const stackOf = ({ url, home }: Note): WebStack => ({
  url,
  api: apiClient(url),
  endApi: () => {
    const { processes } = JSON.parse(readFileSync(path.join(home, 'local.json'), 'utf8')) as Local;
    process.kill(processes.api, 'SIGKILL');
  },
});

async function seed(api: Api): Promise<void> {
  const folder = path.join(root, 'samples/northwind');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: new Uint8Array(await readFile(path.join(folder, name))) })),
  );
  await api.upload('hr', '/v1/imports/northwind', files);
  const leaver = await personByExternalId(api, '4');
  const departure = { representativeId: leaver, lastWorkingDay: workday(45), kind: 'planned', reason: 'Moves away.' };
  const { id, handovers } = await api.post<{ id: string; handovers: object[] }>('hr', '/v1/departures', departure);
  await eventually('the board shows the departure', 30_000, async () => {
    const { items } = await api.get<{ items: object[] }>('hr', `/v1/handovers?limit=200&departure=${id}`);
    return items.length === handovers.length;
  });
  await seedOddCases({ api });
}

async function personByExternalId(api: Api, externalId: string): Promise<string> {
  const find = async () => {
    const { items } = await api.get<{ items: { id: string }[] }>('hr', `/v1/representatives?externalId=${externalId}`);
    return items[0]?.id;
  };
  return eventually(`there is a representative ${externalId}`, 30_000, find);
}

/** For the teardown of the run. */
export async function stopWebStacks(): Promise<void> {
  if (!existsSync(NOTES)) return;
  const files = readdirSync(NOTES).map((name) => path.join(NOTES, name));
  await Promise.all(files.map(stopWebStack));
}

async function stopWebStack(file: string): Promise<void> {
  const note = readNote(file);
  if (!note) return;
  rmSync(file);
  // When a process has ended, its stack is already ending, and a second signal would end it by force.
  if (note.owner === process.pid) await endProcess(note.pid, 'SIGINT', ENDS_WITHIN_MS);
  await eventually('the stack of the browser tests has ended', ENDS_WITHIN_MS, async () => !identify(note.pid));
  await rm(note.home, { recursive: true, force: true });
}

function readNote(file: string): Note | undefined {
  if (!existsSync(file)) return undefined;
  const note = JSON.parse(readFileSync(file, 'utf8')) as Note;
  return note.run === run() ? note : undefined;
}
