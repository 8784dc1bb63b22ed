// How fast all read models are made anew from a long log with sealed fields, in PostgreSQL.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createPool, migrate } from '#libs/database';
import { leafHash, type LeafInput } from '#libs/proof';
import { createReadSource, rebuild } from '#libs/read-models';
import { createCodec } from '#libs/services';
import { createVault } from '#libs/vault';
import type { Aftermath } from './aftermath';
import { cpuMeter } from './cpu';
import type { Ground } from './ground';
import { tellStories } from './stories';

/** In a database of its own on the same server, because other benchmarks have events of their own. */
const DATABASE = 'bench_rebuild';
const INSERT = `INSERT INTO es.events ("position", stream, version, type, schema_version, body, actor, command, command_id,
    occurred_at, recorded_at, leaf)
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[],
    $9::uuid[], $10::timestamptz[], $11::timestamptz[], $12::bytea[])`;

export async function benchRebuild({
  ground,
  events,
  owe,
  print,
}: {
  ground: Ground;
  events: number;
  owe: Aftermath['owe'];
  print: (line: string) => void;
}): Promise<void> {
  const [ownerUrl, appUrl] = [ground.ownerUrl, ground.appUrl].map((url) => new URL(`/${DATABASE}`, url).href);
  await create(ground.ownerUrl);
  await migrate({ ownerUrl: ownerUrl ?? '', appUrl: appUrl ?? '', log: () => undefined });
  const vaultPool = createPool({ url: ground.vaultUrl, max: 4 });
  owe(() => vaultPool.end());
  const codec = createCodec(createVault({ pool: vaultPool, wrapKey: randomBytes(32) }));
  const begin = performance.now();
  await load(ownerUrl ?? '', tellStories(events, codec.encode));
  print(`${events} events loaded in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  const pool = createPool({ url: appUrl ?? '', max: 4 });
  owe(() => pool.end());
  const source = await createReadSource(appUrl ?? '').initialize();
  owe(() => source.destroy());
  const peak = watchMemory();
  const spent = cpuMeter({ PostgreSQL: ground.processes.postgres });
  const started = performance.now();
  const { position } = await rebuild({ pool, source, decode: codec.decode });
  const seconds = (performance.now() - started) / 1000;
  // The meter gives milliseconds for each of so many: for each of a thousand they are seconds.
  const cpu = Object.entries(spent(1000)).map(([name, used]) => `${name} ${used.toFixed(1)} s`);
  print(`${(position / seconds).toFixed(0)} events/s: ${position} in ${seconds.toFixed(1)} s`);
  print(`${peak()} MB of memory at most; processor time: ${cpu.join(', ')}`);
}

async function create(serverUrl: string): Promise<void> {
  const server = new Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${DATABASE}`);
  await server.end();
}

/** As the owner, past es.append: this measures the rebuild and not the append. */
async function load(ownerUrl: string, batches: AsyncIterable<LeafInput[]>): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  let last: LeafInput | undefined;
  for await (const batch of batches) {
    const column = <Name extends keyof LeafInput>(name: Name) => batch.map((event) => event[name]);
    const names = ['position', 'stream', 'version', 'type', 'schemaVersion', 'body', 'actor', 'command'] as const;
    const more = ['commandId', 'occurredAt', 'recordedAt'] as const;
    await owner.query({
      name: 'load',
      text: INSERT,
      values: [...[...names, ...more].map(column), batch.map(leafHash)],
    });
    last = batch.at(-1);
  }
  await owner.query('UPDATE es.head SET "position" = $1, recorded_at = $2', [last?.position ?? 0, last?.recordedAt]);
  await owner.query('VACUUM ANALYZE es.events');
  await owner.end();
}

function watchMemory(): () => number {
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage().rss));
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    return Math.round(look() / 1024 / 1024);
  };
}
