// The law of the read models, for the end of every journey: they are what the log says, before and after a rebuild.
import { Client } from 'pg';
import { runCommandLine } from '../apps/cli/program';
import type { Stack } from './stack';

type Environment = Record<string, string | undefined>;

/** Where a journey went: its databases and keys as variables, or the folder of its local mode. */
export interface Ground {
  environment: Environment;
  ownerUrl: string;
}

interface Row {
  id: string;
  version: number;
}
type Dump = Map<string, Row[]>;

export const groundOf = ({ home, local }: Stack): Ground => ({
  environment: { BATON_HOME: home },
  ownerUrl: local().database.owner,
});

/**
 * Runs `baton replay` and `baton rebuild` and compares the read models before and after, row by row. Commands may come
 * meanwhile: a row whose stream went on between the two looks is compared by the replay after the rebuild.
 * @returns everything that is wrong, a line each
 */
export async function wrongAfterRebuild({ environment, ownerUrl }: Ground): Promise<string[]> {
  const first = await baton(['replay'], environment);
  const before = await dump(ownerUrl);
  const rebuilt = await baton(['rebuild'], environment);
  const after = await dump(ownerUrl);
  const second = await baton(['replay', '--log-only'], environment);
  const failed = [first, rebuilt, second].filter(({ code }) => code !== 0);
  return [...failed.map(({ said }) => said), ...differences(before, after)];
}

/** What the command line says; in this process, which takes a tenth of the time that a program of its own does. */
export async function baton(args: string[], environment: Environment): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = await runCommandLine(args, { out: say, err: say, environment });
  return { code, said: `baton ${args.join(' ')}: ${said.join('\n')}` };
}

/** Every table with a row for a stream; cursors and what the operators keep are no read models. */
async function dump(ownerUrl: string): Promise<Dump> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const tables = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'read' AND column_name IN ('id', 'version') GROUP BY 1 HAVING count(*) = 2 ORDER BY 1`,
    );
    const rows: Dump = new Map();
    for (const { name } of tables.rows)
      rows.set(name, (await client.query<Row>(`SELECT * FROM read.${name} ORDER BY id`)).rows);
    return rows;
  } finally {
    await client.end();
  }
}

function differences(before: Dump, after: Dump): string[] {
  const wrong = [...before.keys(), ...after.keys()].filter((table) => !before.has(table) || !after.has(table));
  let compared = 0;
  for (const [table, rows] of before) {
    const now = new Map((after.get(table) ?? []).map((row) => [row.id, row]));
    for (const row of rows) {
      const rebuilt = now.get(row.id);
      if (rebuilt && rebuilt.version !== row.version) continue;
      compared += 1;
      if (JSON.stringify(rebuilt) !== JSON.stringify(row)) wrong.push(`${table} ${row.id} is another row when rebuilt`);
    }
  }
  if (compared === 0) wrong.push('There was no row to compare, so the rebuild proves nothing.');
  return wrong;
}
