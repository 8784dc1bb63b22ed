// A small company for tests of the workflows: real PostgreSQL, services, projector and worker in one.
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { WorkerOptions } from '@temporalio/worker';
import { dueInstant, localDate } from '#libs/calendar';
import { loadConfig } from '#libs/config';
import { builtInPolicy, type HandoverCommand, type PolicyDocument, type SECTIONS } from '#libs/domain';
import { headPosition, openingPositions } from '#libs/event-store';
import { openBaton } from '#libs/services';
import { startWorker } from '../apps/worker/start-worker';
import { storyIdOf } from '../workflows/contract';
import { storyOf } from '../workflows/kinds';
import { startTestPostgres } from './postgres';
import { eventually } from './stack';

export type World = Awaited<ReturnType<typeof startWorld>>;

/** The machine's clock unless another is given. */
const machine = () => new Date().toISOString();

export async function startWorld({ now = machine }: { now?: () => string } = {}) {
  const postgres = await startTestPostgres();
  const keys = { requestKey: randomBytes(32), vaultKey: randomBytes(32) };
  const { appUrl: databaseUrl, vaultUrl: vaultDatabaseUrl } = postgres;
  const { services, connections, close } = await openBaton({
    databaseUrl,
    vaultDatabaseUrl,
    ...keys,
    lists: { everyMs: 20 },
    now,
  });
  const { pool } = connections;
  await services.policies.ensureBuiltIn();

  const text = (key: Buffer) => key.toString('base64');
  const environment = {
    DATABASE_URL: postgres.appUrl,
    VAULT_DATABASE_URL: postgres.vaultUrl,
    VAULT_KEY: text(keys.vaultKey),
    REQUEST_KEY: text(keys.requestKey),
  };
  return {
    pool,
    services,
    /** For programs that should work on the same databases. */
    databases: { environment, ownerUrl: postgres.ownerUrl },
    /** The real worker, against this Temporal and this mail server. */
    startWorker: (temporal: string, smtp: string, interceptors?: WorkerOptions['interceptors']) => {
      const config = loadConfig(
        {
          ...environment,
          TEMPORAL_ADDRESS: temporal,
          SMTP_URL: smtp,
          MAIL_FROM: 'Baton <baton@example.org>',
        },
        ['databaseUrl', 'vaultDatabaseUrl', 'vaultKey', 'requestKey', 'temporalAddress', 'smtpUrl'],
      );
      return startWorker({ config, log: pino({ level: process.env.TEST_LOG ?? 'silent' }), now, interceptors });
    },
    /** The events of a handover or a departure, oldest first. */
    history: (kind: 'handovers' | 'departures', id: string) => services[kind].history(id),
    /** What Temporal calls the story of a stream. */
    async storyIdOf(stream: string) {
      const story = storyOf(stream);
      const number = (await openingPositions(pool, [stream])).get(stream);
      if (!story || number === undefined) throw new Error(`${stream} has no story`);
      return storyIdOf(story.kind, number);
    },
    /** Resolves once the stream's story has been told what it must know of what is in the log now. */
    told: (stream: string) =>
      eventually(`${stream} is told`, 30_000, async () => {
        const { rows } = await pool.query<{ done: boolean }>(TOLD, [stream]);
        return rows[0]?.done;
      }),
    /** The log's last position. */
    head: () => headPosition(pool),
    async stop() {
      await close();
      await postgres.stop();
    },
  };
}

const TOLD = `SELECT coalesce((SELECT version FROM read.workflow_cursors WHERE stream = $1), 0)
  >= (SELECT max(version) FROM es.events WHERE stream = $1) AS done`;

/** An outgoing representative, a successor, another representative, and two levels of managers. */
export async function hire({ services }: World) {
  const number = randomBytes(3).toString('hex');
  const addressOf = (name: string) => `${name.toLowerCase()}.${number}@example.org`;
  const add = async (name: string, managerId?: string) => {
    const details = { name, email: addressOf(name), title: 'Account manager' };
    const traits = managerId === undefined ? {} : { managerId };
    return (await services.representatives.add({ details, traits }, { actor: 'hr' })).id;
  };
  const head = await add('Hilda');
  const manager = await add('Martin', head);
  return {
    head,
    manager,
    outgoing: await add('Olga', manager),
    successor: await add('Sven', manager),
    other: await add('Otto', manager),
    addresses: { head: addressOf('Hilda'), outgoing: addressOf('Olga'), successor: addressOf('Sven') },
  };
}
type People = Awaited<ReturnType<typeof hire>>;

/** A client of the outgoing representative; its spend puts it on the vip or the ordinary track. */
export async function addClient({ services }: World, { outgoing }: People, name: string, track: 'vip' | 'ordinary') {
  const written = { source: 'test', author: 'hr', writtenAt: '2026-01-01T00:00:00.000Z' };
  const field = { key: 'known', text: 'since long', ...written };
  const { id } = await services.clients.add(
    {
      details: { name, contactName: `Contact of ${name}`, email: `${name.toLowerCase()}@client.example` },
      ownerId: outgoing,
      lifetimeSpend: track === 'vip' ? '60000' : '100',
      // Enough for the ordinary track, so its dossier is complete from the start.
      dossier: track === 'vip' ? {} : { background: [field], history: [field] },
      source: 'test',
    },
    { actor: 'hr' },
  );
  return id;
}

const FILLED: (typeof SECTIONS)[number][] = [
  'background',
  'relationships',
  'preferences',
  'history',
  'special-needs',
  'goals',
  'expectations',
  'open-promises',
  'risks',
];

/** What people do, in the order of the process. */
export function persons({ services }: World, people: People, handoverId: string) {
  const send = (actor: string, command: HandoverCommand) => services.handovers.execute(handoverId, command, { actor });
  const rep = (id: string) => `rep:${id}`;
  const manager = `manager:${people.manager}`;
  return {
    send,
    async compileDossier() {
      const fields = [{ key: 'fact', text: 'likes tea', source: 'talk' }];
      for (const section of FILLED)
        await send(rep(people.outgoing), { name: 'fill-dossier-section', data: { section, fields } });
      await send(rep(people.outgoing), { name: 'sign-dossier', data: {} });
      await send(manager, { name: 'approve-dossier', data: {} });
    },
    nominate: (representativeId = people.successor) =>
      send(manager, { name: 'nominate-successor', data: { representativeId } }),
    async appointVip(representativeId = people.successor) {
      await send(manager, { name: 'nominate-successor', data: { representativeId } });
      await send('hr', { name: 'approve-successor', data: {} });
      await send(rep(representativeId), { name: 'accept-appointment', data: {} });
    },
    sendNotice: () => send(manager, { name: 'send-notice', data: { channel: 'email' } }),
    acknowledge: () => send(manager, { name: 'record-acknowledgement', data: { note: 'fine with me' } }),
    object: () => send(manager, { name: 'record-objection', data: { reason: 'does not speak Catalan' } }),
    async visit() {
      const heldAt = services.clock.context('hr').now;
      await send(manager, { name: 'record-visit', data: { heldAt, mode: 'in-person', present: ['Contact'] } });
    },
    async interview() {
      const heldAt = services.clock.context('hr').now;
      const answers = [{ question: 'What matters?', answer: 'Being known' }];
      await send(manager, { name: 'record-interview', data: { heldAt, answers } });
    },
    answerSurvey: (survey: number) =>
      send(manager, { name: 'record-survey-answer', data: { survey, csat: 5, nps: 9, ces: 7 } }),
  };
}

/**
 * The built-in policy, with everything due within seconds where the system acts, and hours away where people do.
 * `endsWithinMs`: today is a business day and ends that soon.
 */
export function hurried(document: PolicyDocument, endsWithinMs?: number): PolicyDocument {
  const later = { anchor: 'announcement', due: 'PT1H', reminders: [], escalate: 'PT1H' } as const;
  const tracks = structuredClone(document.tracks);
  for (const track of Object.values(tracks)) {
    Object.assign(track['compile-dossier'], later);
    Object.assign(track['appoint-successor'], later);
    Object.assign(track['notify-client'], later, { silence: 'PT1S' });
    if (track['joint-visit']) Object.assign(track['joint-visit'], later);
    if (track.interview) Object.assign(track.interview, later);
    const surveys = { surveys: ['PT1S'], answerWithin: 'PT2S' };
    Object.assign(track['follow-up-surveys'], later, surveys, { anchor: 'ownership' });
  }
  return { ...document, name: 'Hurried', tracks, calendar: { ...document.calendar, ...endOfToday(endsWithinMs) } };
}

/** A calendar in a zone in which it is before midnight, so that a day can end within minutes. */
function endOfToday(withinMs: number | undefined): Partial<PolicyDocument['calendar']> {
  if (withinMs === undefined) return {};
  const timeZone = new Date().getUTCHours() < 12 ? 'UTC' : 'Etc/GMT+12';
  const ends = new Date(Date.now() + withinMs);
  const dayEnds = ends.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return { timeZone, weekend: [], holidays: [], dayEnds };
}

/** In the built-in policy's calendar, which has no zone and no holidays except the turn of the year and Christmas. */
export function nextBusinessDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  do date.setUTCDate(date.getUTCDate() + 1);
  while ([0, 6].includes(date.getUTCDay()) || /-(12-25|01-01)$/.test(date.toISOString().slice(0, 10)));
  return date.toISOString().slice(0, 10);
}

/** A business day two months from now in the built-in policy's calendar: nothing of a departure is due before. */
export function inTwoMonths(): string {
  const { calendar } = builtInPolicy(dueInstant);
  return nextBusinessDay(localDate(calendar, dueInstant(calendar, new Date().toISOString(), 'P60D')));
}
