// What changed between two moments of a handover, and who made each change.
import { streamOf, type Language } from '#libs/domain';
import { actorNameOf, clientFacts, handoverFacts, labelOf, valueOf, type Fact, type NameOf } from '#libs/telling';
import type { DecodedEvent } from '#libs/event-store';
import type { HistoryItem, Moment } from '../caller';
import { instantOf } from '../connections/codec';
import { evolved, reachedAt, statesIn, type BothStates, type HandoverPast, type Reached } from './handover-past';
import { namesIn, tellEvents, toldCommand, type FindNames } from '../tell';
import { Refusal } from '../refusal';

type Noun = 'handover' | 'client';

/** One field whose value differs at the later moment. */
interface Change {
  /** As a program names it: `steps.joint-visit.status`, `client.ownerId`. */
  field: string;
  /** What a reader calls it. */
  label: string;
  /** As a reader reads it; null where there is no value. */
  before: string | null;
  after: string | null;
  /** The last event between the moments that changed the field: who sent its command, and when. */
  by: string;
  byName: string;
  at: string;
  /** Whose version it is. */
  stream: Noun;
  version: number;
  command: string;
}

export interface HandoverChanges {
  /** Whose data is shown. */
  clientId: string;
  from: { version: number; at: string };
  to: { version: number; at: string };
  changes: Change[];
  events: (HistoryItem & { stream: Noun })[];
}

interface Difference {
  before?: Fact;
  after?: Fact;
  because: DecodedEvent;
}

/** Undefined when there was no such handover, or not yet. Throws `from-after-to`. */
export async function changesBetween(
  past: HandoverPast,
  moments: { from: Moment; to?: Moment },
  language: Language,
  findNames: FindNames,
): Promise<HandoverChanges | undefined> {
  const from = reachedAt(past, moments.from);
  const to = from && (moments.to ? reachedAt(past, moments.to) : atTheEnd(past, from));
  if (!from || !to || to.version === 0) return undefined;
  if (isAfter(from, to)) throw new Refusal('from-after-to');
  const between = eventsBetween(from, to);
  const differences = differencesIn(past, statesIn(past, from), between);
  const tellAll = (nameOf: NameOf) => differences.map((each) => tellDifference(each, language, nameOf));
  const nameOf = await namesIn((asking) => void tellAll(asking), findNames);
  const items = await tellEvents(between, language, findNames);
  return {
    clientId: past.clientId,
    from: { version: from.version, at: from.at },
    to: { version: to.version, at: to.at },
    changes: tellAll(nameOf),
    events: items.map((item, index) => ({ ...item, stream: nounOf(between[index]?.stream ?? '') })),
  };
}

/** The present: everything recorded, and not before the other moment. */
function atTheEnd({ handover, client }: HandoverPast, from: Reached): Reached {
  const last = [from.at, handover.at(-1)?.recordedAt ?? '', client.at(-1)?.recordedAt ?? ''].toSorted().at(-1) ?? '';
  return { handover, client, version: handover.length, at: last };
}

const isAfter = (one: Reached, other: Reached) =>
  one.at > other.at || (one.at === other.at && one.version > other.version);

const eventsBetween = (from: Reached, to: Reached): DecodedEvent[] =>
  [...to.handover.slice(from.handover.length), ...to.client.slice(from.client.length)].toSorted(
    (one, other) => one.position - other.position,
  );

/** Each field that differs at the end, with the last event that touched it. */
function differencesIn(past: HandoverPast, start: BothStates, between: DecodedEvent[]): Difference[] {
  const before = factsOf(start);
  const because = new Map<string, DecodedEvent>();
  let [states, facts] = [start, before];
  for (const event of between) {
    const noun = nounOf(event.stream);
    const stream = streamOf(noun, noun === 'client' ? past.clientId : past.id);
    states = { ...states, [noun]: evolved(stream, states[noun], event) };
    const next = factsOf(states);
    for (const field of changedFields(facts, next)) because.set(field, event);
    facts = next;
  }
  return changedFields(before, facts).flatMap((field) => {
    const event = because.get(field);
    return event ? [{ before: before.get(field), after: facts.get(field), because: event }] : [];
  });
}

const factsOf = ({ handover, client }: BothStates) =>
  new Map([...handoverFacts(handover), ...clientFacts(client)].map((fact) => [fact.field, fact]));

/** In the order of the later state, then those that are gone. */
const changedFields = (before: Map<string, Fact>, after: Map<string, Fact>): string[] =>
  [...new Set([...after.keys(), ...before.keys()])].filter(
    (field) => before.get(field)?.value !== after.get(field)?.value,
  );

function tellDifference({ before, after, because }: Difference, language: Language, nameOf: NameOf): Change {
  const told = (fact: Fact | undefined) => (fact ? valueOf(fact, language, nameOf) : null);
  const fact = (after ?? before) as Fact;
  return {
    field: fact.field,
    label: labelOf(fact, language),
    before: told(before),
    after: told(after),
    by: because.actor,
    byName: actorNameOf(because.actor, language, nameOf),
    at: instantOf(because.occurredAt),
    stream: nounOf(because.stream),
    version: because.version,
    command: toldCommand(because),
  };
}

const nounOf = (stream: string): Noun => (stream.startsWith('client/') ? 'client' : 'handover');
