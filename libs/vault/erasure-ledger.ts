// The erasure ledger: who was erased, in a table of the vault and in an append-only file. It outlives a restored
// backup, so that what was erased after the backup was made is erased again.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Pool } from 'pg';

/** One erasure: ids, actors, instants, and no name. */
export interface Erasure {
  clientId: string;
  certificateId: string;
  /** UTC, 2026-11-22T09:00:00.000Z */
  erasedAt: string;
  /** The position of ClientErased in the log. */
  position: number;
  ground: string;
  requestedBy: string;
  requestedAt: string;
  approvedBy: string;
  /** Mails about these handovers were mails about the client. */
  handovers: string[];
}

export interface ErasureLedger {
  /** What table and file know, by client; a client's first entry stays. */
  all(): Promise<Map<string, Erasure>>;
  /** Records in both places what is not there yet. */
  note(erasures: Erasure[]): Promise<void>;
}

const FILE = 'erasures.jsonl';

/** @param folder where the file lies, outside the databases; without one there is only the table */
export function createErasureLedger(pool: Pool, folder: string | undefined): ErasureLedger {
  const file = folder === undefined ? undefined : path.join(folder, FILE);
  const inTable = async () => {
    const { rows } = await pool.query<{ entry: string }>(
      'SELECT entry FROM vault.erasures ORDER BY noted_at, client_id',
    );
    return byClient(rows.map(({ entry }) => JSON.parse(entry) as Erasure));
  };
  const inFile = () => (file === undefined ? new Map<string, Erasure>() : readLedger(file));
  return {
    all: async () => new Map([...(await inTable()), ...inFile()]),
    async note(erasures) {
      const [table, known] = [await inTable(), inFile()];
      const fresh = erasures.filter(({ clientId }) => !table.has(clientId));
      await pool.query(
        `INSERT INTO vault.erasures (client_id, entry) SELECT * FROM unnest($1::uuid[], $2::text[])
         ON CONFLICT (client_id) DO NOTHING`,
        [fresh.map(({ clientId }) => clientId), fresh.map((erasure) => JSON.stringify(erasure))],
      );
      if (file !== undefined)
        await append(
          file,
          erasures.filter(({ clientId }) => !known.has(clientId)),
        );
    },
  };
}

/** Every whole line. A last line without its end was cut short by a crash, and the next healing records it again. */
function readLedger(file: string): Map<string, Erasure> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return byClient(lines.flatMap((line, index) => parsed(line, `${FILE} line ${index + 1}`)));
}

function parsed(line: string, place: string): Erasure[] {
  try {
    return [JSON.parse(line) as Erasure];
  } catch (error) {
    // The next writer ends a line that was cut short.
    if (!line.endsWith('}')) return [];
    throw new Error(`The erasure ledger cannot be read: ${place} is no JSON.`, { cause: error });
  }
}

const byClient = (erasures: Erasure[]): Map<string, Erasure> =>
  new Map(erasures.toReversed().map((erasure) => [erasure.clientId, erasure]));

/** On disk when this returns. One write per line, so that two processes that write at once do not mix their lines. */
async function append(file: string, erasures: Erasure[]): Promise<void> {
  if (erasures.length === 0) return;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const ended = !existsSync(file) || /^$|\n$/.test(readFileSync(file, 'utf8').slice(-1));
  const handle = await open(file, 'a', 0o600);
  try {
    if (!ended) await handle.write('\n');
    for (const erasure of erasures) await handle.write(`${JSON.stringify(erasure)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
