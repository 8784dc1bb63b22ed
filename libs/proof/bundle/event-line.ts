// One event of a bundle: parses its line in place, byte by byte, and computes its leaf from what the line says.
import { hash } from 'node:crypto';
import { HASH, isBase64Of } from './base64';
import { isStorable } from './canonical-bytes';
import { INSTANT_BYTES, InstantWriter, putInt32 } from './instants';

/** Texts that are only hashed are not decoded: an event is its leaf's bytes, with the offsets of its texts. */
export interface EventLine {
  position: number;
  version: number;
  /** 0x00 and the leaf, as docs/EVIDENCE.md describes it. The stream begins at TEXTS. */
  bytes: Buffer;
  typeAt: number;
  actorAt: number;
  bodyAt: number;
  /** Computed from the columns: 32 bytes as latin1. */
  computed: string;
  /** Whether it equals the leaf that the line gives. */
  hasOwnLeaf: boolean;
  /** The hashes of the inclusion proof, base64; undefined if the line has none. */
  proof: string[] | undefined;
  /** Where the body is in the bytes that were read. */
  bodyFrom: number;
  bodyTo: number;
}

/** Offsets of the leaf's columns, one more than in the table of docs/EVIDENCE.md because of the leading 0x00. */
export const [OCCURRED_AT, RECORDED_AT, COMMAND_ID, LENGTHS, TEXTS] = [18, 26, 34, 50, 70] as const;
const [POSITION, VERSION, SCHEMA_VERSION] = [2, 10, 14] as const;

const literal = (text: string): Buffer => Buffer.from(text, 'latin1');
/** What precedes each value: the members have a fixed order, and there are no spaces. */
const BEFORE = {
  position: literal('{"kind":"event","position":'),
  stream: literal(',"stream":"'),
  version: literal(',"version":'),
  type: literal(',"type":"'),
  schemaVersion: literal(',"schemaVersion":'),
  actor: literal(',"actor":"'),
  command: literal(',"command":"'),
  commandId: literal(',"commandId":"'),
  occurredAt: literal('","occurredAt":"'),
  recordedAt: literal('","recordedAt":"'),
  leaf: literal('","leaf":"'),
  proof: literal('","proof":['),
  bodyAfterProof: literal('],"body":'),
  body: literal('","body":'),
};
const [QUOTE, BACKSLASH, COMMA, MINUS, ZERO, CLOSE] = [0x22, 0x5c, 0x2c, 0x2d, 0x30, 0x7d];
const UUID_LETTERS = 36;
const HASH_LETTERS = 44;
const MOST_DIGITS = 16;

const HEX = new Int8Array(256).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) HEX[digit.charCodeAt(0)] = value;

const emptyEvent = (): EventLine => ({
  position: 0,
  version: 0,
  bytes: Buffer.alloc(4096),
  typeAt: TEXTS,
  actorAt: TEXTS,
  bodyAt: TEXTS,
  computed: '',
  hasOwnLeaf: false,
  proof: undefined,
  bodyFrom: 0,
  bodyTo: 0,
});

/** Reads event lines one after the other. A result stays valid until the next but one is read. */
export class EventReader {
  /** Two, because each remembers its last day, and an event may be recorded on another day than it occurred. */
  private readonly occurred = new InstantWriter();
  private readonly recorded = new InstantWriter();
  private next = emptyEvent();
  private last = emptyEvent();
  /** The input, its end, and where reading goes on. */
  private bytes = this.next.bytes;
  private to = 0;
  private at = 0;
  /** The leaf being written, and where its next text goes. */
  private leaf = this.next.bytes;
  private write = TEXTS;

  /** The event in the bytes from..to-1, which are UTF-8; undefined if they are not an event line. */
  read(bytes: Buffer, from: number, to: number): EventLine | undefined {
    const event = this.next;
    // The texts of a leaf are together shorter than the line that contains them.
    if (event.bytes.length < TEXTS + to - from) event.bytes = Buffer.alloc(2 * (TEXTS + to - from));
    [this.bytes, this.at, this.to, this.leaf, this.write] = [bytes, from, to, event.bytes, TEXTS];
    if (!this.columns(event) || !this.leafAndBody(event)) return undefined;
    [this.next, this.last] = [this.last, event];
    return event;
  }

  private columns(event: EventLine): boolean {
    this.leaf[1] = 0x01;
    if (!this.position(event) || !this.text(BEFORE.stream, 0) || !this.int32(BEFORE.version, VERSION)) return false;
    event.version = this.leaf.readInt32BE(VERSION);
    event.typeAt = this.write;
    if (!this.text(BEFORE.type, 1) || !this.int32(BEFORE.schemaVersion, SCHEMA_VERSION)) return false;
    event.actorAt = this.write;
    if (!this.text(BEFORE.actor, 2) || !this.text(BEFORE.command, 3) || !this.uuid()) return false;
    event.bodyAt = this.write;
    if (!this.instant(BEFORE.occurredAt, this.occurred, OCCURRED_AT)) return false;
    return this.instant(BEFORE.recordedAt, this.recorded, RECORDED_AT);
  }

  private leafAndBody(event: EventLine): boolean {
    if (!this.skip(BEFORE.leaf)) return false;
    const given = this.at;
    this.at += HASH_LETTERS;
    if (!this.proof(event) || this.bytes[this.to - 1] !== CLOSE || this.at >= this.to - 1) return false;
    [event.bodyFrom, event.bodyTo] = [this.at, this.to - 1];
    const length = event.bodyTo - event.bodyFrom;
    putInt32(this.leaf, LENGTHS + 4 * 4, length);
    this.bytes.copy(this.leaf, this.write, event.bodyFrom, event.bodyTo);
    event.computed = hash('sha256', this.leaf.subarray(0, this.write + length), 'binary');
    event.hasOwnLeaf = isBase64Of(this.bytes, given, event.computed);
    return event.hasOwnLeaf || HASH.test(this.bytes.toString('latin1', given, given + HASH_LETTERS));
  }

  private proof(event: EventLine): boolean {
    event.proof = undefined;
    if (this.skip(BEFORE.body)) return true;
    if (!this.skip(BEFORE.proof)) return false;
    const hashes: string[] = [];
    while (this.bytes[this.at] === QUOTE) {
      const text = this.bytes.toString('latin1', this.at + 1, this.at + 1 + HASH_LETTERS);
      this.at += HASH_LETTERS + 2;
      if (!HASH.test(text) || this.at >= this.to || this.bytes[this.at - 1] !== QUOTE) return false;
      hashes.push(text);
      if (this.bytes[this.at] !== COMMA || this.bytes[this.at + 1] !== QUOTE) break;
      this.at += 1;
    }
    event.proof = hashes;
    return this.skip(BEFORE.bodyAfterProof);
  }

  private skip(wanted: Buffer): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false;
    this.at += wanted.length;
    return this.at < this.to;
  }

  private position(event: EventLine): boolean {
    if (!this.skip(BEFORE.position)) return false;
    const value = this.digits();
    if (!(value >= 1 && value <= Number.MAX_SAFE_INTEGER)) return false;
    event.position = value;
    const high = Math.floor(value / 2 ** 32);
    putInt32(this.leaf, POSITION, high);
    putInt32(this.leaf, POSITION + 4, value - high * 2 ** 32);
    return true;
  }

  /** An integer without a sign or leading zeros; NaN if there is none. */
  private digits(): number {
    const from = this.at;
    let value = 0;
    for (; this.at - from < MOST_DIGITS; this.at += 1) {
      const digit = (this.bytes[this.at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    const isPlain = this.at > from && (this.bytes[from] !== ZERO || this.at === from + 1);
    return isPlain ? value : NaN;
  }

  private int32(before: Buffer, at: number): boolean {
    if (!this.skip(before)) return false;
    const isNegative = this.bytes[this.at] === MINUS;
    if (isNegative) this.at += 1;
    const digits = this.digits();
    const value = isNegative ? -digits : digits;
    putInt32(this.leaf, at, value);
    return value === (value | 0) && !(isNegative && digits === 0);
  }

  private instant(before: Buffer, writer: InstantWriter, at: number): boolean {
    if (!this.skip(before) || !writer.write(this.bytes, this.at, this.leaf, at)) return false;
    this.at += INSTANT_BYTES;
    return true;
  }

  private uuid(): boolean {
    if (!this.skip(BEFORE.commandId)) return false;
    const [from, to] = [this.at, this.at + UUID_LETTERS];
    let place: number = COMMAND_ID;
    for (let at = from; at < to; at += 2) {
      const letters = at - from;
      if (letters === 8 || letters === 13 || letters === 18 || letters === 23) {
        if (this.bytes[at] !== MINUS) return false;
        at += 1;
      }
      const [high, low] = [HEX[this.bytes[at] ?? 0] ?? -1, HEX[this.bytes[at + 1] ?? 0] ?? -1];
      if (high < 0 || low < 0) return false;
      this.leaf[place] = (high << 4) | low;
      place += 1;
    }
    this.at = to;
    return true;
  }

  /** Copies a text, and its length, to their places in the leaf. */
  private text(before: Buffer, number: number): boolean {
    if (!this.skip(before)) return false;
    const { bytes, leaf, to } = this;
    const from = this.at;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) {
        this.at = at + 1;
        putInt32(leaf, LENGTHS + 4 * number, at - from);
        this.write += at - from;
        return true;
      }
      if (byte < 0x20) return false;
      if (byte === BACKSLASH) return this.escapedText(from, number);
      leaf[this.write + at - from] = byte;
    }
    return false;
  }

  /** A text with an escape, which must be written as JSON.stringify writes it. Rare, so it is simply parsed. */
  private escapedText(from: number, number: number): boolean {
    const { bytes, to } = this;
    let end = from;
    while (end < to && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
    const written = bytes.toString('utf8', from - 1, end + 1);
    const text = end < to ? parsed(written) : undefined;
    if (typeof text !== 'string' || JSON.stringify(text) !== written || !isStorable(text)) return false;
    const length = this.leaf.write(text, this.write, 'utf8');
    putInt32(this.leaf, LENGTHS + 4 * number, length);
    this.write += length;
    this.at = end + 1;
    return true;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
