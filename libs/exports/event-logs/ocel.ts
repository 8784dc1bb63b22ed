// The log as OCEL 2.0 (JSON): events that relate to several objects at once. Ids only, so that it survives an erasure.
import type { LoggedEvent } from '../logged';
import { ATTRIBUTES, OBJECT_TYPES, OcelObjects, type ObjectType } from './ocel-objects';

interface OcelCounts {
  events: number;
  objects: number;
}

const EVENT_ATTRIBUTES = [
  { name: 'actor', type: 'string' },
  { name: 'command', type: 'string' },
  { name: 'position', type: 'integer' },
  { name: 'version', type: 'integer' },
] as const;

/**
 * The text piece by piece. Events are streamed; only the objects and the type names are held in memory, because the
 * format lets them follow at the end. Streams other than those of the object types and of reads are left out.
 */
export async function* ocelOf(events: AsyncIterable<LoggedEvent>, counts: OcelCounts): AsyncGenerator<string> {
  const objects = new OcelObjects();
  const types = new Set<string>();
  yield '{"events":[';
  for await (const event of events) {
    if (![...OBJECT_TYPES, 'reads', 'engagement'].some((kind) => event.stream.startsWith(`${kind}/`))) continue;
    types.add(event.type);
    const text = JSON.stringify(eventOf(event, objects));
    yield counts.events === 0 ? `\n${text}` : `,\n${text}`;
    counts.events += 1;
  }
  yield '],\n"objects":[';
  for (const object of objects.all()) {
    const text = JSON.stringify(object);
    yield counts.objects === 0 ? `\n${text}` : `,\n${text}`;
    counts.objects += 1;
  }
  const eventTypes = [...types].toSorted().map((name) => ({ name, attributes: EVENT_ATTRIBUTES }));
  yield `],\n"eventTypes":${JSON.stringify(eventTypes)},\n"objectTypes":${JSON.stringify(objectTypes())}}\n`;
}

function eventOf(event: LoggedEvent, objects: OcelObjects): object {
  const { position, type, recordedAt: time } = event;
  const attributes = EVENT_ATTRIBUTES.map(({ name }) => ({ name, value: String(event[name]) }));
  return { id: `event/${position}`, type, time, attributes, relationships: objects.relationshipsOf(event) };
}

const objectTypes = () =>
  OBJECT_TYPES.map((name: ObjectType) => ({
    name,
    attributes: ATTRIBUTES[name].map((attribute) => ({ name: attribute, type: 'string' })),
  }));
