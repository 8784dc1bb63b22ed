// Loads the log of a backup within a transaction, and throws at the first line that was altered.
import path from 'node:path';
import type { Client } from 'pg';
import { Complaint } from '../complaint';
import { insertLines } from './insert-lines';
import { assertSum, readManifest, type Manifest } from './manifest';
import { CHECKPOINTS, COMMANDS, EVENTS, LOG_KEYS, type CommandRow, type EventRow, type Kind } from './rows';

/** Returns the last position. */
export async function loadLog(client: Client, folder: string): Promise<number> {
  const manifest = readManifest(folder, 'log');
  await assertEmpty(client);
  const head = { position: 0, recordedAt: null as string | null };
  const [spans, versions, keys] = [new CommandSpans(), new Map<string, number>(), new Set<string>()];
  const file = (name: string) => ({ path: path.join(folder, name), name: `log/${name}` });
  const events = await insertLines(client, file(EVENTS.file), EVENTS, (event) => {
    followOn(head, event);
    mustFollow(versions, event);
    spans.add(event);
  });
  assertSum(manifest, EVENTS.file, events);
  const commands = await insertLines(client, file(COMMANDS.file), COMMANDS, (command) => {
    if (keys.has(command.key)) throw new Complaint('its key stands further up already');
    keys.add(command.key);
    spans.assertHas(command);
  });
  assertSum(manifest, COMMANDS.file, commands);
  await loadProofs(client, folder, manifest);
  if (manifest.head?.position !== head.position || manifest.head.recordedAt !== head.recordedAt)
    throw new Complaint('The backup is damaged: its last event is not the one that the manifest names.', 'damaged');
  await client.query(`UPDATE es.head SET "position" = $1, recorded_at = coalesce($2::timestamptz, '-infinity')`, [
    head.position,
    head.recordedAt,
  ]);
  return head.position;
}

/** Keys and checkpoints; a backup made before Baton had them lacks these files. */
async function loadProofs(client: Client, folder: string, manifest: Manifest): Promise<void> {
  const load = async <Row extends object>(kind: Kind<Row>) => {
    if (manifest.files[kind.file] === undefined) return;
    const file = { path: path.join(folder, kind.file), name: `log/${kind.file}` };
    assertSum(manifest, kind.file, await insertLines(client, file, kind, () => undefined));
  };
  await load(LOG_KEYS);
  await load(CHECKPOINTS);
}

/** The head's row is locked, so nobody can append meanwhile. */
async function assertEmpty(client: Client): Promise<void> {
  const { rows } = await client.query<{ events: string }>(
    `SELECT greatest(h."position", (SELECT count(*) FROM es.events), (SELECT count(*) FROM es.commands)) AS events
     FROM es.head h FOR UPDATE OF h`,
  );
  const found = rows[0]?.events;
  if (found === '0') return;
  throw new Complaint(
    `The log is not empty: it has ${found} events. A backup goes into empty databases only: make new ones, name them in DATABASE_URL, DATABASE_OWNER_URL and VAULT_DATABASE_URL, run migrate and then restore, before an api is started on them.`,
    'not-empty',
  );
}

function followOn(head: { position: number; recordedAt: string | null }, { position, recordedAt }: EventRow): void {
  if (position !== head.position + 1)
    throw new Complaint(`it has the position ${position} where ${head.position + 1} must be`);
  // Both texts have the same format, so they compare like instants.
  if (head.recordedAt !== null && recordedAt < head.recordedAt)
    throw new Complaint('it was recorded before the event that stands above it');
  head.position = position;
  head.recordedAt = recordedAt;
}

function mustFollow(versions: Map<string, number>, { stream, version }: EventRow): void {
  const must = (versions.get(stream) ?? 0) + 1;
  if (version !== must) throw new Complaint(`it has the version ${version} of its stream where ${must} must be`);
  versions.set(stream, version);
}

/** The positions of each command's events, to check each key against. */
class CommandSpans {
  private readonly spans = new Map<string, { first: number; last: number }>();

  add({ commandId, position }: EventRow): void {
    const first = this.spans.get(commandId)?.first ?? position;
    this.spans.set(commandId, { first, last: position });
  }

  assertHas({ commandId, firstPosition, lastPosition }: CommandRow): void {
    const span = this.spans.get(commandId);
    if (span?.first !== firstPosition || span.last !== lastPosition)
      throw new Complaint('the log has no such command at these positions');
  }
}
