// Puts a million events into the log without a million commands: as its owner, with the bodies and leaves of real ones.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Codec } from '#libs/event-store';
import { leafHash } from '#libs/proof';
import { EVENTS_A_CASE, newCase } from './cases';

const CASES_A_BATCH = 50;
const INSERT = `
  INSERT INTO es.events ("position", stream, version, type, schema_version, body, actor, command, command_id, occurred_at,
    recorded_at, leaf)
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[],
    $9::uuid[], $10::timestamptz[], $11::timestamptz[], $12::bytea[])`;

/** Gives how many events the log has then: at least as many as wanted. */
export async function fillLog(ownerUrl: string, encode: Codec['encode'], wanted: number): Promise<number> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ head: string }>('SELECT "position" AS head FROM es.head');
    let position = Number(rows[0]?.head);
    // A second after the newest event, and the same for all: the order is that of the positions.
    const at = new Date(Date.now() + 1_000).toISOString();
    while (position < wanted) position = await insertBatch(owner, encode, position, at);
    await owner.query('UPDATE es.head SET "position" = $1, recorded_at = $2', [position, at]);
    await owner.query('VACUUM ANALYZE es.events');
    return position;
  } finally {
    await owner.end();
  }
}

async function insertBatch(owner: Client, encode: Codec['encode'], after: number, at: string): Promise<number> {
  const events = await encode(Array.from({ length: CASES_A_BATCH }, newCase).flat());
  const versions = new Map<string, number>();
  const columns: unknown[][] = Array.from({ length: 12 }, () => []);
  events.forEach(({ stream, type, schemaVersion, body }, index) => {
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const commandId = randomUUID();
    const event = { position: after + index + 1, stream, version, type, schemaVersion, body, actor: 'cli:bench' };
    const whole = { ...event, command: 'fill-the-log', commandId, occurredAt: at, recordedAt: at };
    [...Object.values(whole), leafHash(whole)].forEach((value, column) => columns[column]?.push(value));
  });
  await owner.query({ name: 'fill', text: INSERT, values: columns });
  return after + CASES_A_BATCH * EVENTS_A_CASE;
}
