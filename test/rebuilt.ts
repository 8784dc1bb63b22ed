// A law checked at the end of every journey: the read models match the log, before and after a rebuild.
import { Client } from 'pg';
import { runCommandLine } from '../apps/cli/program';
import type { Stack } from './stack';

type Environment = Record<string, string | undefined>;

/** Where a journey's data is: environment variables with its databases and keys, or the folder of its local mode. */
export interface Databases {
  environment: Environment;
  ownerUrl: string;
}

/** The version by stream id, and each table's rows by stream. */
interface Dump {
  versions: Map<string, number>;
  tables: Map<string, Map<string, string>>;
}

export const databasesOf = ({ home, local }: Stack): Databases => ({
  environment: { BATON_HOME: home },
  ownerUrl: local().database.owner,
});

/**
 * Runs `baton replay` and `baton rebuild` and compares the read models before and after, stream by stream. Commands may
 * arrive meanwhile: rows whose stream moved on between the two dumps are compared by the replay after the rebuild.
 * @returns everything that is wrong, one line each
 */
export async function wrongAfterRebuild({ environment, ownerUrl }: Databases): Promise<string[]> {
  const first = await baton(['replay'], environment);
  const before = await dump(ownerUrl);
  const rebuilt = await baton(['rebuild'], environment);
  const after = await dump(ownerUrl);
  const second = await baton(['replay', '--log-only'], environment);
  const failed = [first, rebuilt, second].filter(({ code }) => code !== 0);
  return [...failed.map(({ said }) => said), ...differences(before, after)];
}

/** What the command line prints; run in this process, which takes a tenth of the time that a separate one does. */
export async function baton(args: string[], environment: Environment): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = await runCommandLine(args, { out: say, err: say, environment });
  return { code, said: `baton ${args.join(' ')}: ${said.join('\n')}` };
}

/** Every table that a rebuild fills; cursors and what operators keep are not read models. */
const TABLES = `SELECT c.relname AS name, a.attname AS stream FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
  WHERE i.indisprimary AND c.relnamespace = 'read'::regnamespace
    AND c.relname NOT IN ('cursors', 'workflow_cursors', 'verification') ORDER BY 1`;
/** Several streams share a client's id: its own, its dossier, and who has read it. */
const VERSIONS = `SELECT split_part(e.stream, '/', 2) AS id, count(*)::int AS version FROM es.events e
  JOIN read.cursors c ON c.name = 'read-models' AND e."position" <= c."position" GROUP BY 1`;

/** The key of a row begins with its stream's id. */
async function dump(ownerUrl: string): Promise<Dump> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const versions = await client.query<{ id: string; version: number }>(VERSIONS);
    const found: Dump = { versions: new Map(versions.rows.map(({ id, version }) => [id, version])), tables: new Map() };
    for (const { name, stream } of (await client.query<{ name: string; stream: string }>(TABLES)).rows) {
      const { rows } = await client.query<{ id: string; rows: string }>(
        `SELECT t."${stream}" AS id, jsonb_agg(to_jsonb(t) ORDER BY t)::text AS rows FROM read.${name} t GROUP BY 1`,
      );
      found.tables.set(name, new Map(rows.map(({ id, rows: own }) => [id, own])));
    }
    return found;
  } finally {
    await client.end();
  }
}

function differences(before: Dump, after: Dump): string[] {
  const names = new Set([...before.tables.keys(), ...after.tables.keys()]);
  const wrong = [...names].filter((table) => !before.tables.has(table) || !after.tables.has(table));
  let compared = 0;
  for (const [table, rows] of before.tables) {
    const now = after.tables.get(table);
    for (const id of new Set([...rows.keys(), ...(now?.keys() ?? [])])) {
      if (before.versions.get(id) !== after.versions.get(id)) continue;
      compared += 1;
      if (now?.get(id) !== rows.get(id)) wrong.push(`${table} ${id} has other rows when rebuilt`);
    }
  }
  if (compared === 0) wrong.push('There was no row to compare, so the rebuild proves nothing.');
  return wrong;
}
