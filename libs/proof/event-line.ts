// One event of a bundle: its line taken apart where it lies, and its leaf computed from what the line says.
import { hash } from 'node:crypto';
import { isStorable } from './canonical-bytes';
import { InstantWriter } from './instants';

/** Texts are latin1: one character for each byte of their UTF-8, so that nothing is decoded that is only hashed. */
export interface EventLine {
  position: number;
  stream: string;
  version: number;
  command: string;
  commandId: string;
  actor: string;
  occurredAt: string;
  recordedAt: string;
  /** As the line gives it, base64. */
  leaf: string;
  /** As the line gives it: base64 texts with quotes and commas; undefined when there is none. */
  proof: string | undefined;
  /** Computed from the columns: 32 bytes as latin1. */
  computed: string;
  /** Where the body lies in the bytes. */
  bodyFrom: number;
  bodyTo: number;
}

const TEXT = '"([^"\\\\\\x00-\\x1f]*)"';
const ESCAPED = '"([^"\\\\\\x00-\\x1f]*(?:\\\\[^\\x00-\\x1f][^"\\\\\\x00-\\x1f]*)*)"';
const HASH = '"[A-Za-z0-9+/]{43}="';
/** The members in their one order, without spaces, up to where the body begins. */
const headOf = (text: string): RegExp =>
  new RegExp(
    `^\\{"kind":"event","position":([1-9]\\d{0,15}),"stream":${text},"version":(-?\\d{1,10}),"type":${text},` +
      `"schemaVersion":(-?\\d{1,10}),"actor":${text},"command":${text},` +
      '"commandId":"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",' +
      '"occurredAt":"([^"\\\\]{27})","recordedAt":"([^"\\\\]{27})",' +
      `"leaf":(${HASH})(?:,"proof":\\[((?:${HASH}(?:,(?="))?)*)\\])?,"body":`,
  );
const PLAIN = headOf(TEXT);
const WITH_ESCAPES = headOf(ESCAPED);

const FIXED_BYTES = 70;
const CLOSE = 0x7d;
const HEX = new Int8Array(128).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) HEX[digit.charCodeAt(0)] = value;

/** Reads event lines one after the other; what it gives is the same object each time. */
export class EventReader {
  private readonly instants = new InstantWriter();
  /** 0x00, the leaf's fixed part, its texts. */
  private scratch = Buffer.alloc(4096);
  private readonly event: EventLine = {
    position: 0,
    stream: '',
    version: 0,
    command: '',
    commandId: '',
    actor: '',
    occurredAt: '',
    recordedAt: '',
    leaf: '',
    proof: undefined,
    computed: '',
    bodyFrom: 0,
    bodyTo: 0,
  };

  /** The event in the bytes from..to-1, which are UTF-8; undefined when they are no event line. */
  read(bytes: Buffer, from: number, to: number): EventLine | undefined {
    const line = bytes.toString('latin1', from, to);
    const found = PLAIN.exec(line) ?? unescaped(WITH_ESCAPES.exec(line));
    if (found === null || bytes[to - 1] !== CLOSE) return undefined;
    const [head, position, stream = '', version, type = '', schemaVersion, actor = '', command = ''] = found;
    const event = this.event;
    event.position = Number(position);
    event.stream = stream;
    event.version = Number(version);
    event.actor = actor;
    event.command = command;
    event.commandId = found[8] ?? '';
    event.occurredAt = found[9] ?? '';
    event.recordedAt = found[10] ?? '';
    event.leaf = (found[11] ?? '').slice(1, -1);
    event.proof = found[12];
    event.bodyFrom = from + head.length;
    event.bodyTo = to - 1;
    if (!Number.isSafeInteger(event.position) || event.bodyFrom >= event.bodyTo) return undefined;
    return this.compute(event, type, Number(schemaVersion), bytes) ? event : undefined;
  }

  /** docs/EVIDENCE.md describes each of these bytes. False when a number or an instant is none that the log can hold. */
  private compute(event: EventLine, type: string, schemaVersion: number, bytes: Buffer): boolean {
    const { position, stream, version, actor, command, bodyFrom, bodyTo } = event;
    if (!isInt32(version) || !isInt32(schemaVersion)) return false;
    const body = bodyTo - bodyFrom;
    const length = FIXED_BYTES + stream.length + type.length + actor.length + command.length + body;
    if (length > this.scratch.length) this.scratch = Buffer.alloc(length * 2);
    const leaf = this.scratch;
    leaf[1] = 0x01;
    const high = Math.floor(position / 2 ** 32);
    leaf.writeInt32BE(high, 2);
    leaf.writeUInt32BE(position - high * 2 ** 32, 6);
    leaf.writeInt32BE(version, 10);
    leaf.writeInt32BE(schemaVersion, 14);
    if (!this.instants.write(event.occurredAt, leaf, 18)) return false;
    if (!this.instants.write(event.recordedAt, leaf, 26)) return false;
    writeUuid(event.commandId, leaf, 34);
    leaf.writeInt32BE(stream.length, 50);
    leaf.writeInt32BE(type.length, 54);
    leaf.writeInt32BE(actor.length, 58);
    leaf.writeInt32BE(command.length, 62);
    leaf.writeInt32BE(body, 66);
    leaf.write(stream + type + actor + command, FIXED_BYTES, 'latin1');
    bytes.copy(leaf, length - body, bodyFrom, bodyTo);
    event.computed = hash('sha256', leaf.subarray(0, length), 'binary');
    return true;
  }
}

const isInt32 = (value: number): boolean => value === (value | 0);

function writeUuid(id: string, into: Buffer, at: number): void {
  let place = at;
  for (let index = 0; index < id.length; index += 2) {
    if (id.charCodeAt(index) === 0x2d) index += 1;
    into[place] = ((HEX[id.charCodeAt(index)] ?? 0) << 4) | (HEX[id.charCodeAt(index + 1)] ?? 0);
    place += 1;
  }
}

/** The texts of a head that has escapes as what they mean; null when one is not written as JSON.stringify writes it. */
function unescaped(found: RegExpExecArray | null): RegExpExecArray | null {
  if (found === null) return null;
  for (const index of [2, 4, 6, 7]) {
    const written = Buffer.from(`"${found[index] ?? ''}"`, 'latin1').toString('utf8');
    const text: unknown = parsed(written);
    if (typeof text !== 'string' || JSON.stringify(text) !== written || !isStorable(text)) return null;
    found[index] = Buffer.from(text, 'utf8').toString('latin1');
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether 32 bytes, as latin1, are those of a base64 text, without making either of the other. */
export function isBase64Of(base64: string, latin1: string): boolean {
  for (let from = 0, to = 0; from < 30; from += 3, to += 4) {
    const bits = (latin1.charCodeAt(from) << 16) | (latin1.charCodeAt(from + 1) << 8) | latin1.charCodeAt(from + 2);
    if (
      base64.charCodeAt(to) !== BASE64.charCodeAt(bits >> 18) ||
      base64.charCodeAt(to + 1) !== BASE64.charCodeAt((bits >> 12) & 63) ||
      base64.charCodeAt(to + 2) !== BASE64.charCodeAt((bits >> 6) & 63) ||
      base64.charCodeAt(to + 3) !== BASE64.charCodeAt(bits & 63)
    )
      return false;
  }
  const last = (latin1.charCodeAt(30) << 8) | latin1.charCodeAt(31);
  return (
    base64.charCodeAt(40) === BASE64.charCodeAt(last >> 10) &&
    base64.charCodeAt(41) === BASE64.charCodeAt((last >> 4) & 63) &&
    base64.charCodeAt(42) === BASE64.charCodeAt((last << 2) & 63)
  );
}
