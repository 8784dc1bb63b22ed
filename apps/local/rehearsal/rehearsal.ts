// The rehearsal: the sample company is loaded, somebody leaves, and every client is handed over before the user's eyes.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { apiClient, type Api, type HandoverView } from './api-client';
import { announce, employee, everything, namePeople, peopleOf, turned, type Departure, type Named } from './firm';
import { leaveOneHalfway } from './next-departure';
import { nextMove, type Move, type Twist } from './persons';
import policy from './policy.json';

interface RehearsalOptions {
  api: string;
  /** Where the sample's CSV files are. */
  sample: string;
  say: (line: string) => void;
  /** Prints a line with the elapsed time. */
  tell: (line: string) => void;
}
interface HistoryItem {
  at: string;
  actorName: string;
  sentence: string;
}

/** After how many milliseconds the rehearsal counts as stuck. */
const AT_MOST = 150_000;

export async function runRehearsal({ api: url, sample, say, tell }: RehearsalOptions): Promise<void> {
  const api = apiClient(url);
  say('\nThe rehearsal: one who serves clients leaves, and a year of handing them over goes by in half a minute.');
  say(`Watch it in the app, signed in as whoever you like: ${url}\n`);
  await load(api, sample, tell);
  const people = await peopleOf(api);
  const leaver = employee(people.values(), '4');
  const { id: policyId } = await api.post<{ id: string }>('hr', '/v1/policies', { document: policy });
  const departure = await announce(api, { leaver, inDays: 30, reason: 'A new position', policyId });
  tell(toldOf(leaver, departure));
  const clients = new Map((await everything<Named>(api, '/v1/clients')).map((client) => [client.id, client]));
  await playAll(api, departure, people, clients, tell);
  await printHistory(api, departure, clients, say);
  tell(await leaveOneHalfway(api));
  await sign(api, tell);
}

/** Whoever keeps this checkpoint can prove later that nothing of the rehearsal was changed. */
async function sign(api: Api, tell: (line: string) => void): Promise<void> {
  const { size } = await api.post<{ size: number }>('auditor', '/v1/log/checkpoints', {});
  tell(`A checkpoint signs for all ${size} events. GET /v1/log/checkpoint has it.`);
}

async function load(api: Api, sample: string, tell: (line: string) => void): Promise<void> {
  const names = (await readdir(sample)).filter((name) => name.endsWith('.csv'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: new Uint8Array(await readFile(path.join(sample, name))) })),
  );
  await namePeople(api);
  await api.upload('hr', '/v1/imports/northwind', files);
  tell(`The sample company Northwind is loaded from ${names.length} CSV files.`);
}

function toldOf(leaver: Named, { lastWorkingDay, handovers }: Departure): string {
  const vips = handovers.filter((each) => each.track === 'vip').length;
  return (
    `HR announces that ${leaver.name} leaves on ${lastWorkingDay}: ${handovers.length} handovers open, ` +
    `${vips} of them VIP, ${handovers.length - vips} ordinary.`
  );
}

async function escalated(api: Api, { id }: HandoverView): Promise<boolean> {
  const { items } = await api.get<{ items: { type: string }[] }>('hr', `/v1/handovers/${id}/history`);
  return items.some((item) => item.type === 'StepEscalated');
}

/** Two clients with a twist: one VIP refuses the first successor, and one VIP's dossier is late. */
function twists(departure: Departure): Map<string, Twist> {
  const [, second, third] = departure.handovers.filter((each) => each.track === 'vip');
  const cast = new Map<string, Twist>();
  if (second) cast.set(second.id, { objects: true });
  if (third) cast.set(third.id, { waitsUntil: escalated });
  return cast;
}

async function playAll(
  api: Api,
  departure: Departure,
  people: Map<string, Named>,
  clients: Map<string, Named>,
  tell: (line: string) => void,
): Promise<void> {
  const cast = twists(departure);
  const successors = [...people.values()].filter((person) => person.externalId !== '2').map((person) => person.id);
  const nameOf = (id: string | null) => people.get(id ?? '')?.name ?? 'nobody';
  await Promise.all(
    departure.handovers.map(async (handover, index) => {
      const client = clients.get(handover.clientId)?.name ?? handover.clientId;
      const told = (move: Move) => tell(`${client}: ${sentence(move, people)}`);
      await play(api, handover.id, turned(successors, index), cast.get(handover.id) ?? {}, told);
      const view = await api.get<HandoverView>('hr', `/v1/handovers/${handover.id}`);
      tell(`${client}: handed over. ${nameOf(view.ownerId)} is the owner now.`);
    }),
  );
  tell(`Every one of the ${departure.handovers.length} clients has a new owner. No promise was dropped.`);
}

async function play(api: Api, id: string, successors: string[], twist: Twist, told: (move: Move) => void) {
  const until = Date.now() + AT_MOST;
  let late = twist.waitsUntil !== undefined;
  for (;;) {
    const move = await nextMove(api, id, successors, twist);
    const view = await api.get<HandoverView>('hr', `/v1/handovers/${id}`);
    if (view.status === 'completed') return;
    if (move && late && move.command === 'fill-dossier-section') {
      late = false;
      told({ ...move, command: 'late' });
    }
    // Telling every section would bury the story: the signature says that all are filled.
    if (move && move.command !== 'fill-dossier-section') told(move);
    if (!move) await pause(400);
    if (Date.now() > until)
      throw new Error(`The handover ${id} is stuck at ${view.stage}. Look at its history and at the logs.`);
  }
}

const SENTENCES: Record<string, string> = {
  late: 'the dossier was late, and the lead was told by mail. Now it is being filled.',
  'sign-dossier': 'the dossier is complete and signed.',
  'approve-dossier': 'the dossier is approved.',
  'approve-successor': 'the nomination is approved.',
  'accept-appointment': 'the successor accepts.',
  'send-notice': 'the client is told by mail who follows.',
  'record-objection': 'the client objects to the successor; another one is looked for.',
  'record-acknowledgement': 'the client has read the notice and agrees.',
  'record-visit': 'the joint visit was held.',
  'record-interview': 'the successor listened to the client in depth.',
  'record-survey-answer': 'the client answers a survey: 5 of 5.',
};

function sentence(move: Move, people: Map<string, Named>): string {
  if (move.command === 'nominate-successor') {
    const nominee = people.get((move.body as { representativeId: string }).representativeId)?.name;
    return `${nominee} is nominated as successor.`;
  }
  return SENTENCES[move.command] ?? move.command;
}

async function printHistory(api: Api, departure: Departure, clients: Map<string, Named>, say: (line: string) => void) {
  const shown = departure.handovers.filter((each) => each.track === 'vip')[1] ?? departure.handovers[0];
  if (!shown) return;
  const { items } = await api.get<{ items: HistoryItem[] }>('auditor', `/v1/handovers/${shown.id}/history`);
  say('');
  say(`The history of one handover, ${clients.get(shown.clientId)?.name}, as an auditor reads it:`);
  for (const item of items) {
    say(`  ${item.at.slice(0, 19).replace('T', ' ')}  ${item.actorName.padEnd(17)}  ${item.sentence}`);
  }
}
