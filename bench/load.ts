// Fills a benchmark's own database with a log of any length.
import { Client } from 'pg';
import { leafHash, type LeafInput } from '#libs/proof';

const INSERT = `INSERT INTO es.events ("position", stream, version, type, schema_version, body, actor, command, command_id,
    occurred_at, recorded_at, leaf)
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[],
    $9::uuid[], $10::timestamptz[], $11::timestamptz[], $12::bytea[])`;

/** As the owner, bypassing es.append, which other benchmarks measure. */
export async function load(ownerUrl: string, batches: AsyncIterable<LeafInput[]>): Promise<void> {
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
