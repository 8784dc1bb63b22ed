// Checks a command before it goes to the database: what fails here would fail its whole batch there.
import { assertText, canonicalJson, Unstorable } from './canonical';
import type { AppendCommand } from './types';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;
/** In canonical JSON only control characters are escaped by number; any other such escape deserves a closer look. */
const SUSPECT = /\\u(?!00[01])|\\u0000/;
const STREAM = /^[a-z][a-z-]*\/[^\0]+$/;
const MAX_STREAMS = 500;
/** Both are indexed, and an index takes no more than some 2,700 bytes. */
const MAX_NAME = 255;

/** Throws {@link Unstorable}, or a TypeError where the caller is wrong rather than the data. */
export function assertAcceptable(command: AppendCommand): void {
  if (!UUID.test(command.commandId)) throw new TypeError(`A command's id is a UUID, not ${command.commandId}`);
  if (!INSTANT.test(command.occurredAt) || Number.isNaN(Date.parse(command.occurredAt))) {
    throw new TypeError(`occurredAt is an ISO 8601 instant, not ${command.occurredAt}`);
  }
  if ((command.key === undefined) !== (command.request === undefined)) {
    throw new TypeError('A key needs the HMAC of its request, and the other way round');
  }
  assertText(command.command, 'The name of the command');
  assertText(command.actor, 'The actor');
  assertText(command.key ?? '', 'The key');
  if ((command.key?.length ?? 0) > MAX_NAME) throw new Unstorable(`A key has at most ${MAX_NAME} characters`);
  assertText(command.answer ?? '', 'The answer');
  assertStreams(command);
}

function assertStreams({ expected, events }: AppendCommand): void {
  if (events.length === 0) throw new TypeError('A command without events is not appended');
  const streams = Object.keys(expected);
  if (streams.length > MAX_STREAMS) throw new Unstorable(`A command touches at most ${MAX_STREAMS} streams`);
  for (const stream of streams) {
    assertText(stream, 'A stream');
    if (!STREAM.test(stream) || stream.length > MAX_NAME) throw new TypeError(`A stream is <kind>/<id>, not ${stream}`);
    if (!isVersion(expected[stream])) throw new TypeError(`${stream} needs a whole expected version, 0 or more`);
  }
  for (const { stream, type, body } of events) {
    if (!Object.hasOwn(expected, stream)) throw new TypeError(`${stream} gets an event but has no expected version`);
    assertText(type, 'The type of an event');
    assertText(body, 'An event');
    if (SUSPECT.test(body) && canonicalJson(JSON.parse(body)) !== body) throw new Unstorable('A body is not canonical');
  }
}

function isVersion(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}
