// The log of a large company: people in teams, departures, and handovers at every stage, a hundred events each.
import { v7 as newId } from 'uuid';
import { SECTIONS, STEPS, TIERS } from '#libs/domain';
import samples from '../libs/domain/event-samples.json';
import type { Decided } from './stories';

export interface Company {
  batches: Iterable<Decided[]>;
  /** The number of handovers in all. */
  handovers: number;
  managers: string[];
  representatives: string[];
  departures: string[];
  /** The handover with a long history, and its number of events. */
  long: { id: string; events: number };
}
interface Ids {
  n: number;
  handover: string;
  client: string;
  departure: string;
  outgoing: string;
  successor: string;
  lead: string;
}

/** For each handover and its client together. */
const EVENTS_EACH = 100;
const EVENTS_OF_LONG = 500;
const HANDOVERS_A_DEPARTURE = 50;
const PEOPLE_A_TEAM = 20;
/** How many departures are interleaved. */
const AT_ONCE = 10;
const BATCH = 1_000;
const DAY_MS = 86_400_000;
const NAMES = [
  'Ernst',
  'Østergaard',
  '林美惠',
  'Frankenversand',
  '王大明',
  'Hilarión',
  '张伟',
  'Königlich Essen',
  'Save-a-lot',
];

const DATA = new Map<string, object>(samples.map(({ type, data }) => [type, data]));
const event = (stream: string, type: string, data: object = {}): Decided => ({
  stream,
  type,
  // Undefined members are left out, as in the log's own texts.
  data: JSON.parse(JSON.stringify({ ...DATA.get(type), ...data })),
});

/** A log of about `events` events; every hundred are one handover. */
export function foundCompany(events: number): Company {
  const handovers = Math.max(HANDOVERS_A_DEPARTURE, Math.round(events / EVENTS_EACH));
  const departures = Array.from({ length: Math.ceil(handovers / HANDOVERS_A_DEPARTURE) }, () => newId());
  const representatives = departures.flatMap(() => [newId(), newId()]);
  const managers = Array.from({ length: Math.ceil(representatives.length / PEOPLE_A_TEAM) }, () => newId());
  const managerOf = (person: number) => managers[Math.floor(person / PEOPLE_A_TEAM)] ?? '';
  const policy = newId();
  const idsOf = (departure: number, n: number): Ids => ({
    n,
    handover: newId(),
    client: newId(),
    departure: departures[departure] ?? '',
    outgoing: representatives[2 * departure] ?? '',
    successor: representatives[(2 * ((departure + n) % departures.length) + 1) % representatives.length] ?? '',
    lead: managerOf(2 * departure),
  });
  const all = departures.map((_, d) =>
    Array.from({ length: Math.min(HANDOVERS_A_DEPARTURE, handovers - d * HANDOVERS_A_DEPARTURE) }, (__, n) =>
      idsOf(d, d * HANDOVERS_A_DEPARTURE + n),
    ),
  );
  function* people(): Generator<Decided> {
    yield event(`policy/${policy}`, 'PolicyPublished');
    for (const [n, id] of managers.entries()) yield person(id, `Manager ${n}`, {});
    for (const [n, id] of representatives.entries())
      yield person(id, `${NAMES[n % NAMES.length]} R${n}`, { managerId: managerOf(n) });
  }
  function* everything(): Generator<Decided> {
    yield* people();
    for (let d = 0; d < all.length; d += AT_ONCE) {
      const told = all.slice(d, d + AT_ONCE);
      for (const each of told) yield* announced(each, policy);
      yield* inTurns(told.flat().map((ids) => handedOver(ids, policy)));
    }
  }
  const long = { id: all[0]?.[LONG]?.handover ?? '', events: EVENTS_OF_LONG };
  return { batches: inBatches(everything()), handovers, managers, representatives, departures, long };
}

const person = (id: string, name: string, traits: object) =>
  event(`representative/${id}`, 'RepresentativeAdded', {
    externalId: name.split(' ').at(-1),
    details: { name, email: 'someone@bench.example' },
    traits: { languages: ['en'], capacity: 40, ...traits },
  });

/** The first handover that is at its last step. */
const LONG = 7;
const tierOf = (n: number) => TIERS[[0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3][n % 11] ?? 0] ?? 'ordinary';
const dayFrom = (n: number, from: number) => new Date(Date.now() + (((n * 37) % 120) + from) * DAY_MS);

function* announced(handovers: Ids[], policyId: string): Generator<Decided> {
  for (const { n, client, outgoing } of handovers) {
    const name = `${NAMES[n % NAMES.length]} ${n}`;
    yield event(`client/${client}`, 'ClientAdded', { externalId: `C${n}`, details: { name, timeZone: 'Asia/Taipei' } });
    yield event(`client/${client}`, 'ClientSpendRecorded', { lifetimeSpend: `${((n * 7_919) % 200_000) + 100}.50` });
    yield event(`client/${client}`, 'OwnerChanged', { to: outgoing });
  }
  const [first] = handovers;
  if (!first) return;
  const { departure, outgoing, lead, n } = first;
  const leaving = { representativeId: outgoing, policyId, fallbackIds: [lead], ...lastDay(n) };
  const told = handovers.map((each) => ({ handoverId: each.handover, clientId: each.client, tier: tierOf(each.n) }));
  yield event(`departure/${departure}`, 'DepartureAnnounced', {
    ...leaving,
    handovers: told.map((each) => ({ ...each, track: 'vip' })),
  });
  yield event(`representative/${outgoing}`, 'RepresentativeLeaving', { departureId: departure, ...lastDay(n) });
}

const lastDay = (n: number) => ({ lastWorkingDay: dayFrom(n, 0).toISOString().slice(0, 10) });

const opening = DATA.get('HandoverOpened') as { plan: Record<string, object> };

/** Opened, worked on for long, and then carried as far as its number says. */
function* handedOver(ids: Ids, policyId: string): Generator<Decided> {
  const { n, client, departure, lead, outgoing } = ids;
  const handover = `handover/${ids.handover}`;
  const dueAt = dayFrom(n, -40).toISOString();
  const plan = Object.fromEntries(STEPS.map((step) => [step, { ...opening.plan['compile-dossier'], dueAt }]));
  yield event(`client/${client}`, 'ClientHandoverStarted', { handoverId: ids.handover, departureId: departure });
  const who = { clientId: client, departureId: departure, outgoingId: outgoing, leadId: lead };
  yield event(handover, 'HandoverOpened', { ...who, policyId, tier: tierOf(n), plan, dossier: {}, ...lastDay(n) });
  const way = wayOf(ids, handover);
  // Four events are the client's.
  const count = n === LONG ? EVENTS_OF_LONG - 1 : EVENTS_EACH - 5;
  for (let turn = way.length; turn < count; turn += 1) yield filled(handover, ids, turn);
  yield* way;
}

function filled(handover: string, { client, outgoing }: Ids, turn: number): Decided {
  const section = SECTIONS[turn % SECTIONS.length];
  const author = `rep:${outgoing}`;
  const text = `What we know of them, told for the ${turn}th time: they call on Tuesdays, and like it short.`;
  const field = { key: `k${turn % 4}`, text, source: 'conversation', author, writtenAt: '2026-11-02T09:00:00.000Z' };
  return event(handover, 'DossierSectionFilled', { clientId: client, section, fields: [field] });
}

function wayOf({ n, handover: id, client, outgoing, lead, successor }: Ids, handover: string): Decided[] {
  const own = (type: string, data: object = {}) => event(handover, type, data);
  const its = { clientId: client };
  const next = { representativeId: successor };
  const mailed = (kind: string, to: object) => ({ effectId: `${id}.${kind}.1`, kind, to });
  const letter = mailed('appointment', { kind: 'representative', id: successor });
  const appointment = { ...letter, step: 'appoint-successor' };
  const notice = { ...mailed('notice', { kind: 'client', id: client }), step: 'notify-client' };
  const sent = (effect: { effectId: string; kind: string }) =>
    own('EffectDone', { effectId: effect.effectId, kind: effect.kind });
  const stages: Decided[][] = [
    [own('DossierSigned', { by: `rep:${outgoing}` }), own('DossierApproved', { by: `manager:${lead}` })],
    [
      own('SuccessorNominated', { ...its, ...next, effect: undefined }),
      own('SuccessorApproved', { ...next, effect: appointment }),
      sent(appointment),
      own('SuccessorAppointed', { ...next, effect: undefined }),
    ],
    [own('NoticeRequested', { ...its, effect: notice }), sent(notice), own('NoticeAcknowledged', its)],
    [own('VisitScheduled', its), own('JointVisitHeld', its)],
    [own('OwnershipPassed', { from: outgoing, to: successor }), own('InterviewHeld', its)],
  ];
  const reached = n % 10;
  const done = stages.slice(0, reached).flat();
  if (reached === 6) return [...done, own('HandoverPaused', its)];
  if (reached === 8) return [...done, own('HandoverCompleted', { successorId: successor })];
  if (reached === 9) return [own('HandoverCancelled', { ...its, cause: 'withdrawn', successor: undefined })];
  return done;
}

function* inTurns<Item>(tellers: Generator<Item>[]): Generator<Item> {
  let telling = tellers;
  while (telling.length > 0) {
    const going: Generator<Item>[] = [];
    for (const teller of telling) {
      const { done, value } = teller.next();
      if (done) continue;
      yield value;
      going.push(teller);
    }
    telling = going;
  }
}

function* inBatches<Item>(items: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
