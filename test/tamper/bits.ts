// One bit of one column of one row, flipped in the table, and the position at which the log is wrong then.
import type { RecordedEvent } from '#libs/event-store';

interface Flip {
  sql: string;
  values: unknown[];
  /** The first wrong position. */
  first: number;
}

type Chance = (below: number) => number;

const text = (column: string, of: (event: RecordedEvent) => string) => (event: RecordedEvent, chance: Chance) =>
  setTo(column, flippedText(of(event), chance), event.position);

/** By column, as PostgreSQL stores it. */
export const FLIPS: Record<string, (event: RecordedEvent, chance: Chance) => Flip> = {
  position: ({ position }, chance) => {
    const other = Number(BigInt(position) ^ (1n << BigInt(chance(45))));
    // If a row moves to a position before its own, that position is taken twice; there is no position 0.
    return { ...setTo('"position"', other, position), first: Math.max(1, Math.min(position, other)) };
  },
  stream: text('stream', (event) => event.stream),
  version: ({ position, version }, chance) => setTo('version', version ^ (1 << chance(32)), position),
  type: text('type', (event) => event.type),
  schema_version: ({ position, schemaVersion }, chance) =>
    setTo('schema_version', schemaVersion ^ (1 << chance(32)), position),
  body: text('body', (event) => event.body),
  actor: text('actor', (event) => event.actor),
  command: text('command', (event) => event.command),
  command_id: ({ position, commandId }, chance) => {
    const id = Buffer.from(commandId.replaceAll('-', ''), 'hex');
    return setTo('command_id', flipped(id, chance(128)).toString('hex'), position);
  },
  occurred_at: ({ position, occurredAt }, chance) => instant('occurred_at', occurredAt, position, chance),
  recorded_at: ({ position, recordedAt }, chance) => instant('recorded_at', recordedAt, position, chance),
  leaf: ({ position, leaf }, chance) => setTo('leaf', flipped(leaf, chance(256)), position),
};

const setTo = (column: string, value: unknown, position: number): Flip => ({
  sql: `UPDATE es.events SET ${column} = $1 WHERE "position" = $2`,
  values: [value, position],
  first: position,
});

export function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** The texts are ASCII and must stay text that PostgreSQL accepts: the eighth bit is left, and nothing becomes NUL. */
function flippedText(value: string, chance: Chance): string {
  for (;;) {
    const bytes = flipped(Buffer.from(value), chance(value.length) * 8 + chance(7));
    if (!bytes.includes(0)) return bytes.toString();
  }
}

/** PostgreSQL stores an instant as microseconds since 2000; one beyond the year 9999 is not used. */
function instant(column: string, value: string, position: number, chance: Chance): Flip {
  const before = BigInt(Date.parse(value) - Date.UTC(2000)) * 1000n + BigInt(value.slice(23, 26));
  const micros = before ^ (1n << BigInt(chance(57)));
  const moved = `(timestamptz '2000-01-01T00:00:00Z' + ($1::bigint / 1000000) * interval '1 second'
    + ($1::bigint % 1000000) * interval '1 microsecond')`;
  return {
    sql: `UPDATE es.events SET ${column} = ${moved} WHERE "position" = $2`,
    values: [String(micros), position],
    first: position,
  };
}
