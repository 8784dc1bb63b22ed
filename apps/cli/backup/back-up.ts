// baton backup: a copy of the log as of one moment, and of the vault's keys in a separate folder.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { Complaint } from '../complaint';
import { readSettings, type Environment } from '../settings';
import { writeLines } from './lines';
import { writeManifest, type Manifest } from './manifest';
import { CHECKPOINTS, COMMANDS, EVENTS, KEYS, LOG_KEYS, type Kind } from './rows';

interface BackupReport {
  folder: string;
  position: number;
  /** Undefined when the vault was left out. */
  keys?: number;
}

const AT_ONCE = 2_000;

/**
 * The log is copied first: keys are made before what they seal, so a later copy of the vault has every key that this
 * log needs. There are two folders because whoever finds log and keys in one place can read everything.
 */
export async function backUp(
  folder: string,
  { logOnly = false }: { logOnly?: boolean },
  environment?: Environment,
): Promise<BackupReport> {
  const { databaseUrl, vaultDatabaseUrl } = readSettings(environment, logOnly ? [] : ['vaultDatabaseUrl']);
  const log = newFolder(folder, 'log');
  const vault =
    logOnly || !vaultDatabaseUrl ? undefined : { folder: newFolder(folder, 'vault'), url: vaultDatabaseUrl };
  const position = await atOneMoment(databaseUrl, (client) => copyLog(client, log));
  const keys = vault && (await atOneMoment(vault.url, (client) => copyVault(client, vault.folder)));
  return { folder, position, ...(keys === undefined ? {} : { keys }) };
}

function newFolder(folder: string, name: string): string {
  const made = path.join(folder, name);
  if (existsSync(made) && readdirSync(made).length > 0)
    throw new Complaint(`${made} is not empty. A backup is never written over; name another folder.`);
  mkdirSync(made, { recursive: true, mode: 0o700 });
  return made;
}

async function atOneMoment<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'baton backup' });
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(client);
  } finally {
    await client.end();
  }
}

async function copyLog(client: Client, folder: string): Promise<number> {
  const { rows } = await client.query<{ position: number; recordedAt: string | null; madeAt: string }>(
    `SELECT "position"::float8 AS "position", ${utc('now()')} AS "madeAt",
       CASE WHEN isfinite(recorded_at) THEN ${utc('recorded_at')} END AS "recordedAt" FROM es.head`,
  );
  const [head] = rows;
  if (!head) throw new Complaint('The log has no head, so this is no database of Baton.');
  const { position, recordedAt, madeAt } = head;
  const files: Manifest['files'] = {
    [EVENTS.file]: await copyTable(client, folder, EVENTS),
    [COMMANDS.file]: await copyTable(client, folder, COMMANDS),
    [LOG_KEYS.file]: await copyTable(client, folder, LOG_KEYS),
    [CHECKPOINTS.file]: await copyTable(client, folder, CHECKPOINTS),
  };
  if (files[EVENTS.file]?.lines !== position)
    throw new Complaint(`The log says that it has ${position} events, but ${files[EVENTS.file]?.lines} were found.`);
  await writeManifest(folder, { format: 1, what: 'log', madeAt, head: { position, recordedAt }, files });
  return position;
}

async function copyVault(client: Client, folder: string): Promise<number> {
  const { rows } = await client.query<{ madeAt: string }>(`SELECT ${utc('now()')} AS "madeAt"`);
  const sum = await copyTable(client, folder, KEYS);
  await writeManifest(folder, {
    format: 1,
    what: 'vault',
    madeAt: rows[0]?.madeAt ?? '',
    files: { [KEYS.file]: sum },
  });
  return sum.lines;
}

const utc = (expression: string) => `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

async function copyTable<Row extends object>(client: Client, folder: string, kind: Kind<Row>) {
  await client.query(`DECLARE copied NO SCROLL CURSOR FOR ${kind.select}`);
  const sum = await writeLines(path.join(folder, kind.file), fetched(client, kind));
  await client.query('CLOSE copied');
  return sum;
}

async function* fetched<Row extends object>(client: Client, kind: Kind<Row>): AsyncGenerator<string[]> {
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${AT_ONCE} FROM copied`);
    if (rows.length === 0) return;
    yield rows.map((row) => kind.line(row));
  }
}

export const tellBackup = ({ folder, position, keys }: BackupReport): string =>
  [
    `${position} events are copied to ${path.join(folder, 'log')}.`,
    ...(keys === undefined
      ? []
      : [
          `${keys} keys are copied to ${path.join(folder, 'vault')}. Keep them in another place than the log, for 30 days at most:`,
          'whoever has both can read what was sealed, also of persons who were forgotten since.',
        ]),
  ].join('\n');
