// A row of es.events for a bundle: everything as text, which the driver passes on unparsed.
export interface EventRow {
  position: string;
  stream: string;
  version: string;
  type: string;
  schema_version: string;
  body: string;
  actor: string;
  command: string;
  command_id: string;
  occurred_at: string;
  recorded_at: string;
  leaf: string;
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** encode() breaks base64 into lines of 76 characters; a leaf has 44. */
export const EVENT_COLUMNS = `e."position", e.stream, e.version::text AS version, e.type,
  e.schema_version::text AS schema_version, e.body, e.actor, e.command, e.command_id,
  to_char(e.occurred_at AT TIME ZONE 'UTC', ${ISO}) AS occurred_at,
  to_char(e.recorded_at AT TIME ZONE 'UTC', ${ISO}) AS recorded_at, encode(e.leaf, 'base64') AS leaf`;

export const eventOf = (row: EventRow) => ({
  position: Number(row.position),
  stream: row.stream,
  version: Number(row.version),
  type: row.type,
  schemaVersion: Number(row.schema_version),
  actor: row.actor,
  command: row.command,
  commandId: row.command_id,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  leaf: row.leaf,
});
