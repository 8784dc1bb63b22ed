// One call of es.append: a batch of commands goes in as arrays, and one result per command comes out.
import type { ClientBase, QueryConfig } from 'pg';
import type { AppendCommand, Appended, AppendResult } from '../types';

/** A command whose key was recorded before; its first answer is still to be read. */
export type Repeat = { status: 'repeat' };

interface Row {
  /** One letter per command. */
  verdicts: string;
  first_position: string | null;
  recorded_at: string | null;
  leaves: Buffer | null;
  conflicts: Record<string, { stream: string; expected: number; actual: number }> | null;
}

const MANY = {
  name: 'es.append',
  text: `SELECT * FROM es.append($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::bytea[], $7::text[],
    $8::int[], $9::text[], $10::int[], $11::int[], $12::text[], $13::int[], $14::text)`,
};
const ONE = {
  name: 'es.append_one',
  text: `SELECT * FROM es.append_one($1::uuid, $2::text, $3::text, $4::timestamptz, $5::text, $6::bytea, $7::text,
    $8::text[], $9::int[], $10::int[], $11::text[], $12::int[], $13::text)`,
};
/** es.append_one writes row by row, which is faster up to about this many. */
const FEW = 4;

/** Sends the batch in one round trip and one transaction; the results are in the order of the commands. */
export async function sendBatch(client: ClientBase, commands: AppendCommand[]): Promise<(AppendResult | Repeat)[]> {
  const { rows } = await client.query<Row>(callFor(commands));
  const row = rows[0];
  if (row === undefined) throw new Error('es.append gave no row');
  return toResults(commands, row);
}

function callFor(commands: AppendCommand[]): QueryConfig {
  const columns = toColumns(commands);
  const [first, second] = commands;
  const isFew = columns.streams.length <= FEW && columns.bodies.length <= FEW;
  return first && !second && isFew ? callForOne(first, columns) : callForMany(commands, columns);
}

function callForOne(command: AppendCommand, columns: Columns): QueryConfig {
  const { commandId, command: name, actor, occurredAt, key, request, answer } = command;
  return { ...ONE, values: [commandId, name, actor, occurredAt, key, request, answer, ...shared(columns)] };
}

function callForMany(commands: AppendCommand[], columns: Columns): QueryConfig {
  const values = [
    texts(commands.map((command) => command.commandId)),
    texts(commands.map((command) => command.command)),
    texts(commands.map((command) => command.actor)),
    texts(commands.map((command) => command.occurredAt)),
    texts(commands.map((command) => command.key)),
    bytes(commands.map((command) => command.request)),
    texts(commands.map((command) => command.answer)),
    ints(columns.commands),
    ...shared(columns),
  ];
  return { ...MANY, values };
}

/** What a batch relies on and what it records; commands and streams are numbered from 1. */
interface Columns {
  commands: number[];
  streams: string[];
  versions: number[];
  relied: number[];
  types: string[];
  schemas: number[];
  bodies: string[];
}

function toColumns(commands: AppendCommand[]): Columns {
  const to: Columns = { commands: [], streams: [], versions: [], relied: [], types: [], schemas: [], bodies: [] };
  commands.forEach(({ expected, events }, index) => {
    const before = to.streams.length;
    const streams = Object.keys(expected);
    for (const stream of streams) {
      to.commands.push(index + 1);
      to.streams.push(stream);
      to.versions.push(expected[stream] ?? 0);
    }
    for (const event of events) {
      to.relied.push(before + streams.indexOf(event.stream) + 1);
      to.types.push(event.type);
      to.schemas.push(event.schemaVersion);
      to.bodies.push(event.body);
    }
  });
  return to;
}

function shared({ streams, versions, relied, types, schemas, bodies }: Columns): string[] {
  return [texts(streams), ints(versions), ints(relied), texts(types), ints(schemas), bodies.join('\n')];
}

// PostgreSQL's own notation for arrays, written several times faster than by the driver.
function ints(values: number[]): string {
  return `{${values.join(',')}}`;
}

function texts(values: (string | undefined)[]): string {
  return `{${values.map(quoted).join(',')}}`;
}

function quoted(value: string | undefined): string {
  if (value === undefined) return 'NULL';
  return value.includes('"') || value.includes('\\') ? `"${value.replace(/["\\]/g, '\\$&')}"` : `"${value}"`;
}

function bytes(values: (Buffer | undefined)[]): string {
  return `{${values.map((value) => (value ? `"\\\\x${value.toString('hex')}"` : 'NULL')).join(',')}}`;
}

function toResults(commands: AppendCommand[], row: Row): (AppendResult | Repeat)[] {
  let recorded = 0;
  return commands.map((command, index) => {
    const verdict = row.verdicts[index];
    if (verdict === 'r') return { status: 'repeat' };
    if (verdict === 'k') return { status: 'key-reused' };
    const conflict = row.conflicts?.[index + 1];
    if (conflict !== undefined) return { status: 'conflict', ...conflict };
    if (verdict !== 'a' || row.recorded_at === null || row.leaves === null)
      throw new Error('es.append gave no verdict');
    const result = toAppended(command, Number(row.first_position) + recorded, row.recorded_at);
    result.leaves = command.events.map((_, n) => leafAt(row.leaves, recorded + n));
    recorded += command.events.length;
    return result;
  });
}

function toAppended(command: AppendCommand, firstPosition: number, recordedAt: string): Appended {
  const versions: Record<string, number> = {};
  for (const { stream } of command.events) {
    versions[stream] = (versions[stream] ?? command.expected[stream] ?? 0) + 1;
  }
  return {
    status: 'appended',
    commandId: command.commandId,
    firstPosition,
    lastPosition: firstPosition + command.events.length - 1,
    recordedAt,
    versions,
    leaves: [],
    answer: command.answer,
  };
}

function leafAt(leaves: Buffer | null, index: number): string {
  return leaves?.toString('base64', index * 32, index * 32 + 32) ?? '';
}
