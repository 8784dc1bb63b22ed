// One call of es.append: a batch of commands goes in as arrays, and one result per command comes out.
import type { ClientBase } from 'pg';
import type { AppendCommand, Appended, AppendResult } from '../types';

/** A command whose key was recorded before; its first answer is still to be read. */
export type Repeat = { status: 'repeat' };

interface Row {
  verdicts: ('a' | 'r' | 'k' | 'c')[];
  first_position: string | null;
  recorded_at: string | null;
  leaves: Buffer | null;
  conflicts: Record<string, { stream: string; expected: number; actual: number }> | null;
}

const CALL = {
  name: 'es.append',
  text: `SELECT * FROM es.append($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::bytea[], $7::text[],
    $8::int[], $9::text[], $10::int[], $11::boolean[], $12::int[], $13::text[], $14::int[], $15::text[])`,
};

/** Sends the batch in one round trip and one transaction; the results are in the order of the commands. */
export async function sendBatch(client: ClientBase, commands: AppendCommand[]): Promise<(AppendResult | Repeat)[]> {
  const { rows } = await client.query<Row>({ ...CALL, values: toArrays(commands) });
  const row = rows[0];
  if (row === undefined) throw new Error('es.append gave no row');
  return toResults(commands, row);
}

function toArrays(commands: AppendCommand[]): unknown[] {
  const relied: [commands: number[], streams: string[], versions: number[], written: boolean[]] = [[], [], [], []];
  const events: [relied: number[], types: string[], schemas: number[], bodies: string[]] = [[], [], [], []];
  commands.forEach((command, index) => {
    const reliedIndex = new Map<string, number>();
    for (const [stream, version] of Object.entries(command.expected)) {
      relied[0].push(index + 1);
      relied[1].push(stream);
      relied[2].push(version);
      reliedIndex.set(stream, relied[3].push(false));
    }
    for (const event of command.events) {
      const at = reliedIndex.get(event.stream) ?? 0;
      relied[3][at - 1] = true;
      events[0].push(at);
      events[1].push(event.type);
      events[2].push(event.schemaVersion);
      events[3].push(event.body);
    }
  });
  return [
    commands.map((command) => command.commandId),
    commands.map((command) => command.command),
    commands.map((command) => command.actor),
    commands.map((command) => command.occurredAt),
    commands.map((command) => command.key ?? null),
    commands.map((command) => command.request ?? null),
    commands.map((command) => command.answer ?? null),
    ...relied,
    ...events,
  ];
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
