// Logs that nobody touched, of any size and any number of streams, each made through es.append and rolled back.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { evidenceLines } from '#libs/event-store';
import { createSigner, signCheckpoint, Tree, verifyBundle, type Tiles } from '#libs/proof';
import { startTestPostgres } from '../postgres';
import { chanceOf } from './chance';
import { bytesOf } from './store';

export const LOGS = 1_000;
const BODIES = ['{}', '{"a":"é\\n\\"\\\\\\u0001\u{1F468}","b":[1,-2.5,1e-7,null,true]}', `{"x":"${'y'.repeat(900)}"}`];
const ORIGIN = 'baton/0198c1a0-0000-7000-8000-00000000000a';

/** Returns the false alarms about the logs of these seeds. */
export async function untouchedLogs(seeds: number[]): Promise<string[]> {
  const database = await startTestPostgres();
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const wrong: string[] = [];
  for (const seed of seeds) {
    const chance = chanceOf(seed);
    await client.query('BEGIN');
    await append(client, chance);
    const evidence = await sign(client, chance);
    const verdict = await verifyBundle(bytesOf(evidenceLines(client)), evidence);
    await client.query('ROLLBACK');
    const [problem] = verdict.problems;
    if (problem !== undefined) wrong.push(`log ${seed}: ${problem.kind}: ${problem.message}`);
  }
  await client.end();
  await database.stop();
  return wrong;
}

type Chance = (below: number) => number;

async function append(client: Client, chance: Chance): Promise<void> {
  const streams = 1 + chance(12);
  const versions = new Map<string, number>();
  const relied: [number[], string[], number[]] = [[], [], []];
  const events: [number[], string[]] = [[], []];
  const commands = chance(60);
  for (let command = 1; command <= commands; command += 1) {
    // One stream per command in one batch, as the appender sends them; each several times.
    const stream = `thing-${chance(streams)}/\u{1F600}"${command}`;
    relied[0].push(command);
    relied[1].push(stream);
    relied[2].push(versions.get(stream) ?? 0);
    const count = 1 + chance(4);
    versions.set(stream, (versions.get(stream) ?? 0) + count);
    for (let n = 0; n < count; n += 1) {
      events[0].push(relied[0].length);
      events[1].push(BODIES[chance(BODIES.length)] ?? '');
    }
  }
  if (commands === 0) return;
  const each = (value: unknown) => relied[0].map(() => value);
  const all = (value: unknown) => events[0].map(() => value);
  await client.query(
    `SELECT es.append($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::bytea[], $7::text[],
      $8::int[], $9::text[], $10::int[], $11::int[], $12::text[], $13::int[], $14::text)`,
    [
      relied[0].map(() => randomUUID()),
      each('do-something'),
      each('rep:"\u0007"'),
      relied[0].map(() =>
        new Date(Date.UTC(1960 + chance(200), chance(12), 1 + chance(28)) + chance(86_400_000)).toISOString(),
      ),
      each(null),
      each(null),
      each(null),
      ...relied,
      events[0],
      all('Done'),
      all(1 + chance(9)),
      events[1].join('\n'),
    ],
  );
}

/** Some checkpoints, by one key or by one and its successor, and the tiles up to the last of them. */
async function sign(client: Client, chance: Chance): Promise<{ checkpoints: string[]; tiles: Tiles }> {
  const { rows } = await client.query<{ leaf: Buffer }>('SELECT leaf FROM es.events ORDER BY "position"');
  const signer = createSigner(ORIGIN, Buffer.alloc(32, 1 + chance(200)));
  await client.query('SELECT es.record_key(1, $1, 0, NULL)', [signer.vkey]);
  const tree = new Tree();
  for (const { leaf } of rows) tree.append(leaf);
  const sizes = new Set(Array.from({ length: chance(5) }, () => 1 + chance(rows.length)));
  const checkpoints: string[] = [];
  for (const size of [...sizes].filter((one) => one <= tree.size).toSorted((a, b) => a - b)) {
    const note = signCheckpoint({ origin: ORIGIN, size, root: tree.root(size) }, [signer]);
    await client.query('SELECT es.record_checkpoint($1, $2)', [size, note]);
    checkpoints.push(note);
  }
  const leaves = Buffer.concat(rows.map(({ leaf }) => leaf));
  return { checkpoints, tiles: { leaves: async (n) => leaves.subarray(n * 8192, (n + 1) * 8192) } };
}
