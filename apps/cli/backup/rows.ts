// What a backup holds of each table: how it is read from the database, written as a line, and loaded back.
import { leafHash, type LeafInput } from '#libs/proof';
import { Complaint } from '../complaint';
import { parseLine, parseSummed, summedLine } from './lines';

const instant = (column: string, as: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "${as}"`;
const base64 = (column: string) => `translate(encode(${column}, 'base64'), E'\\n', '') AS "${column}"`;

export interface Kind<Row extends object> {
  file: string;
  select: string;
  line(row: Row): string;
  /** Throws a few words about what is wrong with the line. */
  row(line: string): Row;
  insert: string;
  /** The values of a column for many rows, in the order of the insert's parameters. */
  columns: (keyof Row)[];
}

export interface EventRow extends LeafInput {
  leaf: string;
}

const EVENT_COLUMNS = [
  'position',
  'stream',
  'version',
  'type',
  'schemaVersion',
  'body',
  'actor',
  'command',
  'commandId',
  'occurredAt',
  'recordedAt',
  'leaf',
] as const satisfies (keyof EventRow)[];

/** An event's leaf hash covers every column, so the line needs no other sum. */
export const EVENTS: Kind<EventRow> = {
  file: 'events.jsonl',
  select: `SELECT "position"::float8 AS "position", stream, version, type, schema_version AS "schemaVersion", body, actor,
    command, command_id AS "commandId", ${instant('occurred_at', 'occurredAt')}, ${instant('recorded_at', 'recordedAt')},
    ${base64('leaf')} FROM es.events ORDER BY es.events."position"`,
  line: (row) => JSON.stringify(Object.fromEntries(EVENT_COLUMNS.map((column) => [column, row[column]]))),
  row: (line) => eventOf(parseLine(line)),
  insert: `INSERT INTO es.events ("position", stream, version, type, schema_version, body, actor, command, command_id,
      occurred_at, recorded_at, leaf)
    SELECT p, s, v, t, n, b, a, c, i, o, r, decode(l, 'base64')
    FROM unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[],
      $9::uuid[], $10::timestamptz[], $11::timestamptz[], $12::text[]) AS e(p, s, v, t, n, b, a, c, i, o, r, l)`,
  columns: [...EVENT_COLUMNS],
};

const NUMBERS = ['position', 'version', 'schemaVersion'];

function eventOf(fields: Record<string, unknown>): EventRow {
  const known = Object.keys(fields).length === EVENT_COLUMNS.length;
  const typed = EVENT_COLUMNS.every((column) =>
    NUMBERS.includes(column) ? Number.isSafeInteger(fields[column]) : typeof fields[column] === 'string',
  );
  if (!known || !typed) throw new Complaint('it is no event: a field is missing, unknown or of another kind');
  const row = fields as unknown as EventRow; // Each field has just been checked.
  if (leafHash(row).toString('base64') !== row.leaf) throw new Complaint('its leaf hash does not match what it says');
  return row;
}

const summed = <Row extends object>(columns: (keyof Row & string)[]): Pick<Kind<Row>, 'line' | 'row' | 'columns'> => ({
  line: (row) => summedLine(Object.fromEntries(columns.map((column) => [column, row[column]]))),
  row: (line) => parseSummed(line) as Row,
  columns,
});

export interface CommandRow {
  key: string;
  request: string;
  commandId: string;
  firstPosition: number;
  lastPosition: number;
  answer: string | null;
}

export const COMMANDS: Kind<CommandRow> = {
  file: 'commands.jsonl',
  select: `SELECT key, ${base64('request')}, command_id AS "commandId", first_position::float8 AS "firstPosition",
    last_position::float8 AS "lastPosition", answer FROM es.commands ORDER BY first_position, key`,
  insert: `INSERT INTO es.commands (key, request, command_id, first_position, last_position, answer)
    SELECT k, decode(r, 'base64'), i, f, l, a
    FROM unnest($1::text[], $2::text[], $3::uuid[], $4::bigint[], $5::bigint[], $6::text[]) AS c(k, r, i, f, l, a)`,
  ...summed<CommandRow>(['key', 'request', 'commandId', 'firstPosition', 'lastPosition', 'answer']),
};

interface KeyRow {
  subject: string;
  wrapped: string;
  keyId: string;
  createdAt: string;
}

export const KEYS: Kind<KeyRow> = {
  file: 'keys.jsonl',
  select: `SELECT subject, ${base64('wrapped')}, key_id AS "keyId", ${instant('created_at', 'createdAt')}
    FROM vault.keys ORDER BY subject`,
  insert: `INSERT INTO vault.keys (subject, wrapped, key_id, created_at)
    SELECT s, decode(w, 'base64'), k, c
    FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) AS v(s, w, k, c)
    ON CONFLICT (subject) DO NOTHING`,
  ...summed<KeyRow>(['subject', 'wrapped', 'keyId', 'createdAt']),
};

interface LogKeyRow {
  n: number;
  vkey: string;
  since: number;
  succession: string | null;
}

/** The public keys of the log's signers. */
export const LOG_KEYS: Kind<LogKeyRow> = {
  file: 'log-keys.jsonl',
  select: 'SELECT n, vkey, since::float8 AS since, succession FROM es.log_keys ORDER BY n',
  insert: `INSERT INTO es.log_keys (n, vkey, since, succession)
    SELECT * FROM unnest($1::int[], $2::text[], $3::bigint[], $4::text[])`,
  ...summed<LogKeyRow>(['n', 'vkey', 'since', 'succession']),
};

interface CheckpointRow {
  size: number;
  note: string;
  madeAt: string;
}

export const CHECKPOINTS: Kind<CheckpointRow> = {
  file: 'checkpoints.jsonl',
  select: `SELECT size::float8 AS size, note, ${instant('made_at', 'madeAt')}
    FROM es.checkpoints ORDER BY es.checkpoints.size`,
  insert: `INSERT INTO es.checkpoints (size, note, made_at)
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::timestamptz[])`,
  ...summed<CheckpointRow>(['size', 'note', 'madeAt']),
};
