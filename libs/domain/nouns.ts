// All nouns. What is known about a command or an event is in its noun; here it is looked up by the stream's name.
import { client, type ClientNoun } from './client/noun';
import type { StreamType } from './decision';
import { departure, type DepartureNoun } from './departure/noun';
import { handover, type HandoverNoun } from './handover/noun';
import { engagement, type EngagementNoun } from './engagement/noun';
import type { EventOf, Lift, Noun, Seal, Subject, Ways } from './noun';
import { person, type PersonNoun } from './person/noun';
import { policy, type PolicyNoun } from './policy/noun';
import { reads, type ReadsNoun } from './reads/noun';
import { representative, type RepresentativeNoun } from './representative/noun';

interface NounTypes {
  client: ClientNoun;
  person: PersonNoun;
  representative: RepresentativeNoun;
  engagement: EngagementNoun;
  departure: DepartureNoun;
  handover: HandoverNoun;
  policy: PolicyNoun;
  reads: ReadsNoun;
}
/** What can be asked of a thing besides its rights: every command and every duty. */
export type OrderOf<N extends StreamType> = keyof NounTypes[N]['commands'] | keyof NounTypes[N]['duties'];
/** The state of each kind of stream. */
export type States = { [N in StreamType]: NounTypes[N]['stream'] };
export type DomainEvent = { [N in StreamType]: EventOf<NounTypes[N]['events']> }[StreamType];

export const NOUNS: { readonly [N in StreamType]: Noun<NounTypes[N]> } = {
  client,
  person,
  representative,
  engagement,
  departure,
  handover,
  policy,
  reads,
};

/** What a caller who knows a noun only by name can ask of it. */
interface AnyNoun {
  readonly initial: unknown;
  readonly eventTypes: string[];
  liftsOf(type: string): readonly Lift[];
  sealsOf(type: string): { fields: Record<string, Seal>; sealedFor: Subject } | undefined;
  evolve(stream: unknown, event: { type: string; data: unknown; at: string; actor: string }, id: string): unknown;
}
const nouns = new Map(Object.entries(NOUNS) as unknown as [string, AnyNoun][]);

/** The noun of each event type. A type belongs to one noun, or is the same in all that have it (`EffectDone`). */
const byEvent = new Map([...nouns.values()].flatMap((noun) => noun.eventTypes.map((type) => [type, noun] as const)));

export const EVENT_TYPES: readonly string[] = [...byEvent.keys()];

export const sealsOf = (type: string) => byEvent.get(type)?.sealsOf(type);

const split = (stream: string): [name: string, id: string] => {
  const slash = stream.indexOf('/');
  return [stream.slice(0, slash), stream.slice(slash + 1)];
};

function nounOf(stream: string): AnyNoun {
  const noun = nouns.get(split(stream)[0]);
  if (!noun) throw new Error(`No rules are known for the stream ${stream}.`);
  return noun;
}

export const initialState = (stream: string): States[StreamType] => nounOf(stream).initial as States[StreamType];

/** The state of a stream after one more event. Throws on an event type that this version does not know. */
export function evolve(
  stream: string,
  state: unknown,
  event: { type: string; data: unknown; at: string; actor: string },
): States[StreamType] {
  return nounOf(stream).evolve(state, event, split(stream)[1]) as States[StreamType];
}

/** By noun and command: what undoes it and what corrects it. */
export const COMMAND_WAYS: Readonly<Record<string, Record<string, Ways>>> = {
  handover: NOUNS.handover.ways,
  // Announcing creates the departure, and is decided over everything that the outgoing representative looks after.
  departure: { announce: { undo: 'withdraw', correctedBy: null }, ...NOUNS.departure.ways },
  client: NOUNS.client.ways,
  person: NOUNS.person.ways,
  representative: NOUNS.representative.ways,
  policy: NOUNS.policy.ways,
};

/** The version written today. */
export const schemaVersionOf = (type: string): number => (byEvent.get(type)?.liftsOf(type).length ?? 0) + 1;

/**
 * The data in today's shape: each version of an event is lifted to the next when it is read; the log never changes.
 * Throws if the event was written by a newer Baton.
 */
export function upcast(
  type: string,
  schemaVersion: number,
  data: Record<string, unknown>,
  lifts: readonly Lift[] = byEvent.get(type)?.liftsOf(type) ?? [],
): Record<string, unknown> {
  if (schemaVersion > lifts.length + 1)
    throw new Error(`${type} of version ${schemaVersion} was written by a newer Baton. Start that version.`);
  return lifts.slice(schemaVersion - 1).reduce((lifted, lift) => lift(lifted) as Record<string, unknown>, data);
}
