// Checks a command before it goes to the database: what fails here would fail its whole batch there.
import { isCanonicalJson } from '#libs/proof';
import { assertText, Unstorable } from '../canonical';
import type { AppendCommand } from '../types';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;
/** A line of evidence is at most 16 MiB; half of that is room enough for its other columns. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;
const STREAM = /^[a-z][a-z-]*\/[^\0]+$/;
const MAX_STREAMS = 500;
/** Both are indexed, and an index entry holds at most about 2,700 bytes. */
const MAX_NAME = 255;

/** Throws {@link Unstorable}, or a TypeError when the caller is wrong rather than the data. */
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
    assertBody(body);
  }
}

/** Refuses what the verifier of the evidence would refuse. */
function assertBody(body: string): void {
  const bytes = Buffer.from(body);
  if (bytes.length > MAX_BODY_BYTES) throw new Unstorable(`An event has at most ${MAX_BODY_BYTES} bytes`);
  if (!isCanonicalJson(bytes, 0, bytes.length))
    throw new Unstorable('An event is not canonical JSON within the limits of the record');
}

function isVersion(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}
