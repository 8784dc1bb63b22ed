// The leaf of one event in the log's Merkle tree. docs/EVIDENCE.md describes each byte; es.leaf is the same in SQL.
import { createHash } from 'node:crypto';

export interface LeafInput {
  position: number;
  stream: string;
  version: number;
  type: string;
  schemaVersion: number;
  body: string;
  actor: string;
  command: string;
  commandId: string;
  /** ISO 8601 in UTC, with up to six decimals. */
  occurredAt: string;
  recordedAt: string;
}

const RFC_6962_LEAF = 0x00;
const FORMAT = 0x01;
const FIXED_BYTES = 2 + 8 + 4 + 4 + 8 + 8 + 16 + 5 * 4;
/** PostgreSQL counts microseconds from 2000-01-01T00:00:00Z. */
const EPOCH_2000_MS = 946_684_800_000;

/** The RFC 6962 leaf hash: SHA-256 over 0x00 and the leaf's bytes. */
export function leafHash(event: LeafInput): Buffer {
  const texts = [event.stream, event.type, event.actor, event.command, event.body];
  const fixed = Buffer.alloc(FIXED_BYTES);
  fixed.writeUInt8(RFC_6962_LEAF, 0);
  fixed.writeUInt8(FORMAT, 1);
  fixed.writeBigInt64BE(BigInt(event.position), 2);
  fixed.writeInt32BE(event.version, 10);
  fixed.writeInt32BE(event.schemaVersion, 14);
  fixed.writeBigInt64BE(microseconds(event.occurredAt), 18);
  fixed.writeBigInt64BE(microseconds(event.recordedAt), 26);
  fixed.write(event.commandId.replaceAll('-', ''), 34, 'hex');
  texts.forEach((text, index) => fixed.writeInt32BE(Buffer.byteLength(text, 'utf8'), 50 + 4 * index));
  const hash = createHash('sha256').update(fixed);
  for (const text of texts) hash.update(text, 'utf8');
  return hash.digest();
}

/** Date has milliseconds only, so the last three of six decimals are read by hand. */
function microseconds(instant: string): bigint {
  const [, seconds, decimals = ''] = /^(.*?:\d\d)(?:\.(\d{1,6}))?Z$/.exec(instant) ?? [];
  const ms = Date.parse(`${seconds}Z`);
  if (Number.isNaN(ms)) throw new TypeError(`Not an instant in UTC: ${instant}`);
  return BigInt(ms - EPOCH_2000_MS) * 1000n + BigInt(decimals.padEnd(6, '0'));
}
