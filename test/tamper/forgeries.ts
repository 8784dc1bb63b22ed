// What a superuser can do to make a changed log look right again: renumber it, rehash it, sign it again.
import type { Client } from 'pg';
import { createSigner, signCheckpoint, Tree } from '#libs/proof';

const leafOf = (position: string, version: string): string => `es.leaf(${position}, e.stream, ${version}, e.type,
  e.schema_version, e.body, e.actor, e.command, e.command_id, e.occurred_at, e.recorded_at)`;

/** Leaf hashes of the rows from..to, computed from what the columns contain now. */
export const hashAnew = (client: Client, from: number, to = from): Promise<unknown> =>
  client.query(
    `UPDATE es.events e SET leaf = ${leafOf('e."position"', 'e.version')} WHERE e."position" BETWEEN $1 AND $2`,
    [from, to],
  );

/** Renumbers positions 1..n in row order and versions 1..m in each stream, with new leaves; the head says n. */
export async function numberAnew(client: Client): Promise<void> {
  await client.query(`UPDATE es.events e SET "position" = n.p, version = n.v, leaf = ${leafOf('n.p', 'n.v')} FROM (
      SELECT ctid AS row, "position" AS old, version AS old_version, row_number() OVER (ORDER BY "position", version) AS p,
        (row_number() OVER (PARTITION BY stream ORDER BY "position", version))::int AS v FROM es.events
    ) AS n WHERE e.ctid = n.row AND (n.old, n.old_version) <> (n.p, n.v)`);
  await tellHead(client);
}

export const tellHead = (client: Client): Promise<unknown> =>
  client.query('UPDATE es.head SET "position" = coalesce((SELECT max("position") FROM es.events), 0)');

/** Signs the log as it is now with this key, at each of its sizes: the checkpoints look right again. */
export async function signAnew(client: Client, seed: Buffer, sizes: number[]): Promise<void> {
  const { rows: keys } = await client.query<{ vkey: string }>('SELECT vkey FROM es.log_keys ORDER BY n');
  const origin = keys[0]?.vkey.split('+')[0] ?? '';
  const signer = createSigner(origin, seed);
  const { rows } = await client.query<{ leaf: Buffer }>('SELECT leaf FROM es.events ORDER BY "position"');
  const tree = new Tree();
  for (const { leaf } of rows) tree.append(leaf);
  await client.query('DELETE FROM es.checkpoints');
  await client.query('UPDATE es.log_keys SET vkey = $1 WHERE n = 1', [signer.vkey]);
  for (const size of sizes.filter((one) => one <= tree.size)) {
    const note = signCheckpoint({ origin, size, root: tree.root(size) }, [signer]);
    await client.query('INSERT INTO es.checkpoints (size, note, made_at) VALUES ($1, $2, now())', [size, note]);
  }
}
