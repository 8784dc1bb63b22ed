// What may happen in a firm, and how often: numbers choose among whatever is there, so a shrunk example stays readable.
import fc from 'fast-check';
import type { HandoverCommandName } from '#libs/domain';

export type Action =
  | { do: 'announce'; who: number; fallback: number; inDays: number; sudden: boolean }
  | { do: 'departure'; which: number; command: DepartureOrder; who: number; inDays: number }
  | { do: 'handover'; which: number; command: HandoverCommandName; who: number }
  | { do: 'drive'; which: number; who: number; steps: number }
  | { do: 'leave'; who: number; fallback: number }
  | { do: 'assign'; client: number; who: number }
  | { do: 'add-client'; who: number }
  | { do: 'deactivate-client'; client: number }
  | { do: 'erase'; client: number }
  | { do: 'deactivate'; who: number }
  | { do: 'presence'; who: number; command: PresenceOrder }
  | { do: 'report-to'; who: number; manager: number }
  | { do: 'interrupt'; which: number; command: HandoverCommandName; who: number; days: number }
  | { do: 'mails'; which: number; fail: boolean }
  | { do: 'sleep'; days: number }
  | { do: 'wait'; hops: number; mails: Mails };

export type Doing<Name extends Action['do']> = Extract<Action, { do: Name }>;

export const REPRESENTATIVES = 6;
export const rep = (n: number): string => `r${n % REPRESENTATIVES}`;
export const pick = <T>(from: T[], n: number): T | undefined => from[n % Math.max(from.length, 1)];

const PRESENCE_ORDERS = ['close-to-new-clients', 'reopen-to-new-clients', 'reinstate', 'reinstate'] as const;
type PresenceOrder = (typeof PRESENCE_ORDERS)[number];
const DEPARTURE_ORDERS = [
  'reschedule',
  'withdraw',
  'name-interim-owner',
  'close-last-working-day',
  'complete',
  'carry-on',
] as const;
type DepartureOrder = (typeof DEPARTURE_ORDERS)[number];
export type Mails = 'sent' | 'failed' | 'owed';

const ORDERS: readonly HandoverCommandName[] = [
  'nominate-successor',
  'nominate-successor',
  'approve-successor',
  'accept-appointment',
  'decline-appointment',
  'send-notice',
  'record-acknowledgement',
  'record-objection',
  'record-objection',
  'record-visit',
  'schedule-visit',
  'record-interview',
  'record-survey-answer',
  'record-survey-answer',
  'correct-survey-answer',
  'fill-dossier-section',
  'sign-dossier',
  'skip-step',
  'pause',
  'pause',
  'resume',
  'resume',
  'cancel',
];
/** A handover on its happy path: nominated, approved, accepted, told, acknowledged, visited, and all but surveyed. */
export const GOOD_WAY: readonly HandoverCommandName[] = [
  'nominate-successor',
  'approve-successor',
  'accept-appointment',
  'send-notice',
  'record-acknowledgement',
  'record-visit',
  'record-interview',
];

const index = fc.nat(11);
const one = <const T>(value: T) => fc.constant(value);
const mostly = (count: number, weight: number) => ({ weight, arbitrary: one(count) });

/** What happens without a departure: the work on handovers, time, and the firm's own comings and goings. */
const everyday: fc.WeightedArbitrary<Action>[] = [
  {
    weight: 12,
    arbitrary: fc.record({ do: one('handover'), which: index, command: fc.constantFrom(...ORDERS), who: index }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: one('drive'),
      which: index,
      who: index,
      steps: fc.oneof(fc.integer({ min: 1, max: GOOD_WAY.length }), one(GOOD_WAY.length)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('assign'), client: index, who: index }) },
  { weight: 2, arbitrary: fc.record({ do: one('add-client'), who: index }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ do: one('deactivate-client'), client: index }),
      fc.record({ do: one('erase'), client: index }),
    ),
  },
  { weight: 1, arbitrary: fc.record({ do: one('report-to'), who: index, manager: index }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: one('presence'), who: index, command: fc.constantFrom(...PRESENCE_ORDERS) }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('mails'), which: index, fail: fc.boolean() }) },
];

/** Time does not pass in the middle of a command. */
const passing: fc.WeightedArbitrary<Action>[] = [
  {
    weight: 2,
    arbitrary: fc.record({
      do: one('interrupt'),
      which: index,
      command: fc.constantFrom('record-objection', 'record-acknowledgement', 'record-survey-answer'),
      who: index,
      days: fc.integer({ min: 0, max: 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: one('sleep'), days: fc.integer({ min: 1, max: 40 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: one('wait'),
      hops: fc.oneof(mostly(1, 3), mostly(3, 2), mostly(8, 1)),
      mails: fc.constantFrom('sent', 'sent', 'sent', 'failed', 'owed'),
    }),
  },
];

const leaving: fc.WeightedArbitrary<Action>[] = [
  {
    weight: 5,
    arbitrary: fc.record({
      do: one('announce'),
      who: index,
      fallback: index,
      inDays: fc.oneof(fc.nat(4), fc.nat(40)),
      sudden: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: one('departure'),
      which: index,
      command: fc.constantFrom(...DEPARTURE_ORDERS, 'withdraw', 'withdraw', 'withdraw'),
      who: index,
      inDays: fc.nat(4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: one('leave'), who: index, fallback: index }) },
  { weight: 1, arbitrary: fc.record({ do: one('deactivate'), who: index }) },
];

/** A nomination beside the announcement that the nominee leaves: the same number means the same person. */
const colliding = index.chain((who) =>
  fc.record({
    first: fc.record({
      do: one('announce'),
      who: one(who),
      fallback: index,
      inDays: fc.nat(4),
      sudden: fc.boolean(),
    }),
    during: fc.record({
      do: one('handover'),
      which: index,
      command: fc.constantFrom('nominate-successor', 'accept-appointment', 'record-objection'),
      who: one(who),
    }),
  }),
);

const instant = fc.oneof(...leaving, ...everyday);
const during = fc.oneof({ weight: 5, arbitrary: one(undefined) }, { weight: 3, arbitrary: instant });

/** One command, and what others do while it is decided. */
export interface Scene {
  first: Action;
  afterClients?: Action;
  afterInvolved?: Action;
  beforeAppend?: Action;
}

const crossing: fc.Arbitrary<Scene> = fc
  .tuple(colliding, fc.constantFrom('afterClients', 'afterInvolved', 'beforeAppend'), fc.boolean())
  .map(([{ first, during: other }, when, inverse]) => {
    const [one_, two] = inverse ? [other, first] : [first, other];
    return { first: one_, [when]: two };
  });

const scene: fc.Arbitrary<Scene> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({ first: instant, afterClients: during, afterInvolved: during, beforeAppend: during })
      .map(({ first, ...others }) => ({
        first,
        ...Object.fromEntries(Object.entries(others).filter(([, action]) => action !== undefined)),
      })),
  },
  { weight: 5, arbitrary: fc.record({ first: fc.oneof(...passing) }) },
  { weight: 1, arbitrary: crossing },
);

/** A handover supersedes another, something happens in it, and then the departure is withdrawn. */
const detour: fc.Arbitrary<Scene[]> = fc
  .record({
    who: fc.integer({ min: REPRESENTATIVES, max: 11 }),
    which: fc.nat(2),
    said: fc.constantFrom('record-objection', 'pause', 'fill-dossier-section', 'decline-appointment'),
    steps: fc.integer({ min: 1, max: 4 }),
    // Somebody else's departure is announced in the middle of the withdrawal.
    other: fc.option(index, { nil: undefined }),
  })
  .map(({ who, which, said, steps, other }): Scene[] => {
    const leaves = (id: number) => ({ do: 'announce' as const, who: id, fallback: which, inDays: 20, sudden: false });
    const withdraw = { do: 'departure' as const, which: 0, command: 'withdraw' as const, who, inDays: 0 };
    return [
      { first: leaves(who) },
      { first: { do: 'drive', which, who, steps } },
      { first: { do: 'handover', which, command: said, who } },
      other === undefined ? { first: withdraw } : { first: leaves(other), afterInvolved: withdraw },
    ];
  });

/** What happens in a firm, in sequence. */
export const scenes = (sizes: { minLength: number; maxLength: number }): fc.Arbitrary<Scene[]> =>
  fc
    .array(fc.oneof({ weight: 20, arbitrary: scene.map((each) => [each]) }, { weight: 1, arbitrary: detour }), sizes)
    .map((parts) => parts.flat());
